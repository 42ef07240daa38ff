import type { departments, users } from '@onesource/db/schema/organisation';
import { type ResetKind, roles } from '@onesource/db/vocabulary';
import type { Actor } from '../../foundation/context.ts';
import {
  departmentActions,
  type PersonState,
  personActions,
  resetDays,
  seesPeopleOf,
  type Unit,
} from './rules/managing.ts';

export type DepartmentRow = typeof departments.$inferSelect;
export type PersonRow = {
  user: typeof users.$inferSelect;
  department: DepartmentRow;
  roles: PersonState['roles'];
  secondFactor: boolean;
  /** A reset that waits for a second word; `othersLeft`: whether there is anybody who can give it. */
  reset: { kind: ResetKind; askedBy: { id: string; name: string }; askedAt: Date; othersLeft: boolean } | null;
};

export const unitOf = (row: DepartmentRow): Unit => ({
  id: row.id,
  path: row.path,
  kind: row.kind,
  disabled: row.disabledAt !== null,
});

export const personStateOf = ({ user, department, roles: held, reset, secondFactor }: PersonRow): PersonState => ({
  id: user.id,
  unit: unitOf(department),
  roles: held,
  disabled: user.disabledAt !== null,
  reset: reset && { kind: reset.kind, askedById: reset.askedBy.id },
  secondFactor,
  passwordPending: user.mustChangePassword,
});

/** `people`: enabled people of the department itself, not of those below; only who manages people is told. */
export const departmentView = (row: DepartmentRow, people: number, actor: Pick<Actor, 'roles'>) => ({
  id: row.id,
  version: row.version,
  key: row.key,
  number: row.number,
  name: row.name,
  shortName: row.shortName,
  nameEn: row.nameEn ?? '',
  kind: row.kind,
  parentId: row.parentId,
  creditCode: row.creditCode ?? '',
  sort: row.sort,
  disabled: row.disabledAt !== null,
  peopleCount: seesPeopleOf(actor, row.path) ? people : null,
  actions: departmentActions(unitOf(row), actor),
});
export type DepartmentView = ReturnType<typeof departmentView>;

export const personView = (row: PersonRow, actor: Pick<Actor, 'id' | 'roles'>) => ({
  id: row.user.id,
  version: row.user.version,
  account: row.user.account,
  name: row.user.name,
  title: row.user.title,
  phone: row.user.phone,
  email: row.user.email,
  department: { id: row.department.id, name: row.department.name },
  roles: roles.filter((role) => row.roles.some((held) => held.role === role)),
  disabled: row.user.disabledAt !== null,
  mustChangePassword: row.user.mustChangePassword,
  /** Until when the one-time password opens anything; null where there is none. */
  oneTimeUntil: row.user.mustChangePassword ? (row.user.oneTimeUntil?.toISOString() ?? null) : null,
  secondFactor: row.secondFactor,
  reset: row.reset && {
    kind: row.reset.kind,
    askedBy: row.reset.askedBy,
    askedAt: row.reset.askedAt.toISOString(),
    until: new Date(row.reset.askedAt.getTime() + resetDays * 86_400_000).toISOString(),
    othersLeft: row.reset.othersLeft,
  },
  lastSignInAt: row.user.lastSignInAt?.toISOString() ?? null,
  createdAt: row.user.createdAt.toISOString(),
  actions: personActions(personStateOf(row), actor),
});
export type PersonView = ReturnType<typeof personView>;
