import type { LookedUp } from '@onesource/api/areas/quality/pools/lookup';
import type { Candidates, Proposal } from '@onesource/api/areas/quality/pools/proposing';
import type { PoolList } from '@onesource/api/areas/quality/pools/queries';
import type { PooledRows } from '@onesource/api/areas/quality/pools/rows';
import type { PoolDetail } from '@onesource/api/areas/quality/pools/view';
import type { PoolKind, SharedIdentifier } from '@onesource/db/vocabulary';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../../lib/api.ts';

export type { Candidates, LookedUp, PoolDetail, PooledRows, PoolKind, Proposal, SharedIdentifier };
export type Line = PoolList['items'][number];
export type Source = PoolDetail['sources'][number];
export type Field = PoolDetail['fields'][number];

const { pools } = api.api;

export const pageSize = 20;
export const rowsPageSize = 20;
/** What changes with a pool. */
export const changes = ['pools'];

export const poolsQuery = ({ q, kind }: { q: string; kind: PoolKind | null }, page: number) =>
  queryOptions({
    queryKey: ['pools', 'list', { q, kind }, page] as const,
    queryFn: ({ signal }) =>
      unwrap(
        pools.$get(
          { query: { ...(q && { q }), ...(kind && { kind }), page: String(page), pageSize: String(pageSize) } },
          { init: { signal } },
        ),
      ),
    placeholderData: keepPreviousData,
  });

export const poolQuery = (id: string) =>
  queryOptions({
    queryKey: ['pools', 'detail', id] as const,
    queryFn: ({ signal }) => unwrap(pools[':id'].$get({ param: { id } }, { init: { signal } })),
  });

export const poolRowsQuery = (id: string, about: string, page: number) =>
  queryOptions({
    queryKey: ['pools', 'rows', id, about, page] as const,
    queryFn: ({ signal }) =>
      unwrap(
        pools[':id'].rows.$get(
          { param: { id }, query: { about, page: String(page), pageSize: String(rowsPageSize) } },
          { init: { signal } },
        ),
      ),
    placeholderData: keepPreviousData,
    // Each look is on record
    staleTime: Number.POSITIVE_INFINITY,
  });

/** By what rows are put together; null where the sources stand side by side. */
export type By = SharedIdentifier | null;
type Of = { identifier: By; library: string | null };

export const candidatesQuery = ({ identifier, library }: Of, q: string) =>
  queryOptions({
    queryKey: ['pools', 'candidates', identifier, library, q] as const,
    queryFn: ({ signal }) =>
      unwrap(
        pools.candidates.$get(
          { query: { ...(identifier && { identifier }), ...(library && { library }), ...(q && { q }) } },
          { init: { signal } },
        ),
      ),
    placeholderData: keepPreviousData,
  });

/** A source as it is chosen: by which of its items, if by any. */
export type Chosen = { resourceId: string; by: string | null };

/** What the fields may be; it writes nothing. */
export const proposalQuery = ({ identifier, library }: Of, sources: readonly Chosen[]) =>
  queryOptions({
    queryKey: ['pools', 'proposal', identifier, library, sources] as const,
    queryFn: ({ signal }) =>
      sources.length === 0
        ? { sources: [], fields: [] }
        : unwrap(pools.propose.$post({ json: { identifier, library, sources: [...sources] } }, { init: { signal } })),
    placeholderData: keepPreviousData,
  });

/** A field as it is put together. */
export type PlannedField = { name: string; from: { resourceId: string; itemId: string }[] };
export type Plan = { name: string; note: string; sources: Chosen[]; fields: PlannedField[] };
export type Kind = { kind: PoolKind; library: string | null; identifier: By };

const once = (key: string) => ({ headers: { 'Idempotency-Key': key } });

export const addPool = (plan: Plan & Kind, key: string) => unwrap(pools.$post({ json: plan }, once(key)));
export const revisePool = (id: string, plan: Plan & { version: number }, key: string) =>
  unwrap(pools[':id'].revise.$post({ param: { id }, json: plan }, once(key)));
export const closePool = (id: string, said: { version: number; note: string }, key: string) =>
  unwrap(pools[':id'].close.$post({ param: { id }, json: said }, once(key)));

export type Asked = { identifier: string; matter: string; grants: string[] };
export const lookUp = (id: string, asked: Asked) =>
  unwrap(pools[':id']['look-up'].$post({ param: { id }, json: asked }));
