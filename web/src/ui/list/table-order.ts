import type { TableColumnsType, TableProps } from 'antd';

/** Columns of which the list has an order (`name` rising, `-name` falling) can be clicked; the one in force shows its arrow. */
export const inOrder = <Row, Sort extends string>(
  columns: TableColumnsType<Row>,
  sorts: readonly Sort[],
  sort: Sort | null,
): TableColumnsType<Row> =>
  columns.map((column) =>
    sorts.some((known) => known === column.key)
      ? {
          ...column,
          sorter: true,
          sortOrder: sort === column.key ? 'ascend' : sort === `-${column.key}` ? 'descend' : null,
        }
      : column,
  );

type Sorter<Row> = Parameters<NonNullable<TableProps<Row>['onChange']>>[2];

/** The order that a click on a column asks for; null for the list's own. */
export function sortAfter<Row, Sort extends string>(sorts: readonly Sort[], sorter: Sorter<Row>): Sort | null {
  const { columnKey, order } = Array.isArray(sorter) ? (sorter[0] ?? {}) : sorter;
  if (!order) return null;
  return sorts.find((sort) => sort === (order === 'descend' ? `-${columnKey}` : columnKey)) ?? null;
}
