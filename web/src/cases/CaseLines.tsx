import { Grid, Table, type TableColumnsType, type TableProps } from 'antd';
import type { ColumnType } from 'antd/es/table';
import type { ReactNode } from 'react';
import { Link, type To } from 'react-router-dom';
import { DataText } from '../ui/DataText.tsx';
import { DateText } from '../ui/DateText.tsx';
import { inOrder, sortAfter } from '../ui/list/table-order.ts';
import { useTableView } from '../ui/list/use-table-view.tsx';
import plain from '../ui/Plain.module.css';
import styles from './CaseLines.module.css';

/** A case in a few words. */
export type CaseLine = {
  number: string;
  to: To;
  /** Of what it is about. */
  name: string;
  /** Whose it is, and where something is wanted of somebody, of whom. */
  from: string;
  whom: string | null;
  at: string;
  /** Where it stands. */
  tags: ReactNode;
};

type Props<Line, Sort extends string> = {
  lines: readonly Line[];
  caseOf: (line: Line) => CaseLine;
  say: (word: 'caption') => string;
  /** The list shown is not yet the one asked for. */
  busy: boolean;
  columns: TableColumnsType<Line>;
  /** What a table is called on this machine, where its columns and how close its rows stand can be chosen in it. */
  view?: string;
  /** How close the rows stand where that is chosen elsewhere, and which are ticked. */
  size?: 'middle' | 'small';
  selection?: TableProps<Line>['rowSelection'];
  /** Orders by which a table can be sorted, and the one in force: null for the list's own. */
  order?: { sorts: readonly Sort[]; sort: Sort | null; onSort: (sort: Sort | null) => void };
};

/** Cases as a table, for phones as cards. */
export function CaseLines<Line extends { id: string }, Sort extends string = never>(props: Props<Line, Sort>) {
  return Grid.useBreakpoint().md === false ? <Cards {...props} /> : <Lines {...props} />;
}

/** The column that says where a case stands. */
export const standing = <Line,>(caseOf: (line: Line) => CaseLine, title: string): ColumnType<Line> => ({
  title,
  key: 'status',
  render: (_, line) => <div className={styles.line}>{caseOf(line).tags}</div>,
});

/** The first columns of what has a number and is between departments; `extent`: how much of the resource it is about. */
export const numbered = <Line,>(
  caseOf: (line: Line) => CaseLine & { extent: string },
  say: (word: 'number' | 'resource' | 'parties') => string,
): ColumnType<Line>[] => [
  {
    title: say('number'),
    key: 'number',
    render: (_, line) => {
      const { number, to } = caseOf(line);
      return (
        <Link className={styles.number} to={to}>
          {number}
        </Link>
      );
    },
  },
  {
    title: say('resource'),
    key: 'resource',
    render: (_, line) => {
      const { name, extent } = caseOf(line);
      return (
        <div className={plain.cell}>
          <DataText>{name}</DataText>
          <div className={styles.quiet}>{extent}</div>
        </div>
      );
    },
  },
  {
    title: say('parties'),
    key: 'parties',
    render: (_, line) => (
      <div className={plain.cell}>
        <Parties {...caseOf(line)} />
      </div>
    ),
  },
];

function Lines<Line extends { id: string }, Sort extends string>(props: Props<Line, Sort>) {
  const { lines, busy, order, selection, view } = props;
  const { columns, size, control } = useTableView(view ?? '', props.columns);
  const table = (
    <Table
      rowKey="id"
      size={props.size ?? size}
      {...(selection && { rowSelection: selection })}
      className={busy ? styles.busy : undefined}
      columns={order ? inOrder(columns, order.sorts, order.sort) : columns}
      showSorterTooltip={false}
      onChange={(_page, _filters, sorter) => order?.onSort(sortAfter(order.sorts, sorter))}
      dataSource={[...lines]}
      pagination={false}
      scroll={{ x: 'max-content' }}
    />
  );
  if (view === undefined) return table;
  return (
    <>
      <div style={{ display: 'flex', justifyContent: 'flex-end', marginBlockEnd: 8 }}>{control}</div>
      {table}
    </>
  );
}

function Cards<Line extends { id: string }, Sort extends string>({ lines, caseOf, say, busy }: Props<Line, Sort>) {
  return (
    <ul className={`${styles.cards} ${busy ? styles.busy : ''}`} aria-label={say('caption')}>
      {lines.map((line) => {
        const { to, tags, name, from, whom, number, at } = caseOf(line);
        return (
          <li key={line.id}>
            <Link className={styles.card} to={to}>
              <span className={styles.line}>{tags}</span>
              <span className={styles.name}>
                <DataText>{name}</DataText>
              </span>
              <span className={styles.quiet}>
                <Parties from={from} whom={whom} />
              </span>
              <span className={styles.quiet}>
                {number} · <DateText value={at} />
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

const Parties = ({ from, whom }: Pick<CaseLine, 'from' | 'whom'>) => (
  <>
    <DataText>{from}</DataText>
    {whom !== null && (
      <>
        {' → '}
        <DataText>{whom}</DataText>
      </>
    )}
  </>
);
