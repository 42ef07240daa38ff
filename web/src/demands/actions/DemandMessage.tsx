import type { DemandView } from '@onesource/api/areas/demands/view';
import { useTranslation } from 'react-i18next';
import { MessageBox } from '../../cases/dialogs/MessageBox.tsx';
import { useDemandCommand } from '../commands.ts';

/** 留言 to those who take part. */
export function DemandMessage({ demand }: { demand: DemandView }) {
  const { t } = useTranslation('demands');
  const sending = useDemandCommand(demand);
  return (
    <MessageBox
      label={t('dialog.message')}
      hint={t('dialog.messageHint')}
      needed={t('dialog.messageNeeded')}
      send={t('dialog.send')}
      sending={sending}
      onSend={(note, sent) => sending.mutate({ type: 'messages', note }, { onSuccess: sent })}
    />
  );
}
