import { useMutation } from '@tanstack/react-query';
import { hasCode } from '../lib/failure.ts';
import { paths } from '../paths.ts';
import { signOut } from './queries.ts';

/** Loads the sign-in page afresh, so that nothing seen stays in memory. */
export const leave = () => window.location.assign(paths.signIn);

/** Signs out and loads the sign-in page afresh, so that nothing seen stays in memory. */
export function useSignOut(): () => void {
  const leaving = useMutation({
    mutationFn: signOut,
    onSuccess: leave,
    onError: (error) => {
      if (hasCode(error, 'unauthenticated')) leave();
    },
  });
  return () => leaving.mutate();
}
