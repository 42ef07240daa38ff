import type { DepartmentView } from '@onesource/api/areas/organisation/view';
import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from './api.ts';

export type Department = Pick<DepartmentView, 'id' | 'name' | 'nameEn' | 'shortName' | 'parentId' | 'disabled'>;

export const departmentQueries = {
  all: () => ['departments'] as const,
  /** Every department, each after the one above it. */
  list: () =>
    queryOptions({
      queryKey: [...departmentQueries.all(), 'list'],
      queryFn: ({ signal }) => unwrap(api.api.departments.$get({}, { init: { signal } })),
      staleTime: 60_000,
      select: ({ items }): DepartmentView[] => items,
    }),
};

export type DepartmentNode<Row extends Department = Department> = Row & { children: DepartmentNode<Row>[] };

/** The rows of the list as a tree; whatever has nobody above it in the list is a root. */
export function departmentTree<Row extends Department>(rows: readonly Row[]): DepartmentNode<Row>[] {
  const known = new Set(rows.map(({ id }) => id));
  const below = Map.groupBy(rows, ({ parentId }) => (parentId && known.has(parentId) ? parentId : null));
  const nodesBelow = (id: string | null): DepartmentNode<Row>[] =>
    (below.get(id) ?? []).map((row) => ({ ...row, children: nodesBelow(row.id) }));
  return nodesBelow(null);
}

/** The department and all those above it, the highest first. */
export function lineOf<Row extends Department>(rows: readonly Row[], id: string): Row[] {
  const row = rows.find((each) => each.id === id);
  return row ? [...(row.parentId ? lineOf(rows, row.parentId) : []), row] : [];
}
