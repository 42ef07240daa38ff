import type { ChangePasswordInput, SignInInput } from '@onesource/api/areas/session/inputs';
import type { SessionView } from '@onesource/api/areas/session/view';
import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../lib/api.ts';
import { hasCode } from '../lib/failure.ts';

export const sessionQueries = {
  /** Who is signed in; null when nobody is. */
  current: () =>
    queryOptions({
      queryKey: ['session'],
      queryFn: ({ signal }): Promise<SessionView | null> =>
        unwrap(api.api.session.$get({}, { init: { signal } })).catch((error: unknown) => {
          if (hasCode(error, 'unauthenticated')) return null;
          throw error;
        }),
      staleTime: 60_000,
    }),
};

export const signIn = (json: SignInInput) => unwrap(api.api.session.$post({ json }));
export const signOut = () => unwrap(api.api.session.$delete());
export const changePassword = (json: ChangePasswordInput) => unwrap(api.api.session.password.$post({ json }));
