import type { TableColumnsType } from 'antd';
import type { ComponentProps, ReactNode } from 'react';
import { Loaded } from '../Loaded.tsx';
import { PagedTable } from './PagedTable.tsx';

type Listed<Row> = { items: readonly Row[]; total: number };
type Props<Row> = {
  query: ComponentProps<typeof Loaded<Listed<Row>>>['query'] & { isPlaceholderData: boolean };
  view?: string;
  page: number;
  pageSize: number;
  columns: TableColumnsType<Row>;
  /** What is said where there is nothing. */
  none: ReactNode;
  onPage: (page: number) => void;
};

/** A list that comes in one order: a page of it once it is there, or that there is nothing. */
export function LoadedTable<Row extends { id: string | number }>({ query, none, onPage, ...table }: Props<Row>) {
  return (
    <Loaded query={query}>
      {({ items, total }) =>
        total === 0 ? (
          none
        ) : (
          <PagedTable<Row>
            {...table}
            rows={items}
            total={total}
            loading={query.isPlaceholderData}
            onChange={(change) => 'page' in change && onPage(change.page)}
          />
        )
      }
    </Loaded>
  );
}
