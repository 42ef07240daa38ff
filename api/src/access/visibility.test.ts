import type { Role } from '@onesource/db/vocabulary';
import { expect, test } from 'vitest';
import { seesEverythingOf } from './visibility.ts';

const holds = (role: Role, departmentId: string) => ({ departmentId, roles: [{ role, departmentId }] });
const bureau = ['district', 'bureau'];
const elsewhere = ['county', 'office'];

test('PD-27: the authority, whoever examines for it, and the supervisor see what is not shared, wherever', () => {
  for (const role of ['operator', 'examiner', 'supervisor'] as const)
    for (const path of [bureau, elsewhere]) expect(seesEverythingOf(holds(role, 'authority'), path), role).toBe(true);
});

test('house: a government sees it of the departments below it, and of no others', () => {
  expect(seesEverythingOf(holds('superior', 'district'), bureau)).toBe(true);
  expect(seesEverythingOf(holds('superior', 'district'), elsewhere)).toBe(false);
});

test('other departments do not see it', () => {
  for (const role of ['official', 'registrar', 'reviewer', 'admin', 'auditor'] as const) {
    expect(seesEverythingOf(holds(role, 'bureau'), bureau), role).toBe(true);
    expect(seesEverythingOf(holds(role, 'bureau'), elsewhere), role).toBe(false);
  }
});
