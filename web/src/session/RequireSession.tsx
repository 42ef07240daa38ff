import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router-dom';
import { withTexts } from '../i18n/start.ts';
import { ErrorState } from '../ui/ErrorState.tsx';
import { PageSkeleton } from '../ui/PageSkeleton.tsx';
import { sessionQueries } from './queries.ts';
import { SessionContext } from './session.ts';
import { signInTo } from './way-back.ts';

// Each needed once in a while, and not by most
const FirstPassword = lazy(async () => ({
  default: (await withTexts(['account'], import('./FirstPassword.tsx'))).FirstPassword,
}));
const FirstFactor = lazy(async () => ({
  default: (await withTexts(['account'], import('./factor/FirstFactor.tsx'))).FirstFactor,
}));

/**
 * Lets signed-in people through to the routes below, those whose password is to be changed, or whose second
 * factor is to be set up, no further than that.
 */
export function RequireSession() {
  const client = useQueryClient();
  const session = useQuery(sessionQueries.current());
  const [settingUp, setSettingUp] = useState(false);
  const location = useLocation();
  if (session.isPending) return <PageSkeleton />;
  if (session.data === undefined) return <ErrorState error={session.error} onRetry={() => session.refetch()} />;
  if (session.data === null) return <Navigate to={signInTo(location)} replace />;
  if (session.data.mustChangePassword)
    return (
      <Suspense fallback={<PageSkeleton />}>
        <FirstPassword tooOld={session.data.passwordTooOld} />
      </Suspense>
    );
  // The first code ends what was due, but the recovery codes that it is answered with are still to be noted
  if (session.data.secondFactor.due && !settingUp) setSettingUp(true);
  if (settingUp) {
    const end = async () => {
      await client.invalidateQueries({ queryKey: sessionQueries.current().queryKey });
      setSettingUp(false);
    };
    return (
      <Suspense fallback={<PageSkeleton />}>
        <FirstFactor onDone={end} />
      </Suspense>
    );
  }
  return (
    <SessionContext value={session.data}>
      <Outlet />
    </SessionContext>
  );
}
