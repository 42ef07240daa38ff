import type { Role } from '@onesource/db/vocabulary';
import { askingRoles } from '../../../access/responsible.ts';
import { type Actor, hasAnyRole, hasRole } from '../../../foundation/context.ts';
import type { PolicyProfile } from '../../../law/profile.ts';
import type { Decider } from '../../../law/settings/requests.ts';
import type { RequestState, Side } from './state.ts';

/** In which capacity somebody meets a request. */
export type Stance = Side | 'responsible' | 'authority' | 'supervisor' | 'superior';

export type Parties = Pick<RequestState, 'consumerId' | 'providerId' | 'responsibleId' | 'levelId'>;

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

/** Which posts take part in which capacity, and in which department; null: in whichever. Undefined: there is none. */
export const seats = {
  consumer: { roles: askingRoles, in: ({ consumerId }) => consumerId },
  provider: { roles: ['reviewer'], in: ({ providerId }) => providerId },
  // SH-16, SH-27: only where it decides in the provider's place
  responsible: { roles: ['reviewer'], in: ({ responsibleId }) => responsibleId ?? undefined },
  authority: { roles: ['operator'], in: () => null },
  supervisor: { roles: ['supervisor'], in: () => null },
  // N-28, DG-7: of its own level only
  superior: { roles: ['superior'], in: ({ levelId }) => levelId ?? undefined },
} as const satisfies Record<Stance, { roles: readonly Role[]; in(request: Parties): string | null | undefined }>;

export const stances = Object.keys(seats) as Stance[];

/** The capacities of whoever holds these posts, whoever they are. */
export const capacitiesOf = (request: Parties, actor: Pick<Actor, 'roles' | 'departmentId'>): Stance[] =>
  stances.filter((stance) => {
    const { roles, in: departmentOf } = seats[stance];
    const department = departmentOf(request);
    if (department === undefined) return false;
    return department === null ? hasAnyRole(actor, ...roles) : roles.some((role) => hasRole(actor, role, department));
  });

/** Those of the deciders who have not decided yet. */
export const awaited = ({ deciders, decisions }: Pick<RequestState, 'deciders' | 'decisions'>): Decider[] =>
  deciders.filter((decider) => !decisions.some(({ stance }) => stance === decider));
