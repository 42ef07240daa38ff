import { Table, type TableColumnsType, type TableProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { BeyondEnd } from './BeyondEnd.tsx';
import styles from './PagedTable.module.css';
import { inOrder, sortAfter } from './table-order.ts';
import { useTableView } from './use-table-view.tsx';

type Props<Row, Sort extends string> = {
  /** What it is called on this machine, where its columns and how close its rows stand can be chosen. */
  view?: string;
  columns: TableColumnsType<Row>;
  rows: readonly Row[];
  total: number;
  page: number;
  pageSize: number;
  loading: boolean;
  /** The order in force, null for the list's own; columns named in `sorts` can be clicked, none where it has but one. */
  sort?: Sort | null;
  sorts?: readonly Sort[];
  /** What a row opens to. */
  expandable?: TableProps<Row>['expandable'];
  /** Rows to be ticked. */
  selection?: TableProps<Row>['rowSelection'];
  onChange: (change: { page: number } | { sort: Sort | null }) => void;
};

/** One page of a list in the order that the URL names. */
export function PagedTable<Row extends { id: string | number }, Sort extends string = never>(props: Props<Row, Sort>) {
  const { columns, rows, total, page, pageSize, loading, expandable, selection, onChange } = props;
  const { sort = null, sorts = [], view } = props;
  const { columns: shown, size, control } = useTableView(view ?? '', columns);
  const { t } = useTranslation('common');
  if (total > 0 && rows.length === 0 && !loading)
    return <BeyondEnd pageSize={pageSize} total={total} onPage={(last) => onChange({ page: last })} />;
  const table = (
    <Table<Row>
      rowKey="id"
      size={size}
      className={styles.table}
      columns={inOrder(shown, sorts, sort)}
      dataSource={[...rows]}
      {...(expandable && { expandable })}
      {...(selection && { rowSelection: selection })}
      loading={loading}
      scroll={{ x: 'max-content' }}
      showSorterTooltip={false}
      pagination={{
        current: page,
        pageSize,
        total,
        showSizeChanger: false,
        showTotal: (count) => t('word.total', { count }),
      }}
      onChange={({ current = 1 }, _filters, sorter, { action }) =>
        onChange(action === 'sort' ? { sort: sortAfter(sorts, sorter) } : { page: current })
      }
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
