import type { DepartmentKind, Role } from '@onesource/db/vocabulary';
import { roles } from '@onesource/db/vocabulary';
import { describe, expect, it } from 'vitest';
import { decideAddDepartment, decideChangeDepartment, type Occupancy } from './department-rules.ts';
import { decideAddPerson, decidePerson, type PersonCommand } from './people-rules.ts';
import {
  departmentActions,
  departmentAllowed,
  type PersonState,
  peopleReach,
  personActions,
  personAllowed,
  seesPeopleOf,
  type Unit,
} from './rules.ts';

const unit = (id: string, above: Unit | null, kind: DepartmentKind = 'bureau', disabled = false): Unit => ({
  id,
  path: [...(above?.path ?? []), id],
  kind,
  disabled,
});
const district = unit('district', null, 'government');
const office = unit('office', district, 'authority');
const inspectors = unit('inspectors', district, 'supervisor');
const civilAffairs = unit('civilAffairs', district);
const centre = unit('centre', civilAffairs, 'public_institution');
const closed = unit('closed', civilAffairs, 'internal_unit', true);
const health = unit('health', district);

const actor = (where: Unit, ...held: Role[]) => ({
  id: `${held.join('+')} of ${where.id}`,
  roles: held.map((role) => ({ role, departmentId: where.id })),
});
const admin = actor(civilAffairs, 'admin');
const sysadmin = actor(office, 'sysadmin');
const secadmin = actor(office, 'secadmin');
const auditor = actor(office, 'auditor');
const official = actor(civilAffairs, 'official');

const person = (where: Unit, ...held: Role[]): PersonState => ({
  id: 'somebody',
  unit: where,
  roles: held.map((role) => ({ role, path: where.path })),
  disabled: false,
});
const disabled = (somebody: PersonState): PersonState => ({ ...somebody, disabled: true });
const oneself = (of: { id: string }, somebody: PersonState): PersonState => ({ ...somebody, id: of.id });

const refused = (code: string, field?: string) => ({ ok: false, code, ...(field && { field }) });
const holding = (...held: Role[]) => ({ ok: true, roles: held });
const after = (somebody: PersonState, command: PersonCommand, by: typeof admin, soleHolderOf: Role[] = []) =>
  decidePerson(somebody, command, by, soleHolderOf);
const give = (...wanted: Role[]): PersonCommand => ({ type: 'set-roles', roles: wanted });

describe('who manages whom', () => {
  it('an administrator sees the people of the own department and of those below, nobody else', () => {
    expect(seesPeopleOf(admin, civilAffairs.path)).toBe(true);
    expect(seesPeopleOf(admin, centre.path)).toBe(true);
    expect(seesPeopleOf(admin, health.path)).toBe(false);
    expect(seesPeopleOf(admin, district.path)).toBe(false);
  });

  it('the system and the security admin see everybody; auditors, officials and the rest manage nobody', () => {
    expect([sysadmin, secadmin].map(peopleReach)).toEqual(['everywhere', 'everywhere']);
    for (const role of ['official', 'registrar', 'reviewer', 'operator', 'supervisor', 'auditor'] as const)
      expect(peopleReach(actor(civilAffairs, role))).toBeNull();
  });

  it('the table is what each is offered with an account', () => {
    for (const state of ['enabled', 'disabled'] as const) {
      const somebody = state === 'enabled' ? person(centre, 'official') : disabled(person(centre, 'official'));
      expect(personActions(somebody, admin)).toEqual(personAllowed[state].admin);
      expect(personActions(somebody, sysadmin)).toEqual(personAllowed[state].sysadmin);
      expect(personActions(somebody, secadmin)).toEqual(personAllowed[state].secadmin);
      expect(personActions(somebody, auditor)).toEqual([]);
      expect(personActions(somebody, actor(health, 'admin'))).toEqual([]);
    }
  });

  it('PD-29: an administrator changes the units below, not the own department', () => {
    expect(departmentActions(civilAffairs, admin)).toEqual(departmentAllowed.enabled.own_admin);
    expect(departmentActions(centre, admin)).toEqual(departmentAllowed.enabled.admin_above);
    expect(departmentActions(closed, admin)).toEqual(['edit', 'enable']);
    expect(departmentActions(health, admin)).toEqual([]);
    expect(departmentActions(health, sysadmin)).toEqual(departmentAllowed.enabled.sysadmin);
    for (const other of [secadmin, auditor, official]) expect(departmentActions(civilAffairs, other)).toEqual([]);
  });

  it('an administrator has no hand on a post that is not theirs to give', () => {
    for (const post of ['operator', 'supervisor', 'sysadmin', 'secadmin', 'auditor'] as const)
      expect(personActions(person(centre, post), admin)).toEqual([]);
  });

  it('nor on somebody whose role reaches beyond the own subtree', () => {
    const above: PersonState = { ...person(centre), roles: [{ role: 'admin', path: district.path }] };
    expect(personActions(above, admin)).toEqual([]);
  });

  it('nobody is offered to disable, reset or promote themselves', () => {
    expect(personActions(oneself(admin, person(civilAffairs, 'admin')), admin)).toEqual(['edit']);
    expect(personActions(oneself(sysadmin, person(office, 'sysadmin')), sysadmin)).toEqual(['edit']);
    expect(personActions(oneself(secadmin, person(office, 'secadmin')), secadmin)).toEqual([]);
  });
});

describe('giving roles', () => {
  it('an administrator gives and takes the roles of a department', () => {
    const wanted = ['registrar', 'reviewer', 'admin'] as const;
    expect(after(person(centre, 'official'), give(...wanted), admin)).toEqual(holding(...wanted));
    expect(after(person(centre, 'official'), give(), admin)).toEqual(holding());
  });

  it('and no other', () => {
    for (const post of ['operator', 'supervisor', 'sysadmin', 'secadmin', 'auditor'] as const)
      expect(after(person(centre), give(post), admin)).toEqual(refused('forbidden', 'roles'));
    expect(after(person(health), give('official'), admin)).toEqual(refused('forbidden'));
  });

  it('the security admin gives every role, each where it belongs', () => {
    expect(after(person(civilAffairs), give('auditor'), secadmin)).toEqual(holding('auditor'));
    expect(after(person(office), give('official', 'operator'), secadmin)).toEqual(holding('official', 'operator'));
    expect(after(person(inspectors), give('supervisor'), secadmin)).toEqual(holding('supervisor'));
  });

  it('an operator sits in the authority, a supervisor in the supervising department', () => {
    const elsewhere = refused('role_needs_department', 'roles');
    expect(after(person(civilAffairs), give('operator'), secadmin)).toEqual(elsewhere);
    expect(after(person(inspectors), give('operator'), secadmin)).toEqual(elsewhere);
    expect(after(person(office), give('supervisor'), secadmin)).toEqual(elsewhere);
  });

  it('三员分立: a platform post is combined with nothing', () => {
    for (const post of ['sysadmin', 'secadmin', 'auditor'] as const)
      for (const other of roles.filter((role) => role !== post))
        expect(after(person(office), give(other, post), secadmin)).toEqual(refused('posts_not_combinable', 'roles'));
  });

  it('the system admin gives no roles, but may start an account as an official', () => {
    expect(after(person(health), give('official'), sysadmin)).toEqual(refused('forbidden'));
    expect(decideAddPerson(health, ['official'], sysadmin)).toEqual(holding('official'));
    expect(decideAddPerson(health, ['registrar'], sysadmin)).toEqual(refused('forbidden', 'roles'));
  });

  it('nobody changes their own roles', () => {
    const mine = oneself(secadmin, person(office, 'secadmin'));
    expect(after(mine, give('secadmin', 'operator'), secadmin)).toEqual(refused('own_account'));
    expect(after(oneself(admin, person(civilAffairs, 'admin')), give('reviewer'), admin)).toEqual(
      refused('own_account'),
    );
  });

  it('the last holder of an indispensable post does not lose it', () => {
    for (const post of ['sysadmin', 'secadmin'] as const) {
      expect(after(person(office, post), give(), secadmin, [post])).toEqual(refused('last_of_post', 'roles'));
      expect(after(person(office, post), give(), secadmin)).toEqual(holding());
    }
  });
});

describe('accounts', () => {
  it('are added where one manages people', () => {
    expect(decideAddPerson(centre, ['registrar'], admin)).toEqual(holding('registrar'));
    expect(decideAddPerson(centre, [], admin)).toEqual(holding());
    expect(decideAddPerson(health, ['official'], admin)).toEqual(refused('forbidden', 'departmentId'));
    for (const other of [secadmin, auditor, official])
      expect(decideAddPerson(civilAffairs, ['official'], other)).toEqual(refused('forbidden', 'departmentId'));
  });

  it('are neither added nor enabled in a disabled department', () => {
    expect(decideAddPerson(closed, ['official'], admin)).toEqual(refused('department_disabled', 'departmentId'));
    expect(after(disabled(person(closed)), { type: 'enable' }, sysadmin)).toEqual(refused('department_disabled'));
  });

  it('are disabled once, enabled once', () => {
    expect(after(person(centre, 'official'), { type: 'disable' }, admin)).toEqual(holding('official'));
    expect(after(disabled(person(centre)), { type: 'disable' }, admin)).toEqual(refused('wrong_status'));
    expect(after(disabled(person(centre)), { type: 'enable' }, admin)).toEqual(holding());
    expect(after(person(centre), { type: 'enable' }, admin)).toEqual(refused('wrong_status'));
    expect(after(person(centre), { type: 'disable' }, secadmin)).toEqual(refused('forbidden'));
  });

  it('are not disabled by their owner, nor reset', () => {
    const mine = oneself(sysadmin, person(office, 'sysadmin'));
    expect(after(mine, { type: 'disable' }, sysadmin, ['sysadmin'])).toEqual(refused('own_account'));
    expect(after(mine, { type: 'reset-password' }, sysadmin)).toEqual(refused('own_account'));
  });

  it('of the last security admin stay enabled', () => {
    const last = person(office, 'secadmin');
    expect(after(last, { type: 'disable' }, sysadmin, ['secadmin'])).toEqual(refused('last_of_post'));
    expect(after(last, { type: 'disable' }, sysadmin)).toEqual(holding('secadmin'));
  });
});

describe('moving to another department', () => {
  const to = (where: Unit): PersonCommand => ({ type: 'edit', to: where });

  it('an administrator moves people, with their roles, within the own subtree', () => {
    expect(after(person(centre, 'reviewer'), to(civilAffairs), admin)).toEqual(holding('reviewer'));
    expect(after(person(centre, 'reviewer'), to(health), admin)).toEqual(refused('forbidden', 'departmentId'));
    expect(after(person(centre), to(closed), admin)).toEqual(refused('department_disabled', 'departmentId'));
  });

  it('the system admin moves anybody, but the roles of the old department stay behind', () => {
    expect(after(person(centre, 'official', 'reviewer'), to(health), sysadmin)).toEqual(holding('official'));
    expect(after(person(office, 'auditor'), to(health), sysadmin)).toEqual(holding('auditor'));
  });

  it('a post that needs its department does not leave it', () => {
    expect(after(person(office, 'operator'), to(health), sysadmin)).toEqual(refused('role_needs_department', 'roles'));
  });

  it('nobody moves themselves; the own department again is no move', () => {
    const mine = oneself(admin, person(civilAffairs, 'admin'));
    expect(after(mine, to(centre), admin)).toEqual(refused('own_account', 'departmentId'));
    expect(after(mine, to(civilAffairs), admin)).toEqual(holding('admin'));
  });
});

describe('departments', () => {
  const empty: Occupancy = { enabledPeople: 0, enabledChildren: 0, roles: [] };
  const change = (
    what: Unit,
    into: Partial<{ kind: DepartmentKind; parent: Unit | null; disabled: boolean }>,
    by = sysadmin,
    occupancy = empty,
    parent: Unit | null = civilAffairs,
  ) => decideChangeDepartment(what, { kind: what.kind, parent, disabled: what.disabled, ...into }, by, occupancy);

  it('PD-29: an administrator adds units below the own department only', () => {
    expect(decideAddDepartment(civilAffairs, 'internal_unit', admin)).toEqual({ ok: true });
    expect(decideAddDepartment(centre, 'internal_unit', admin)).toEqual({ ok: true });
    expect(decideAddDepartment(health, 'internal_unit', admin)).toEqual(refused('forbidden', 'parentId'));
    expect(decideAddDepartment(null, 'bureau', admin)).toEqual(refused('forbidden', 'parentId'));
    expect(decideAddDepartment(null, 'bureau', sysadmin)).toEqual({ ok: true });
    expect(decideAddDepartment(closed, 'bureau', sysadmin)).toEqual(refused('department_disabled', 'parentId'));
    for (const other of [secadmin, auditor, official])
      expect(decideAddDepartment(civilAffairs, 'internal_unit', other)).toEqual(refused('forbidden', 'parentId'));
  });

  it('kinds that act for the district are set up by the system admin', () => {
    for (const kind of ['government', 'authority', 'supervisor'] as const) {
      expect(decideAddDepartment(civilAffairs, kind, admin)).toEqual(refused('forbidden', 'kind'));
      expect(decideAddDepartment(civilAffairs, kind, sysadmin)).toEqual({ ok: true });
      expect(change(centre, { kind }, admin)).toEqual(refused('forbidden', 'kind'));
    }
    const mayor = actor(district, 'admin');
    expect(change(office, { kind: 'bureau' }, mayor, empty, district)).toEqual(refused('forbidden', 'kind'));
  });

  it('keep their kind while somebody holds a role that needs it', () => {
    const seated: Occupancy = { ...empty, roles: ['official', 'operator'] };
    expect(change(office, { kind: 'bureau' }, sysadmin, seated, district)).toEqual(
      refused('role_needs_department', 'kind'),
    );
    expect(change(office, { kind: 'bureau' }, sysadmin, empty, district)).toEqual({ ok: true });
  });

  it('do not move below themselves', () => {
    const deeper = unit('deeper', centre);
    for (const parent of [centre, deeper])
      expect(change(centre, { parent })).toEqual(refused('department_cycle', 'parentId'));
  });

  it('move within the reach of whoever moves them', () => {
    expect(change(centre, { parent: health }, admin)).toEqual(refused('forbidden', 'parentId'));
    expect(change(centre, { parent: null }, admin)).toEqual(refused('forbidden', 'parentId'));
    expect(change(centre, { parent: health })).toEqual({ ok: true });
    expect(change(civilAffairs, { parent: null }, admin, empty, district)).toEqual(refused('forbidden'));
  });

  it('are not disabled while people or units in them are enabled', () => {
    const inUse = refused('department_in_use', 'disabled');
    expect(change(centre, { disabled: true }, admin, { ...empty, enabledPeople: 1 })).toEqual(inUse);
    expect(change(centre, { disabled: true }, admin, { ...empty, enabledChildren: 1 })).toEqual(inUse);
    expect(change(centre, { disabled: true }, admin)).toEqual({ ok: true });
    expect(change(closed, { disabled: true }, admin, { ...empty, enabledPeople: 1 })).toEqual({ ok: true });
  });

  it('are not enabled below a disabled one', () => {
    const below = unit('below', closed, 'internal_unit', true);
    expect(change(below, { disabled: false }, sysadmin, empty, closed)).toEqual(
      refused('department_disabled', 'parentId'),
    );
    expect(change(below, { disabled: false, parent: civilAffairs }, sysadmin, empty, closed)).toEqual({ ok: true });
  });
});
