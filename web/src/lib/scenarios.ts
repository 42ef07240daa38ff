import { queryOptions } from '@tanstack/react-query';
import type { InferResponseType } from 'hono/client';
import { api, unwrap } from './api.ts';

type List = InferResponseType<typeof api.api.scenarios.$get, 200>;
export type Scenario = List['items'][number];

/** 应用场景 that hold items of a resource and are meant for the reader's department. */
export const scenariosOf = (resourceId: string) =>
  queryOptions({
    queryKey: ['scenarios', 'of', resourceId],
    queryFn: ({ signal }) =>
      unwrap(api.api.scenarios.$get({ query: { resource: resourceId, pageSize: '100' } }, { init: { signal } })),
  });
