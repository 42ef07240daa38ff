import { askingRoles } from '../../../access/responsible.ts';
import type { Actor } from '../../../foundation/context.ts';
import { hasAnyRole, hasRole } from '../../../foundation/context.ts';
import type { DemandState } from './state.ts';

/** In which capacity somebody meets a demand; `asker`: who may ask for data, of a department that has no part in it yet. */
export type Stance = 'signer' | 'holder' | 'authority' | 'supervisor' | 'asker';

type People = Pick<Actor, 'roles' | 'departmentId'>;

/** Whether somebody asks for data for their own department. */
export const asks = (actor: People): boolean => askingRoles.some((role) => hasRole(actor, role, actor.departmentId));

const signs = ({ signers }: Pick<DemandState, 'signers'>, actor: People): boolean =>
  asks(actor) && signers.some(({ departmentId }) => departmentId === actor.departmentId);

export function stancesOf(demand: Pick<DemandState, 'signers' | 'holderId'>, actor: People): Stance[] {
  const signer = signs(demand, actor);
  const holder = demand.holderId !== null && hasRole(actor, 'reviewer', demand.holderId);
  return [
    ...(signer ? (['signer'] as const) : []),
    ...(holder ? (['holder'] as const) : []),
    ...(hasAnyRole(actor, 'operator') ? (['authority'] as const) : []),
    ...(hasAnyRole(actor, 'supervisor') ? (['supervisor'] as const) : []),
    ...(!signer && asks(actor) && demand.holderId !== actor.departmentId ? (['asker'] as const) : []),
  ];
}

/**
 * Whether somebody has a part in it, and so reads what each department needs it for, and what was said. House: what is
 * demanded, by which departments and what came of it is for everybody who may ask, so that nobody demands it twice.
 */
export const takesPart = (demand: Pick<DemandState, 'signers' | 'holderId' | 'heldBefore'>, actor: People): boolean =>
  stancesOf(demand, actor).some((stance) => stance !== 'asker') ||
  demand.heldBefore.some((id) => hasRole(actor, 'reviewer', id));
