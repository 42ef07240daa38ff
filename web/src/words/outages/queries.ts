import type { Outages } from '@onesource/api/areas/delivery/outages/queries';
import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../../lib/api.ts';

export type { Outages };
export type Outage = NonNullable<Outages['current']>;

/** 数据中断 of a resource, as far as the reader is concerned. */
export const outagesQuery = (id: string) =>
  queryOptions({
    queryKey: ['outages', id] as const,
    queryFn: ({ signal }) => unwrap(api.api.outages.resources[':id'].$get({ param: { id } }, { init: { signal } })),
  });
