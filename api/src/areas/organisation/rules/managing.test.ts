import { describe, expect, it } from 'vitest';
import {
  actor,
  admin,
  auditor,
  centre,
  civilAffairs,
  closed,
  disabled,
  district,
  health,
  office,
  official,
  oneself,
  person,
  secadmin,
  sysadmin,
  waiting,
} from '../testing.ts';
import {
  departmentActions,
  departmentAllowed,
  type PersonState,
  peopleReach,
  personActions,
  personAllowed,
  seesPeopleOf,
} from './managing.ts';

describe('who manages whom', () => {
  it('PD-29: an administrator sees the people of the own department and of those below, nobody else', () => {
    expect(seesPeopleOf(admin, civilAffairs.path)).toBe(true);
    expect(seesPeopleOf(admin, centre.path)).toBe(true);
    expect(seesPeopleOf(admin, health.path)).toBe(false);
    expect(seesPeopleOf(admin, district.path)).toBe(false);
  });

  it('house, after GB/T 39477: the system and the security admin see everybody; auditors, officials and the rest manage nobody', () => {
    expect([sysadmin, secadmin].map(peopleReach)).toEqual(['everywhere', 'everywhere']);
    for (const role of ['official', 'registrar', 'reviewer', 'operator', 'supervisor', 'auditor'] as const)
      expect(peopleReach(actor(civilAffairs, role))).toBeNull();
  });

  it('PD-29, and house, after GB/T 39477: the table is what each is offered with an account', () => {
    for (const state of ['enabled', 'disabled'] as const) {
      const somebody = state === 'enabled' ? person(centre, 'official') : disabled(person(centre, 'official'));
      const whole = waiting({ ...somebody, secondFactor: true }, { id: 'whoever asked' });
      expect(personActions(whole, admin)).toEqual(personAllowed[state].admin);
      expect(personActions(whole, sysadmin)).toEqual(personAllowed[state].sysadmin);
      expect(personActions(whole, secadmin)).toEqual(personAllowed[state].secadmin);
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

  it('house, after GB/T 39477: an administrator has no hand on a post that is not theirs to give', () => {
    for (const post of ['operator', 'supervisor', 'sysadmin', 'secadmin', 'auditor'] as const)
      expect(personActions(person(centre, post), admin)).toEqual([]);
  });

  it('PD-29: nor on somebody whose role reaches beyond the own subtree', () => {
    const above: PersonState = { ...person(centre), roles: [{ role: 'admin', path: district.path }] };
    expect(personActions(above, admin)).toEqual([]);
  });

  it('house: nobody is offered to disable, reset or promote themselves', () => {
    expect(personActions(oneself(admin, person(civilAffairs, 'admin')), admin)).toEqual(['edit']);
    expect(personActions(oneself(sysadmin, person(office, 'sysadmin')), sysadmin)).toEqual(['edit']);
    expect(personActions(oneself(secadmin, person(office, 'secadmin')), secadmin)).toEqual([]);
  });
});
