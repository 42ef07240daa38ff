import type { mailingView } from '@onesource/api/areas/inbox/mailing/commands';
import type { claimStates, TaskKind, taskSorts, urgencies } from '@onesource/db/vocabulary';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../lib/api.ts';

export const inboxStates = ['open', 'done'] as const;
export type InboxFilters = {
  state: (typeof inboxStates)[number];
  kind: TaskKind[];
  /** Words looked for. */
  q: string;
  /** Whose case it is, or where it waits; '' for every department. */
  department: string;
  /** As whose it is taken; null: whether or not. */
  claim: (typeof claimStates)[number] | null;
  due: (typeof urgencies)[number] | null;
  /** The order of what is to be done; null: by its last day. */
  sort: (typeof taskSorts)[number] | null;
  page: number;
};

export type Mailing = Awaited<ReturnType<typeof mailingView>>;

export const pageSize = 50;

/** New work is looked for this often, in milliseconds. */
const refetchInterval = 60_000;

export const inboxQueries = {
  all: () => ['inbox'] as const,
  list: ({ state, kind, q, department, claim, due, sort, page }: InboxFilters) =>
    queryOptions({
      queryKey: [...inboxQueries.all(), 'list', state, kind, q, department, claim, due, sort, page],
      queryFn: ({ signal }) =>
        unwrap(
          api.api.inbox.$get(
            {
              query: {
                state,
                kind,
                ...(q && { q }),
                ...(department && { department }),
                ...(claim && { claim }),
                ...(due && { due }),
                ...(sort && { sort }),
                page: String(page),
                pageSize: String(pageSize),
              },
            },
            { init: { signal } },
          ),
        ),
      placeholderData: keepPreviousData,
      refetchInterval,
    }),
  /** 外出代理: who stands in for whom. */
  substitution: () =>
    queryOptions({
      queryKey: [...inboxQueries.all(), 'substitution'],
      queryFn: ({ signal }) => unwrap(api.api.inbox.substitution.$get({}, { init: { signal } })),
    }),
  /** 邮件提醒: how the reader hears by mail of what comes. */
  mailing: () =>
    queryOptions({
      queryKey: [...inboxQueries.all(), 'mailing'],
      queryFn: ({ signal }) => unwrap(api.api.inbox.mailing.$get({}, { init: { signal } })),
    }),
  /** 认领: what is taken in the departments that one administers. */
  claimed: () =>
    queryOptions({
      queryKey: [...inboxQueries.all(), 'claimed'],
      queryFn: ({ signal }) => unwrap(api.api.inbox.claimed.$get({}, { init: { signal } })),
    }),
  /** How much waits and how much of it is urgent, for the top bar. */
  summary: () =>
    queryOptions({
      queryKey: [...inboxQueries.all(), 'summary'],
      queryFn: ({ signal }) =>
        unwrap(api.api.inbox.$get({ query: { kind: undefined, pageSize: '1' } }, { init: { signal } })),
      select: ({ total, due }) => ({ total, due }),
      refetchInterval,
    }),
};

const one = api.api.inbox[':id'];
/** 认领, 释放. */
export const claimTask = (id: string) => unwrap(one.claim.$post({ param: { id } }));
export const releaseTask = (id: string) => unwrap(one.release.$post({ param: { id } }));

const { substitution } = api.api.inbox;
export const nameSubstitute = (json: { substituteId: string; from: string; until: string }, key: string) =>
  unwrap(substitution.$post({ json }, { headers: { 'Idempotency-Key': key } }));
export const endSubstitution = () => unwrap(substitution.end.$post());
