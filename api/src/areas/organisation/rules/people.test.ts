import { type Role, roles } from '@onesource/db/vocabulary';
import { describe, expect, it } from 'vitest';
import { profile as pudong } from '../../../law/cities/pudong/profile.ts';
import { profile as shanghai } from '../../../law/cities/shanghai/profile.ts';
import {
  admin,
  auditor,
  centre,
  civilAffairs,
  closed,
  disabled,
  district,
  health,
  holding,
  inspectors,
  office,
  official,
  oneself,
  pending,
  person,
  refused,
  secadmin,
  sysadmin,
  unit,
} from '../testing.ts';
import type { PersonState, Unit } from './managing.ts';
import { decideAddPerson, decidePerson, type PersonCommand } from './people.ts';

const after = (
  somebody: PersonState,
  command: PersonCommand,
  by: typeof admin,
  soleHolderOf: Role[] = [],
  policy = pudong,
) => decidePerson(somebody, command, by, soleHolderOf, policy);
const added = (unit: Unit, wanted: readonly Role[], by: typeof admin) => decideAddPerson(unit, wanted, by, pudong);
const give = (...wanted: Role[]): PersonCommand => ({ type: 'set-roles', roles: wanted });

describe('giving roles', () => {
  it('PD-29, rule 17: an administrator gives and takes the roles of a department', () => {
    const wanted = ['registrar', 'reviewer', 'admin'] as const;
    expect(after(person(centre, 'official'), give(...wanted), admin)).toEqual(holding(...wanted));
    expect(after(person(centre, 'official'), give(), admin)).toEqual(holding());
  });

  it('house, after GB/T 39477: and no other', () => {
    for (const post of ['operator', 'examiner', 'supervisor', 'superior', 'sysadmin', 'secadmin', 'auditor'] as const)
      expect(after(person(centre), give(post), admin)).toEqual(refused('forbidden', 'roles'));
    expect(after(person(health), give('official'), admin)).toEqual(refused('forbidden'));
    // Nor beside one that is theirs to give, nor by taking one away
    expect(after(person(centre), give('official', 'supervisor'), admin)).toEqual(refused('forbidden', 'roles'));
    expect(after(person(civilAffairs, 'official'), give(), sysadmin)).toMatchObject({ ok: false });
  });

  it('house, after GB/T 39477: the security admin gives every role, each where it belongs', () => {
    expect(after(person(civilAffairs), give('auditor'), secadmin)).toEqual(holding('auditor'));
    expect(after(person(office), give('official', 'operator'), secadmin)).toEqual(holding('official', 'operator'));
    expect(after(person(inspectors), give('supervisor'), secadmin)).toEqual(holding('supervisor'));
  });

  it('rule 17: an operator sits in the authority, a supervisor in the supervising department', () => {
    const elsewhere = refused('role_needs_department', 'roles');
    expect(after(person(civilAffairs), give('operator'), secadmin)).toEqual(elsewhere);
    expect(after(person(inspectors), give('operator'), secadmin)).toEqual(elsewhere);
    expect(after(person(office), give('supervisor'), secadmin)).toEqual(elsewhere);
  });

  it('PD-38, rule 18: 三员分立: a platform post is combined with nothing', () => {
    for (const post of ['sysadmin', 'secadmin', 'auditor'] as const)
      for (const other of roles.filter((role) => role !== post))
        expect(after(person(office), give(other, post), secadmin)).toEqual(refused('posts_not_combinable', 'roles'));
  });

  it('SH-17, SH-27: who decides, who examines and the side above are different people', () => {
    expect(after(person(office), give('operator', 'examiner'), secadmin)).toEqual(refused('posts_kept_apart', 'roles'));
    expect(after(person(district), give('superior', 'operator'), secadmin)).toEqual(
      refused('posts_kept_apart', 'roles'),
    );
    expect(after(person(office), give('official', 'examiner'), secadmin)).toEqual(holding('official', 'examiner'));
  });

  it('SH-17: an examiner is seated in the body that examines, in no other, a superior in the government', () => {
    const elsewhere = refused('role_needs_department', 'roles');
    const bigData = unit('bigData', district, 'data_centre');
    const examining = (where: Unit, policy?: typeof pudong) =>
      after(person(where), give('examiner'), secadmin, [], policy);
    expect(examining(bigData)).toEqual(holding('examiner'));
    expect(examining(bigData, shanghai)).toEqual(holding('examiner'));
    // Where the authority examines itself, it may have somebody for that alone
    expect(examining(office)).toEqual(holding('examiner'));
    expect(examining(office, shanghai)).toEqual(elsewhere);
    for (const where of [health, centre]) expect(examining(where)).toEqual(elsewhere);
    expect(after(person(district), give('superior'), secadmin)).toEqual(holding('superior'));
    expect(after(person(office), give('superior'), secadmin)).toEqual(refused('role_needs_department', 'roles'));
  });

  it('house, after GB/T 39477: the system admin gives no roles, but may start an account as an official', () => {
    expect(after(person(health), give('official'), sysadmin)).toEqual(refused('forbidden'));
    expect(added(health, ['official'], sysadmin)).toEqual(holding('official'));
    expect(added(health, ['registrar'], sysadmin)).toEqual(refused('forbidden', 'roles'));
  });

  it('house: nobody changes their own roles', () => {
    const mine = oneself(secadmin, person(office, 'secadmin'));
    expect(after(mine, give('secadmin', 'operator'), secadmin)).toEqual(refused('own_account'));
    expect(after(oneself(admin, person(civilAffairs, 'admin')), give('reviewer'), admin)).toEqual(
      refused('own_account'),
    );
  });

  it('house, after GB/T 39477: a guarded post is given to nobody whose password another still knows', () => {
    const newcomer = pending(person(office, 'official'));
    for (const post of ['operator', 'examiner'] as const)
      expect(after(newcomer, give('official', post), secadmin)).toEqual(refused('password_not_own', 'roles'));
    for (const post of ['sysadmin', 'secadmin', 'auditor'] as const)
      expect(after(newcomer, give(post), secadmin)).toEqual(refused('password_not_own', 'roles'));
    expect(after(disabled(newcomer), give('secadmin'), secadmin)).toEqual(refused('password_not_own', 'roles'));
    expect(after(newcomer, give('official', 'registrar'), secadmin)).toEqual(holding('official', 'registrar'));
  });

  it('house: which a post held already is not, nor one that is taken', () => {
    const operator = pending(person(office, 'operator'));
    expect(after(operator, give('operator', 'official'), secadmin)).toEqual(holding('operator', 'official'));
    expect(after(operator, give('official'), secadmin)).toEqual(holding('official'));
  });

  it('house: the last holder of an indispensable post does not lose it', () => {
    for (const post of ['sysadmin', 'secadmin'] as const) {
      expect(after(person(office, post), give(), secadmin, [post])).toEqual(refused('last_of_post', 'roles'));
      expect(after(person(office, post), give(), secadmin)).toEqual(holding());
    }
  });
});

describe('accounts', () => {
  it('PD-29: are added where one manages people', () => {
    expect(added(centre, ['registrar'], admin)).toEqual(holding('registrar'));
    expect(added(centre, [], admin)).toEqual(holding());
    expect(added(health, ['official'], admin)).toEqual(refused('forbidden', 'departmentId'));
    for (const other of [secadmin, auditor, official])
      expect(added(civilAffairs, ['official'], other)).toEqual(refused('forbidden', 'departmentId'));
  });

  it('house: are neither added nor enabled in a disabled department', () => {
    expect(added(closed, ['official'], admin)).toEqual(refused('department_disabled', 'departmentId'));
    expect(after(disabled(person(closed)), { type: 'enable' }, sysadmin)).toEqual(refused('department_disabled'));
  });

  it('are disabled once, enabled once', () => {
    expect(after(person(centre, 'official'), { type: 'disable' }, admin)).toEqual(holding('official'));
    expect(after(disabled(person(centre)), { type: 'disable' }, admin)).toEqual(refused('wrong_status'));
    expect(after(disabled(person(centre)), { type: 'enable' }, admin)).toEqual(holding());
    expect(after(person(centre), { type: 'enable' }, admin)).toEqual(refused('wrong_status'));
    expect(after(person(centre), { type: 'disable' }, secadmin)).toEqual(refused('forbidden'));
  });

  it('house: are not disabled by their owner, nor reset', () => {
    const mine = oneself(sysadmin, person(office, 'sysadmin'));
    expect(after(mine, { type: 'disable' }, sysadmin, ['sysadmin'])).toEqual(refused('own_account'));
    expect(after(mine, { type: 'reset-password' }, sysadmin)).toEqual(refused('own_account'));
  });

  it('house: of the last security admin stay enabled', () => {
    const last = person(office, 'secadmin');
    expect(after(last, { type: 'disable' }, sysadmin, ['secadmin'])).toEqual(refused('last_of_post'));
    expect(after(last, { type: 'disable' }, sysadmin)).toEqual(holding('secadmin'));
  });
});

describe('moving to another department', () => {
  const to = (where: Unit): PersonCommand => ({ type: 'edit', to: where });

  it('PD-29: an administrator moves people, with their roles, within the own subtree', () => {
    expect(after(person(centre, 'reviewer'), to(civilAffairs), admin)).toEqual(holding('reviewer'));
    expect(after(person(centre, 'reviewer'), to(health), admin)).toEqual(refused('forbidden', 'departmentId'));
    expect(after(person(centre), to(closed), admin)).toEqual(refused('department_disabled', 'departmentId'));
  });

  it('house: the system admin moves anybody, but the roles of the old department stay behind', () => {
    expect(after(person(centre, 'official', 'reviewer'), to(health), sysadmin)).toEqual(holding('official'));
    expect(after(person(office, 'auditor'), to(health), sysadmin)).toEqual(holding('auditor'));
  });

  it('house: a post that needs its department does not leave it', () => {
    expect(after(person(office, 'operator'), to(health), sysadmin)).toEqual(refused('role_needs_department', 'roles'));
  });

  it('house: nobody moves themselves; the own department again is no move', () => {
    const mine = oneself(admin, person(civilAffairs, 'admin'));
    expect(after(mine, to(centre), admin)).toEqual(refused('own_account', 'departmentId'));
    expect(after(mine, to(civilAffairs), admin)).toEqual(holding('admin'));
  });
});
