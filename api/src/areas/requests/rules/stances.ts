import { askingRoles } from '../../../access/responsible.ts';
import { type Actor, hasAnyRole, hasRole } from '../../../foundation/context.ts';
import type { PolicyProfile } from '../../../law/profile.ts';
import type { Decider } from '../../../law/settings/requests.ts';
import type { RequestState, Side } from './state.ts';

/** In which capacity somebody meets a request. */
export type Stance = Side | 'responsible' | 'authority' | 'supervisor' | 'superior';

type Parties = Pick<RequestState, 'consumerId' | 'providerId' | 'responsibleId' | 'levelId'>;

/**
 * Every capacity in which the actor may act on the request. Nobody decides on what they filed themselves (house), unless
 * the rules in force let them.
 */
export function stancesOf(
  request: Parties & Pick<RequestState, 'applicantId'>,
  actor: Pick<Actor, 'id' | 'roles' | 'departmentId'>,
  { ownCase }: Pick<PolicyProfile, 'ownCase'>,
): Stance[] {
  const stances = capacitiesOf(request, actor);
  return ownCase.value && request.applicantId === actor.id ? stances.filter((stance) => !decides(stance)) : stances;
}

const decides = (stance: Stance): boolean => stance !== 'consumer' && stance !== 'supervisor';

function capacitiesOf(request: Parties, actor: Pick<Actor, 'roles' | 'departmentId'>): Stance[] {
  const stances: Stance[] = [];
  if (askingRoles.some((role) => hasRole(actor, role, request.consumerId))) stances.push('consumer');
  if (hasRole(actor, 'reviewer', request.providerId)) stances.push('provider');
  // SH-16, SH-27: only where it decides in the provider's place
  if (request.responsibleId !== null && hasRole(actor, 'reviewer', request.responsibleId)) stances.push('responsible');
  if (hasAnyRole(actor, 'operator')) stances.push('authority');
  if (hasAnyRole(actor, 'supervisor')) stances.push('supervisor');
  // N-28, DG-7: of its own level only
  if (request.levelId !== null && hasRole(actor, 'superior', request.levelId)) stances.push('superior');
  return stances;
}

/** Those of the deciders who have not decided yet. */
export const awaited = ({ deciders, decisions }: Pick<RequestState, 'deciders' | 'decisions'>): Decider[] =>
  deciders.filter((decider) => !decisions.some(({ stance }) => stance === decider));
