import { useTranslation } from 'react-i18next';
import { useCommand } from '../../cases/use-command.ts';
import { api, unwrap } from '../../lib/api.ts';
import type { Task } from '../../shell/feature.ts';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import styles from '../InboxPage.module.css';

/** 批量知悉: marks the notices that are shown as read in one go, where there are several. */
export function ReadTogether({ tasks, onDone }: { tasks: readonly Task[]; onDone: () => void }) {
  const { t } = useTranslation('inbox');
  const ids = tasks.filter(({ readTogether }) => readTogether).map(({ id }) => id);
  const reading = useCommand({
    send: () => unwrap(api.api.inbox.acknowledge.$post({ json: { ids } })),
    done: ({ acknowledged }) => t('readTogether.done', { count: acknowledged.length }),
    changes: [],
    onDone,
  });
  if (ids.length < 2 && !reading.isPending) return null;
  return (
    <ConfirmButton
      size="small"
      className={styles.together}
      question={t('readTogether.question', { count: ids.length })}
      consequence={t('readTogether.consequence')}
      confirmLabel={t('readTogether.confirm')}
      onConfirm={() => reading.mutateAsync()}
    >
      {t('readTogether.label', { count: ids.length })}
    </ConfirmButton>
  );
}
