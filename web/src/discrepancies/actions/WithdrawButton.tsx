import type { DiscrepancyView } from '@onesource/api/areas/discrepancies/view';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { failureText } from '../../lib/failure-text.ts';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { useDiscrepancyCommand } from '../commands.ts';

/** 撤回, by whoever reported it. */
export function WithdrawButton({ doubt }: { doubt: DiscrepancyView }) {
  const { t } = useTranslation('discrepancies');
  const { message } = App.useApp();
  const sending = useDiscrepancyCommand(doubt);
  return (
    <ConfirmButton
      danger
      question={t('dialog.withdrawAsk', { number: doubt.number })}
      consequence={t('dialog.withdrawNext')}
      confirmLabel={t('action.withdraw')}
      onConfirm={() =>
        sending.mutateAsync(
          { type: 'withdraw' },
          { onError: (error) => void message.error(t('dialog.failedToSend', { why: failureText(error) })) },
        )
      }
    >
      {t('action.withdraw')}
    </ConfirmButton>
  );
}
