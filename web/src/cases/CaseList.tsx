import { Button, Card, Select, Tabs } from 'antd';
import type { ReactNode } from 'react';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Pages } from '../ui/Pages.tsx';
import styles from './CaseList.module.css';

type Word = 'lists' | 'status' | 'anyStatus' | 'pages' | 'empty' | 'emptyHint' | 'clear';

type Props<List extends string, Status extends string, Line> = {
  /** The lists open to whoever is signed in, and the one that is shown. */
  lists: readonly List[];
  list: List;
  statuses: readonly Status[];
  statusName: (status: Status) => string;
  /** What the URL holds, and how it is changed. */
  state: { status: Status[]; page: number };
  change: (change: { role?: List | null; status?: Status[]; page?: number }) => void;
  /** A further filter beside the status, whether it is set, and how all are cleared. */
  filter?: ReactNode;
  filtered?: boolean;
  onClear?: () => void;
  query: Parameters<typeof Loaded<{ items: Line[]; total: number }>>[0]['query'];
  pageSize: number;
  /** What things are called here: the lists, and the frame's own words. */
  say: (word: List | Word) => string;
  /** In place of a list that holds nothing whatever the filter. */
  none: ReactNode;
  children: (lines: readonly Line[]) => ReactNode;
};

/** Lists of cases behind tabs, by status and page by page. */
export function CaseList<List extends string, Status extends string, Line>(props: Props<List, Status, Line>) {
  const { lists, list, statuses, statusName, state, change, query, pageSize, say, none, children } = props;
  const { filter, onClear = () => change({ status: [], page: 1 }) } = props;
  const filtered = props.filtered || state.status.length > 0 || state.page > 1;
  return (
    <Card className={styles.card}>
      <Tabs
        activeKey={list}
        aria-label={say('lists')}
        items={lists.map((key) => ({ key, label: say(key) }))}
        onChange={(key) => change({ role: lists.find((known) => known === key) ?? null, status: [] })}
      />
      <Select<Status[]>
        mode="multiple"
        allowClear
        className={styles.filter}
        value={state.status}
        aria-label={say('status')}
        placeholder={say('anyStatus')}
        maxTagCount="responsive"
        optionFilterProp="label"
        options={statuses.map((value) => ({ value, label: statusName(value) }))}
        onChange={(status) => change({ status })}
      />
      {filter}
      <Loaded query={query}>
        {({ items, total }) => {
          if (items.length === 0 && !filtered) return none;
          if (items.length === 0)
            return (
              <EmptyState title={say('empty')} hint={say('emptyHint')}>
                <Button onClick={onClear}>{say('clear')}</Button>
              </EmptyState>
            );
          return (
            <>
              {children(items)}
              <Pages
                label={say('pages')}
                page={state.page}
                pageSize={pageSize}
                total={total}
                onPage={(page) => change({ page })}
              />
            </>
          );
        }}
      </Loaded>
    </Card>
  );
}
