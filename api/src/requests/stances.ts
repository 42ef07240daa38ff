import { type Actor, hasAnyRole, hasRole } from '../context.ts';
import type { Decider } from '../policy/profile.ts';
import type { RequestState, Side } from './state.ts';

/** In which capacity somebody meets a request. */
export type Stance = Side | 'responsible' | 'authority' | 'supervisor';

/** Roles in which a department's people ask for what it needs (PD-32: 经授权的公务人员). */
export const askingRoles = ['official', 'registrar', 'reviewer'] as const;

export function stancesOf(
  request: Pick<RequestState, 'consumerId' | 'providerId' | 'responsibleId'>,
  actor: Pick<Actor, 'roles' | 'departmentId'>,
): Stance[] {
  const stances: Stance[] = [];
  if (askingRoles.some((role) => hasRole(actor, role, request.consumerId))) stances.push('consumer');
  if (hasRole(actor, 'reviewer', request.providerId)) stances.push('provider');
  // SH-16, SH-27: only where it decides in the provider's place
  if (request.responsibleId !== null && hasRole(actor, 'reviewer', request.responsibleId)) stances.push('responsible');
  if (hasAnyRole(actor, 'operator')) stances.push('authority');
  if (hasAnyRole(actor, 'supervisor')) stances.push('supervisor');
  return stances;
}

/** Those of the deciders who have not decided yet. */
export const awaited = ({ deciders, decisions }: Pick<RequestState, 'deciders' | 'decisions'>): Decider[] =>
  deciders.filter((decider) => !decisions.some(({ stance }) => stance === decider));
