import type { DepartmentKind, Role } from '@onesource/db/vocabulary';
import type { Examining } from '../../../access/registrations.ts';
import { maySeat } from '../../../access/seats.ts';
import type { Refusal } from '../../../cases/decision.ts';
import type { Actor } from '../../../foundation/context.ts';
import type { Unit } from './managing.ts';
import { departmentActions, isOneOf, overseersOf, refuse } from './managing.ts';

/** House: kinds that act for the whole district are the system admin's to set up. */
export const districtKinds = [
  'government',
  'authority',
  'supervisor',
  'data_centre',
] as const satisfies DepartmentKind[];

export type DepartmentChange = {
  kind: DepartmentKind;
  /** The department above it afterwards; null for none. */
  parent: Unit | null;
  disabled: boolean;
};

/** What stands in a department, and how. */
export type Occupancy = {
  enabledPeople: number;
  enabledChildren: number;
  /** Cases between departments that it has still to decide, answer or go on with. */
  openCases: number;
  roles: readonly Role[];
};

type Decision = { ok: true } | Refusal;
type Overseen = Pick<Actor, 'roles'>;

/** Whether a department of this kind may be made below `parent`. */
export function decideAddDepartment(parent: Unit | null, kind: DepartmentKind, actor: Overseen): Decision {
  return placing(parent, actor) ?? kindOpen(kind, actor) ?? { ok: true };
}

/** Whether a department may change in this way; what `change` repeats is no change. */
export function decideChangeDepartment(
  unit: Unit,
  change: DepartmentChange,
  { actor, policy }: { actor: Overseen; policy: Examining },
  occupancy: Occupancy,
): Decision {
  const actions = departmentActions(unit, actor);
  if (!actions.includes('edit')) return refuse('forbidden');
  const moves = (unit.path.at(-2) ?? null) !== (change.parent?.id ?? null);
  return (
    (moves ? (cycle(unit, change.parent) ?? placing(change.parent, actor)) : null) ??
    (change.kind !== unit.kind ? reclassified(unit, change.kind, { actor, policy }, occupancy) : null) ??
    (change.disabled && !unit.disabled ? disabling(occupancy) : null) ??
    (!change.disabled && change.parent?.disabled ? refuse('department_disabled', 'parentId') : null) ?? { ok: true }
  );
}

const cycle = (unit: Unit, parent: Unit | null): Refusal | null =>
  parent?.path.includes(unit.id) ? refuse('department_cycle', 'parentId') : null;

/** Why the actor cannot put a department there. */
function placing(parent: Unit | null, actor: Overseen): Refusal | null {
  if (!parent) return isSystemAdmin(actor) ? null : refuse('forbidden', 'parentId');
  if (departmentActions(parent, actor).includes('add-unit')) return null;
  return departmentActions({ ...parent, disabled: false }, actor).includes('add-unit')
    ? refuse('department_disabled', 'parentId')
    : refuse('forbidden', 'parentId');
}

const kindOpen = (kind: DepartmentKind, actor: Overseen): Refusal | null =>
  isOneOf(districtKinds, kind) && !isSystemAdmin(actor) ? refuse('forbidden', 'kind') : null;

function reclassified(
  unit: Unit,
  kind: DepartmentKind,
  { actor, policy }: { actor: Overseen; policy: Examining },
  { roles }: Occupancy,
): Refusal | null {
  if (roles.some((role) => !maySeat(role, kind, policy))) return refuse('role_needs_department', 'kind');
  return kindOpen(kind, actor) ?? kindOpen(unit.kind, actor);
}

/** House: nobody is left waiting for a department that is gone. Its cases come first, while there is somebody to end them. */
function disabling({ enabledPeople, enabledChildren, openCases }: Occupancy): Refusal | null {
  if (openCases > 0) return refuse('department_has_cases', 'disabled');
  return enabledPeople + enabledChildren > 0 ? refuse('department_in_use', 'disabled') : null;
}

const isSystemAdmin = (actor: Overseen) => overseersOf({ id: '', path: [] }, actor).includes('sysadmin');
