import type { DiscrepancyView } from '@onesource/api/areas/discrepancies/view';
import { useTranslation } from 'react-i18next';
import { MessageBox } from '../../cases/dialogs/MessageBox.tsx';
import { useDiscrepancyCommand } from '../commands.ts';

/** 留言 to those who take part. */
export function DoubtMessage({ doubt, onDone }: { doubt: DiscrepancyView; onDone: (() => void) | undefined }) {
  const { t } = useTranslation('discrepancies');
  const sending = useDiscrepancyCommand(doubt);
  const send = (note: string, sent: () => void) =>
    sending.mutate(
      { type: 'messages', note },
      {
        onSuccess: () => {
          sent();
          // The word that was waited for: the task is done with it
          if (doubt.awaits !== null && doubt.awaits === doubt.side) onDone?.();
        },
      },
    );
  return (
    <MessageBox
      label={t('dialog.message')}
      hint={t('dialog.messageHint')}
      needed={t('dialog.messageNeeded')}
      send={t('dialog.send')}
      sending={sending}
      onSend={send}
    />
  );
}
