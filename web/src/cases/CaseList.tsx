import { Button, Card, Select, Tabs } from 'antd';
import { Fragment, type ReactNode, useState } from 'react';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Pages } from '../ui/Pages.tsx';
import styles from './CaseList.module.css';

type Word = 'status' | 'anyStatus' | 'pages' | 'empty' | 'emptyHint' | 'clear';

type Props<Status extends string, Line, List extends string> = {
  /** The lists open to whoever is signed in, and the one that is shown, where there can be several. */
  tabs?: { lists: readonly List[]; list: List; label: string };
  /** By which it is filtered; none where all are in the same. */
  statuses: readonly Status[];
  statusName: (status: Status) => string;
  /** What the URL holds, and how it is changed. */
  state: { status: Status[]; page: number };
  change: (change: { role?: List | null; status?: Status[]; page?: number }) => void;
  /** The words that it is searched for, first of all filters. */
  words?: ReactNode;
  /** A further filter beside the status, whether it is set, and how all are cleared, another list chosen meanwhile. */
  filter?: ReactNode;
  filtered?: boolean;
  onClear?: (also: { role?: List | null }) => void;
  query: Parameters<typeof Loaded<{ items: Line[]; total: number }>>[0]['query'];
  pageSize: number;
  /** What things are called here: the lists, and the frame's own words. */
  say: (word: List | Word) => string;
  /** In place of a list that holds nothing whatever the filter. */
  none: ReactNode;
  children: (lines: readonly Line[]) => ReactNode;
};

/** Lists of cases behind tabs, by status and page by page. */
export function CaseList<Status extends string, Line, List extends string = never>(props: Props<Status, Line, List>) {
  const { tabs, statuses, statusName, state, change, query, pageSize, say, none, children } = props;
  const { filter, onClear = (also) => change({ status: [], ...also }) } = props;
  const [cleared, setCleared] = useState(0);
  const filtered = props.filtered || state.status.length > 0;
  return (
    <Card className={styles.card}>
      {tabs && (
        <Tabs
          activeKey={tabs.list}
          aria-label={tabs.label}
          items={tabs.lists.map((key) => ({ key, label: say(key) }))}
          onChange={(key) => onClear({ role: tabs.lists.find((known) => known === key) ?? null })}
        />
      )}
      <div className={styles.filters}>
        {props.words}
        {statuses.length > 0 && (
          <Select<Status[]>
            mode="multiple"
            allowClear
            value={state.status}
            aria-label={say('status')}
            placeholder={say('anyStatus')}
            maxTagCount="responsive"
            optionFilterProp="label"
            options={statuses.map((value) => ({ value, label: statusName(value) }))}
            onChange={(status) => change({ status })}
          />
        )}
        {/* Begun anew where it is cleared: what was typed and refused was no filter, and goes as well */}
        <Fragment key={cleared}>{filter}</Fragment>
      </div>
      <Loaded query={query}>
        {({ items, total }) => {
          if (total === 0 && !filtered) return none;
          if (total === 0)
            return (
              <EmptyState title={say('empty')} hint={say('emptyHint')}>
                <Button
                  onClick={() => {
                    setCleared((times) => times + 1);
                    onClear({});
                  }}
                >
                  {say('clear')}
                </Button>
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
