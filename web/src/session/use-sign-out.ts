import { useMutation, useQueryClient } from '@tanstack/react-query';
import { hasCode } from '../lib/failure.ts';
import { paths } from '../paths.ts';
import { sessionQueries, signOut } from './queries.ts';

/** Loads the sign-in page afresh, so that nothing seen stays in memory. */
export const leave = () => window.location.assign(paths.signIn);

/** Loads the console afresh for somebody else: nothing of whoever was here stays in memory. */
export const startOver = () => window.location.replace(paths.landing);

/** Signs out and loads the sign-in page afresh; whoever came by unified sign-in (统一身份认证) is led past its end there. */
export function useSignOut(): () => void {
  const client = useQueryClient();
  const leaving = useMutation({
    mutationFn: signOut,
    onSuccess: () => {
      const via = client.getQueryData(sessionQueries.current().queryKey)?.via;
      return via === 'sso' ? window.location.assign('/api/sso/sign-out') : leave();
    },
    onError: (error) => {
      if (hasCode(error, 'unauthenticated')) leave();
    },
  });
  return () => leaving.mutate();
}
