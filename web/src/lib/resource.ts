import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from './api.ts';

/** The resource that a form is about, with what may be done with it. */
export const resourceToFill = (id: string) =>
  queryOptions({
    queryKey: ['resources', 'to-fill', id],
    queryFn: ({ signal }) => unwrap(api.api.resources[':id'].$get({ param: { id } }, { init: { signal } })),
  });
