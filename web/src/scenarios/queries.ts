import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { InferRequestType, InferResponseType } from 'hono/client';
import { api, unwrap } from '../lib/api.ts';

const scenarios = api.api.scenarios;

export type Scenario = InferResponseType<typeof scenarios.$get, 200>['items'][number];
export type NewScenario = InferRequestType<typeof scenarios.$post>['json'];

/** No facet narrows the search. */
const anything = { industry: [], department: [], shareType: [], class: [], openness: [], updateCycle: [] };
export const pageSize = 20;

export const scenarioQueries = {
  all: () => ['scenarios'] as const,
  list: (page: number) =>
    queryOptions({
      queryKey: [...scenarioQueries.all(), 'list', page],
      queryFn: ({ signal }) =>
        unwrap(scenarios.$get({ query: { page: String(page), pageSize: String(pageSize) } }, { init: { signal } })),
      placeholderData: keepPreviousData,
    }),
};

/** What a scenario can be put together from. */
export const resourceQueries = {
  found: (q: string) =>
    queryOptions({
      queryKey: ['resources', 'to-choose', q],
      queryFn: ({ signal }) =>
        unwrap(api.api.resources.$get({ query: { ...anything, q, pageSize: String(pageSize) } }, { init: { signal } })),
      enabled: q !== '',
      placeholderData: keepPreviousData,
    }),
  detail: (id: string) =>
    queryOptions({
      queryKey: ['resources', 'detail', id],
      queryFn: ({ signal }) => unwrap(api.api.resources[':id'].$get({ param: { id } }, { init: { signal } })),
    }),
};

/** `key`: one for each intent, so that a repeated click adds one. */
export const addScenario = (json: NewScenario, key: string) =>
  unwrap(scenarios.$post({ json }, { headers: { 'Idempotency-Key': key } }));

export const closeScenario = ({ id, version }: Pick<Scenario, 'id' | 'version'>) =>
  unwrap(scenarios[':id'].close.$post({ param: { id }, json: { version } }));
