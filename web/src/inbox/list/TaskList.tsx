import type { inbox } from '@onesource/api/areas/inbox/queries';
import { Button } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Pages } from '../../ui/Pages.tsx';
import styles from '../InboxPage.module.css';
import { type InboxFilters, pageSize } from '../queries.ts';
import { TaskLink } from './TaskLink.tsx';
import { useListKeys } from './use-list-keys.ts';

export type Inbox = Awaited<ReturnType<typeof inbox>>;

type Props = {
  data: Inbox;
  filters: InboxFilters;
  openedId: string | null;
  /** The address's search, kept from task to task. */
  search: string;
  busy: boolean;
  onChange: (changes: Partial<InboxFilters>) => void;
};

/** Tasks, the most urgent first. */
export function TaskList({ data, filters, openedId, search, busy, onChange }: Props) {
  const { t } = useTranslation('inbox');
  const list = useRef<HTMLUListElement>(null);
  useListKeys(list);
  if (data.total === 0)
    return filters.kind.length > 0 || filters.q || filters.department || filters.claim || filters.due ? (
      <EmptyState title={t('noneFits')}>
        <Button onClick={() => onChange({ kind: [], q: '', department: '', claim: null, due: null })}>
          {t('clear')}
        </Button>
      </EmptyState>
    ) : filters.state === 'open' ? (
      <EmptyState title={t('empty')} hint={t('emptyHint')} />
    ) : (
      <EmptyState title={t('emptyDone')} />
    );
  return (
    <>
      <ul ref={list} className={`${styles.list} ${busy ? styles.busy : ''}`} aria-label={t('list')}>
        {data.items.map((task) => (
          <li key={task.id}>
            <TaskLink task={task} opened={task.id === openedId} search={search} />
          </li>
        ))}
      </ul>
      <Pages small page={filters.page} pageSize={pageSize} total={data.total} onPage={(page) => onChange({ page })} />
      <p className={styles.keys}>{t('keys')}</p>
    </>
  );
}
