import { queryOptions } from '@tanstack/react-query';
import type { InferResponseType } from 'hono/client';
import { api, unwrap } from './api.ts';

type List = InferResponseType<typeof api.api.scenarios.$get, 200>;
export type Scenario = List['items'][number];

type Holding<Item> = { resources: readonly { id: string; items: readonly Item[] }[] };

/** The items of a resource that a scenario holds. */
export const itemsWithin = <Item>(scenario: Holding<Item>, resourceId: string): readonly Item[] =>
  scenario.resources.find(({ id }) => id === resourceId)?.items ?? [];

/** Those to choose from: of an entry that is closed to the reader, those that open something of it (SH-28). */
export const offered = <Of extends Holding<unknown>>(
  scenarios: readonly Of[],
  resource: { id: string; contents: unknown },
): Of[] => scenarios.filter((scenario) => resource.contents !== null || itemsWithin(scenario, resource.id).length > 0);

/** 应用场景 that hold items of a resource and are meant for the reader's department. */
export const scenariosOf = (resourceId: string) =>
  queryOptions({
    queryKey: ['scenarios', 'of', resourceId],
    queryFn: ({ signal }) =>
      unwrap(api.api.scenarios.$get({ query: { resource: resourceId, pageSize: '100' } }, { init: { signal } })),
  });
