import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router-dom';
import { ErrorState } from '../ui/ErrorState.tsx';
import { PageSkeleton } from '../ui/PageSkeleton.tsx';
import { sessionQueries } from './queries.ts';
import { SessionContext } from './session.ts';
import { signInTo } from './way-back.ts';

// Shown once in the life of an account
const FirstPassword = lazy(async () => ({ default: (await import('./FirstPassword.tsx')).FirstPassword }));

/** Lets signed-in people through to the routes below, and those with a one-time password no further than to change it. */
export function RequireSession() {
  const session = useQuery(sessionQueries.current());
  const location = useLocation();
  if (session.isPending) return <PageSkeleton />;
  if (session.data === undefined) return <ErrorState error={session.error} onRetry={() => session.refetch()} />;
  if (session.data === null) return <Navigate to={signInTo(location)} replace />;
  if (session.data.mustChangePassword)
    return (
      <Suspense fallback={<PageSkeleton />}>
        <FirstPassword />
      </Suspense>
    );
  return (
    <SessionContext value={session.data}>
      <Outlet />
    </SessionContext>
  );
}
