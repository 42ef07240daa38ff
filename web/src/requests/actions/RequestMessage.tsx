import type { RequestView } from '@onesource/api/areas/requests/view';
import { useTranslation } from 'react-i18next';
import { MessageBox } from '../../cases/dialogs/MessageBox.tsx';
import { Sentence } from '../../ui/Sentence.tsx';
import { useRequestCommand } from '../commands.ts';
import { useNames } from '../detail/use-names.ts';

/** 留言 to those who negotiate or coordinate. */
export function RequestMessage({ request }: { request: RequestView }) {
  const { t } = useTranslation('requests');
  const names = useNames(request);
  const sending = useRequestCommand(request);
  return (
    <MessageBox
      label={t('dialog.messageLabel')}
      hint={<Sentence>{t('dialog.messageHint', names)}</Sentence>}
      placeholder={t('dialog.messagePlaceholder')}
      needed={t('dialog.sayWhat')}
      send={t('dialog.send')}
      sending={sending}
      onSend={(note, sent) => sending.mutate({ type: 'messages', note }, { onSuccess: sent })}
    />
  );
}
