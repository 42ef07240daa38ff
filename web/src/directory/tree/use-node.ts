import type { TreeNode } from '@onesource/api/areas/directory/tree';
import { useQueries, useQuery } from '@tanstack/react-query';
import { departmentQueries } from '../../lib/departments.ts';
import { directoryQueries } from '../queries.ts';
import { ancestorsOf } from './ancestors.ts';

/**
 * The node that the address names, found among the children of the nodes above it: `data` is null when there is none.
 * `above` are the nodes to open so that it is in sight, null until they are known.
 */
export function useNode(key: string) {
  const departments = useQuery(departmentQueries.list());
  const needsDepartments = key.startsWith('department:');
  const waiting = needsDepartments && departments.isPending;
  const above = waiting ? null : key === '' ? [] : ancestorsOf(key, departments.data ?? []);
  const levels = useQueries({
    queries: key !== '' && above ? [null, ...above].map((parent) => directoryQueries.tree(parent)) : [],
  });
  const found = levels.flatMap(({ data }): TreeNode[] => data?.nodes ?? []).find((node) => node.key === key);
  const settled = above === null ? !waiting : levels.every(({ isPending }) => !isPending);
  const error = levels.find((level) => level.error)?.error ?? (needsDepartments ? departments.error : null);
  return {
    above: waiting ? null : (above ?? []),
    data: found ?? (settled && !error ? null : undefined),
    error,
    refetch: async () => {
      await Promise.all([departments.refetch(), ...levels.map((level) => level.refetch())]);
    },
  };
}
