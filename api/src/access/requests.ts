import type { Role } from '@onesource/db/vocabulary';
import { type Actor, hasAnyRole, hasRole } from '../foundation/context.ts';
import { askingRoles } from './responsible.ts';

/** Roles that read every request: the authority, who supervises, and the body above (rule 17). */
export const watchingRoles = ['operator', 'supervisor', 'superior'] as const satisfies readonly Role[];

/** Who has a part in a request, by id. */
export type Parties = { consumerId: string; providerId: string; responsibleId: string | null; applicantId: string };

/** Who may know of a request: the people in charge of such things in the departments that take part, the authority and the supervisor. */
export const readsRequest = (actor: Pick<Actor, 'id' | 'roles' | 'departmentId'>, request: Parties): boolean =>
  request.applicantId === actor.id ||
  askingRoles.some((role) => hasRole(actor, role, request.consumerId)) ||
  reviewsRequest(actor, request) ||
  hasAnyRole(actor, ...watchingRoles);

/** Whether somebody reviews for the provider, or for the department that decides in its place (SH-16). */
export const reviewsRequest = (
  actor: Pick<Actor, 'roles' | 'departmentId'>,
  { providerId, responsibleId }: Pick<Parties, 'providerId' | 'responsibleId'>,
): boolean =>
  hasRole(actor, 'reviewer', providerId) || (responsibleId !== null && hasRole(actor, 'reviewer', responsibleId));
