import type { SessionView } from '@onesource/api/areas/session/view';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router-dom';
import { withTexts } from '../i18n/start.ts';
import { ErrorState } from '../ui/ErrorState.tsx';
import { PageSkeleton } from '../ui/PageSkeleton.tsx';
import { nextOf } from './again/held.ts';
import { sessionQueries } from './queries.ts';
import { SessionContext } from './session.ts';
import { startOver } from './use-sign-out.ts';
import { signInTo } from './way-back.ts';

// Needed once in a while, and not by most. Asked for until it comes: the page that waits under it is not to go with it.
const Gate = lazy(async function fetched(): Promise<{ default: typeof import('./again/Gate.tsx').Gate }> {
  try {
    return { default: (await withTexts(['account'], import('./again/Gate.tsx'))).Gate };
  } catch {
    await new Promise((later) => setTimeout(later, 3_000));
    return fetched();
  }
});

/**
 * Lets signed-in people through to the routes below, those whose password is to be changed, or whose second
 * factor is to be set up, no further than that. A page once open stays as it is while its reader does so, or signs in
 * again; somebody else never meets it.
 */
export function RequireSession() {
  const client = useQueryClient();
  const session = useQuery(sessionQueries.current());
  const [settingUp, setSettingUp] = useState(false);
  const [held, hold] = useState<SessionView | null>(null);
  const location = useLocation();
  if (session.isPending) return <PageSkeleton />;
  if (session.data === undefined) return <ErrorState error={session.error} onRetry={() => session.refetch()} />;
  const who = session.data;
  // The first code ends what was due, but the recovery codes that it is answered with are still to be noted
  const setUp = who !== null && (who.secondFactor.due || settingUp);
  if (setUp !== settingUp) setSettingUp(setUp);
  const next = nextOf(who, held, setUp);
  if (next === 'start-over') return <StartOver />;
  if (next === 'sign-in-page') return <Navigate to={signInTo(location)} replace />;
  if (next === 'open' && held !== who) hold(who);
  const end = async () => {
    await client.invalidateQueries({ queryKey: sessionQueries.current().queryKey });
    setSettingUp(false);
  };
  return (
    <>
      {held && (
        <SessionContext value={held}>
          <Outlet />
        </SessionContext>
      )}
      {next !== 'open' && (
        <Suspense fallback={!held && <PageSkeleton />}>
          <Gate due={next} held={held} onFactor={end} />
        </Suspense>
      )}
    </>
  );
}

/** Instead of the page of somebody else: nothing of it stays, in memory neither. */
function StartOver() {
  useEffect(startOver, []);
  return <PageSkeleton />;
}
