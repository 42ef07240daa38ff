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
  /** Whether one may sign in elsewhere (统一身份认证), and what that is called. */
  sso: () =>
    queryOptions({
      queryKey: ['session', 'sso'],
      queryFn: ({ signal }) => unwrap(api.api.sso.$get({}, { init: { signal } })),
      staleTime: Number.POSITIVE_INFINITY,
    }),
  secondFactor: () =>
    queryOptions({
      queryKey: ['session', 'second-factor'],
      queryFn: ({ signal }) => unwrap(api.api.session['second-factor'].$get({}, { init: { signal } })),
    }),
  /** Where one is signed in. */
  own: () =>
    queryOptions({
      queryKey: ['session', 'own'],
      queryFn: ({ signal }) => unwrap(api.api.session.all.$get({}, { init: { signal } })),
    }),
};

export const signIn = (json: SignInInput) => unwrap(api.api.session.$post({ json }));
export const signOut = () => unwrap(api.api.session.$delete());
export const changePassword = (json: ChangePasswordInput) => unwrap(api.api.session.password.$post({ json }));

const factor = api.api.session['second-factor'];
export const beginSecondFactor = (json: { current: string }) => unwrap(factor.$post({ json }));
export const confirmSecondFactor = (json: { code: string }) => unwrap(factor.confirm.$post({ json }));
export const renewRecoveryCodes = (json: { current: string; code: string }) =>
  unwrap(factor['recovery-codes'].$post({ json }));
export const removeSecondFactor = (json: { current: string; code: string }) => unwrap(factor.remove.$post({ json }));
export const endSession = (id: string) => unwrap(api.api.session.all[':id'].$delete({ param: { id } }));
export const endEverywhere = () => unwrap(api.api.session.all.$delete());
