import type { DepartmentKind } from '@onesource/db/vocabulary';
import { describe, expect, it } from 'vitest';
import { profile as pudong } from '../../../law/cities/pudong/profile.ts';
import {
  actor,
  admin,
  auditor,
  centre,
  civilAffairs,
  closed,
  district,
  health,
  office,
  official,
  refused,
  secadmin,
  sysadmin,
  unit,
} from '../testing.ts';
import { decideAddDepartment, decideChangeDepartment, type Occupancy } from './departments.ts';
import type { Unit } from './managing.ts';

describe('departments', () => {
  const empty: Occupancy = { enabledPeople: 0, enabledChildren: 0, openCases: 0, roles: [] };
  const change = (
    what: Unit,
    into: Partial<{ kind: DepartmentKind; parent: Unit | null; disabled: boolean }>,
    by = sysadmin,
    occupancy = empty,
    parent: Unit | null = civilAffairs,
  ) =>
    decideChangeDepartment(
      what,
      { kind: what.kind, parent, disabled: what.disabled, ...into },
      { actor: by, policy: pudong },
      occupancy,
    );

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

  it('house: kinds that act for the district are set up by the system admin', () => {
    for (const kind of ['government', 'authority', 'supervisor'] as const) {
      expect(decideAddDepartment(civilAffairs, kind, admin)).toEqual(refused('forbidden', 'kind'));
      expect(decideAddDepartment(civilAffairs, kind, sysadmin)).toEqual({ ok: true });
      expect(change(centre, { kind }, admin)).toEqual(refused('forbidden', 'kind'));
    }
    const mayor = actor(district, 'admin');
    expect(change(office, { kind: 'bureau' }, mayor, empty, district)).toEqual(refused('forbidden', 'kind'));
  });

  it('house: keep their kind while somebody holds a role that needs it', () => {
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

  it('PD-29: move within the reach of whoever moves them', () => {
    expect(change(centre, { parent: health }, admin)).toEqual(refused('forbidden', 'parentId'));
    expect(change(centre, { parent: null }, admin)).toEqual(refused('forbidden', 'parentId'));
    expect(change(centre, { parent: health })).toEqual({ ok: true });
    expect(change(civilAffairs, { parent: null }, admin, empty, district)).toEqual(refused('forbidden'));
  });

  it('house: are not disabled while people or units in them are enabled', () => {
    const inUse = refused('department_in_use', 'disabled');
    expect(change(centre, { disabled: true }, admin, { ...empty, enabledPeople: 1 })).toEqual(inUse);
    expect(change(centre, { disabled: true }, admin, { ...empty, enabledChildren: 1 })).toEqual(inUse);
    expect(change(centre, { disabled: true }, admin)).toEqual({ ok: true });
    expect(change(closed, { disabled: true }, admin, { ...empty, enabledPeople: 1 })).toEqual({ ok: true });
  });

  it('SH-27, house: are not disabled while somebody waits for their answer, whoever else is in them', () => {
    const awaited = { ...empty, openCases: 1 };
    const cases = refused('department_has_cases', 'disabled');
    expect(change(centre, { disabled: true }, admin, awaited)).toEqual(cases);
    expect(change(centre, { disabled: true }, admin, { ...awaited, enabledPeople: 1 })).toEqual(cases);
    expect(change(centre, { parent: health }, sysadmin, awaited)).toEqual({ ok: true });
    expect(change(closed, { disabled: true }, admin, awaited)).toEqual({ ok: true });
  });

  it('house: are not enabled below a disabled one', () => {
    const below = unit('below', closed, 'internal_unit', true);
    expect(change(below, { disabled: false }, sysadmin, empty, closed)).toEqual(
      refused('department_disabled', 'parentId'),
    );
    expect(change(below, { disabled: false, parent: civilAffairs }, sysadmin, empty, closed)).toEqual({ ok: true });
  });
});
