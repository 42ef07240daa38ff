import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { api, unwrap } from '../../lib/api.ts';
import { Sentence } from '../../ui/Sentence.tsx';
import type { Task } from '../list/TaskList.tsx';
import { inboxQueries } from '../queries.ts';
import { noticeWords } from './notice-words.ts';

/** 知悉: a task that only tells something; it leaves the inbox once somebody has read it. */
export function Notice({ task, onDone }: { task: Task; onDone: () => void }) {
  const { t } = useTranslation('inbox');
  const { locale } = useLocale();
  const { message } = App.useApp();
  const client = useQueryClient();
  const acknowledging = useMutation({
    mutationFn: () => unwrap(api.api.inbox[':id'].acknowledge.$post({ param: { id: task.id } })),
    onSuccess: () => void message.success(t('acknowledged')),
    // Also when a colleague was faster
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: inboxQueries.all() });
      onDone();
    },
  });
  const { type, title, hint } = noticeWords(t, task, locale);
  return (
    <Alert
      type={type}
      showIcon
      style={{ marginBottom: 16 }}
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
