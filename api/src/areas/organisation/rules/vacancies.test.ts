import { describe, expect, test } from 'vitest';
import { givenUp, toldOfVacancy, vacantOf } from './vacancies.ts';

describe('rule 21a: an open task is always seen by somebody in office', () => {
  test('a role that somebody else holds is not vacant', () => {
    expect(vacantOf(['reviewer'], ['reviewer', 'official'], [])).toEqual([]);
  });

  test('the last reviewer leaves the role vacant, whether work waits or not', () => {
    expect(vacantOf(['reviewer', 'official'], ['registrar'], [])).toEqual([{ role: 'reviewer', tasks: 0 }]);
    expect(vacantOf(['reviewer'], [], [{ role: 'reviewer', tasks: 3 }])).toEqual([{ role: 'reviewer', tasks: 3 }]);
  });

  test('the same holds of every role that others wait for', () => {
    for (const role of ['operator', 'examiner', 'supervisor', 'superior'] as const)
      expect(vacantOf([role], [], [])).toEqual([{ role, tasks: 0 }]);
  });

  test('a role that nobody waits for is vacant as long as work of it is in nobody’s inbox', () => {
    expect(vacantOf(['registrar', 'official', 'admin', 'auditor'], [], [])).toEqual([]);
    expect(vacantOf([], ['reviewer'], [{ role: 'registrar', tasks: 1 }])).toEqual([{ role: 'registrar', tasks: 1 }]);
  });

  test('work that nobody sees is said although the role is held: it was meant for somebody who is gone', () => {
    expect(vacantOf([], ['official'], [{ role: 'official', tasks: 2 }])).toEqual([{ role: 'official', tasks: 2 }]);
  });
});

describe('rule 21a: what somebody gives up in a department', () => {
  const there = { departmentId: 'health', disabled: false, roles: ['official', 'reviewer'] as const };
  test('is all that they held there, where they are disabled or go elsewhere', () => {
    expect(givenUp(there, { ...there, disabled: true })).toEqual(['official', 'reviewer']);
    expect(givenUp(there, { ...there, departmentId: 'education' })).toEqual(['official', 'reviewer']);
  });
  test('is the role that is taken away, and nothing where they were gone already', () => {
    expect(givenUp(there, { ...there, roles: ['official'] })).toEqual(['reviewer']);
    expect(givenUp({ ...there, disabled: true }, { ...there, roles: [] })).toEqual([]);
  });
});

describe('rule 21a: who is told that nobody is left', () => {
  const path = ['district', 'bureau', 'unit'];
  test('the authority’s operators, and the nearest administrator above', () => {
    const seats = { operator: ['office'], admin: ['district', 'bureau', 'elsewhere'], sysadmin: ['office'] };
    expect(toldOfVacancy(path, seats)).toEqual([
      { role: 'operator', departmentId: 'office' },
      { role: 'admin', departmentId: 'bureau' },
    ]);
  });
  test('the system administrators, where the authority has nobody left itself', () => {
    expect(toldOfVacancy(path, { operator: [], admin: [], sysadmin: ['office'] })).toEqual([
      { role: 'sysadmin', departmentId: 'office' },
    ]);
  });
});
