import type { TaskKind } from '@onesource/db/vocabulary';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/use-locale.ts';
import { api, unwrap } from '../lib/api.ts';
import { formatDate } from '../lib/dates.ts';
import { dataIn, Sentence } from '../ui/Sentence.tsx';
import { inboxQueries } from './queries.ts';
import type { Task } from './TaskList.tsx';

/** What is told of doubts about contents. */
const ofContents: Partial<Record<TaskKind, 'contentsDoubted' | 'contentsChecked'>> = {
  contents_doubted: 'contentsDoubted',
  contents_checked: 'contentsChecked',
};

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
  const about = ofContents[task.kind];
  const subject = dataIn(task.title);
  const words =
    task.kind === 'filing_changed'
      ? { title: t('filingChanged', { department: subject }), hint: t('filingChangedHint') }
      : about
        ? { title: t(about, { resource: subject }), hint: t(`${about}Hint`) }
        : {
            title: t('affected', { resource: subject }),
            hint: task.dueAt ? t('affectedFrom', { date: formatDate(task.dueAt, locale) }) : t('affectedHint'),
          };
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginBottom: 16 }}
      title={<Sentence>{words.title}</Sentence>}
      description={words.hint}
      action={
        <Button type="primary" loading={acknowledging.isPending} onClick={() => acknowledging.mutate()}>
          {t('acknowledge')}
        </Button>
      }
    />
  );
}
