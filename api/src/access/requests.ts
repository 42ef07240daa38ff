import type { Role } from '@onesource/db/vocabulary';
import { type Actor, hasAnyRole, hasRole } from '../foundation/context.ts';
import { askingRoles } from './responsible.ts';

/** Roles that watch over requests: the authority and who supervises over all, the body above over those below it (rule 17). */
export const watchingRoles = ['operator', 'supervisor', 'superior'] as const satisfies readonly Role[];

/** Whether the actor watches over every department's cases. */
export const watchesEverything = (actor: Pick<Actor, 'roles'>): boolean => hasAnyRole(actor, 'operator', 'supervisor');

/** Whether the actor watches over one of these departments; the body above does over those below it, and no other government's. */
export const watchesOver = (
  actor: Pick<Actor, 'roles' | 'below'>,
  ...departmentIds: readonly (string | null)[]
): boolean => watchesEverything(actor) || departmentIds.some((id) => id !== null && actor.below?.includes(id) === true);

/** Who has a part in a request, by id. */
export type Parties = { consumerId: string; providerId: string; responsibleId: string | null; applicantId: string };

/** Who may know of a request: the people in charge of such things in the departments that take part, and who watches over these. */
export const readsRequest = (actor: Reader, request: Parties): boolean =>
  request.applicantId === actor.id ||
  askingRoles.some((role) => hasRole(actor, role, request.consumerId)) ||
  reviewsRequest(actor, request) ||
  watchesOver(actor, request.consumerId, request.providerId);

type Reader = Pick<Actor, 'id' | 'roles' | 'departmentId' | 'below'>;

/** Whether somebody reviews for the provider, or for the department that decides in its place (SH-16). */
export const reviewsRequest = (
  actor: Pick<Actor, 'roles' | 'departmentId'>,
  { providerId, responsibleId }: Pick<Parties, 'providerId' | 'responsibleId'>,
): boolean =>
  hasRole(actor, 'reviewer', providerId) || (responsibleId !== null && hasRole(actor, 'reviewer', responsibleId));
