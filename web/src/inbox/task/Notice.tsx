import type { NoticeKind } from '@onesource/db/vocabulary';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../cases/use-command.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { api, unwrap } from '../../lib/api.ts';
import type { Task } from '../../shell/feature.ts';
import plain from '../../ui/Plain.module.css';
import { Sentence } from '../../ui/Sentence.tsx';
import { noticeWords } from './notice-words.ts';
import styles from './Subject.module.css';

/** 知悉: a task that only tells something; it leaves the inbox once somebody has read it. */
export function Notice({ task, kind, onDone }: { task: Task; kind: NoticeKind; onDone: () => void }) {
  const { t } = useTranslation('inbox');
  const { t: say } = useTranslation('notices');
  const { locale } = useLocale();
  const acknowledging = useCommand({
    send: () => unwrap(api.api.inbox[':id'].acknowledge.$post({ param: { id: task.id } })),
    done: () => t('acknowledged'),
    changes: [],
    onDone,
    // A colleague may have been faster
    onError: onDone,
  });
  const { type, title, hint } = noticeWords(say, { ...task, kind }, locale);
  return (
    <Alert
      type={type}
      showIcon
      className={`${plain.below} ${styles.notice}`}
      title={<Sentence>{title}</Sentence>}
      description={<Sentence>{hint}</Sentence>}
      action={
        <Button type="primary" loading={acknowledging.isPending} onClick={() => acknowledging.mutate()}>
          {t('acknowledge')}
        </Button>
      }
    />
  );
}
