import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../lib/api.ts';
import { asked, type Filters } from './filters.ts';

const resources = api.api.resources;

export const directoryQueries = {
  all: () => ['resources'] as const,
  /** The last results stay in place until the next ones are there. */
  search: (filters: Partial<Filters>) => {
    const query = asked(filters);
    return queryOptions({
      queryKey: [...directoryQueries.all(), 'search', query],
      queryFn: ({ signal }) => unwrap(resources.$get({ query }, { init: { signal } })),
      placeholderData: keepPreviousData,
    });
  },
  suggest: (q: string) =>
    queryOptions({
      queryKey: [...directoryQueries.all(), 'suggest', q],
      queryFn: ({ signal }) => unwrap(resources.suggest.$get({ query: { q } }, { init: { signal } })),
      enabled: q !== '',
      staleTime: 60_000,
      placeholderData: keepPreviousData,
    }),
  /** Children of a node; of the root when none is given. */
  tree: (parent: string | null) =>
    queryOptions({
      queryKey: [...directoryQueries.all(), 'tree', parent],
      queryFn: ({ signal }) =>
        unwrap(resources.tree.$get({ query: parent === null ? {} : { parent } }, { init: { signal } })),
      staleTime: 60_000,
    }),
  detail: (id: string) =>
    queryOptions({
      queryKey: [...directoryQueries.all(), 'detail', id],
      queryFn: ({ signal }) => unwrap(resources[':id'].$get({ param: { id } }, { init: { signal } })),
    }),
  users: (id: string) =>
    queryOptions({
      queryKey: [...directoryQueries.all(), 'users', id],
      queryFn: ({ signal }) => unwrap(resources[':id'].users.$get({ param: { id } }, { init: { signal } })),
    }),
  revisions: (id: string) =>
    queryOptions({
      queryKey: [...directoryQueries.all(), 'revisions', id],
      queryFn: ({ signal }) => unwrap(resources[':id'].revisions.$get({ param: { id } }, { init: { signal } })),
    }),
  diff: (id: string, number: number) =>
    queryOptions({
      queryKey: [...directoryQueries.all(), 'diff', id, number],
      queryFn: ({ signal }) =>
        unwrap(resources[':id'].revisions[':n'].diff.$get({ param: { id, n: String(number) } }, { init: { signal } })),
      staleTime: Number.POSITIVE_INFINITY,
    }),
};
