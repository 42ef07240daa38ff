import type { PolicyProfile } from '@onesource/api/law/profile';
import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../lib/api.ts';

/** A profile changes only when the product is started anew. */
const staleTime = 60 * 60_000;

export const policyQueries = {
  all: () => ['policy'] as const,
  inForce: () =>
    queryOptions({
      queryKey: [...policyQueries.all(), 'in-force'],
      queryFn: ({ signal }): Promise<PolicyProfile> => unwrap(api.api.policy.$get({}, { init: { signal } })),
      staleTime,
    }),
  /** What an edition to come would move: the one of that day, or the next. */
  rehearsal: (since: string) =>
    queryOptions({
      queryKey: [...policyQueries.all(), 'rehearsal', since],
      queryFn: ({ signal }) =>
        unwrap(api.api.policy.rehearsal.$get({ query: since === '' ? {} : { since } }, { init: { signal } })),
    }),
  every: () =>
    queryOptions({
      queryKey: [...policyQueries.all(), 'every'],
      queryFn: ({ signal }): Promise<{ inForce: string; profiles: PolicyProfile[] }> =>
        unwrap(api.api.policy.all.$get({}, { init: { signal } })),
      staleTime,
    }),
};
