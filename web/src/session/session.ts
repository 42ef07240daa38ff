import type { Ability } from '@onesource/api/access/abilities';
import type { SessionView } from '@onesource/api/areas/session/view';
import { createContext, useContext } from 'react';

export const SessionContext = createContext<SessionView | null>(null);

/** Whoever is signed in. Only inside the signed-in part of the console. */
export function useSession(): SessionView {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession outside of RequireSession');
  return session;
}

/** Whether the roles held open this part of the console; the API decides about each record by its `actions`. */
export const useCan = (ability: Ability): boolean => useSession().can.includes(ability);
