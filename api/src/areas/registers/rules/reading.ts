import { type Actor, hasAnyRole } from '../../../foundation/context.ts';

/** KF-10, DG-7, N-19: what is filed with the authority, or named by it, is for its people; the supervisor reads along (house). */
export const mayReadRegisters = (actor: Pick<Actor, 'roles'>): boolean => hasAnyRole(actor, 'operator', 'supervisor');
