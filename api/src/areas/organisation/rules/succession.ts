import type { Role } from '@onesource/db/vocabulary';
import type { Refusal } from '../../../cases/decision.ts';
import { type PersonState, refuse } from './managing.ts';

/** Roles of which whoever goes on with a piece of work holds at least one. */
export type Need = readonly Role[];

/**
 * 工作交接 (house): who may go on with what a leaver has in hand. Somebody else in office in the same department, with the
 * roles that the work asks for, so that nobody comes by a right through it. Null when they may.
 */
export function decideSuccession(
  leaver: Pick<PersonState, 'id' | 'unit'>,
  successor: Pick<PersonState, 'id' | 'unit' | 'roles' | 'disabled'>,
  needs: readonly Need[],
): Refusal | null {
  if (successor.id === leaver.id || successor.disabled || successor.unit.id !== leaver.unit.id)
    return refuse('successor_elsewhere', 'successorId');
  const held = successor.roles.map(({ role }) => role);
  return needs.every((need) => need.some((role) => held.includes(role)))
    ? null
    : refuse('successor_lacks_role', 'successorId');
}
