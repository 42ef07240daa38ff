import type { Role } from '@onesource/db/vocabulary';
import { describe, expect, test } from 'vitest';
import { qualityReadBy, readsQualityOf, readsRowsOf } from './reading.ts';

const holder = (role: Role, below: string[] = []) => ({
  departmentId: '民政',
  roles: [{ role, departmentId: '民政' }],
  below,
});

describe('SH-24: who reads the quality of data', () => {
  test('those who keep up and administer a department, of that', () => {
    for (const role of ['registrar', 'reviewer', 'admin'] as const) {
      expect(qualityReadBy(holder(role)), role).toEqual(['民政']);
      expect(readsQualityOf(holder(role), '民政'), role).toBe(true);
      expect(readsQualityOf(holder(role), '卫健'), role).toBe(false);
    }
  });
  test('the authority, whoever examines and the supervisor, of all; a government of those below it', () => {
    for (const role of ['operator', 'examiner', 'supervisor'] as const) {
      expect(qualityReadBy(holder(role)), role).toBeNull();
      expect(readsQualityOf(holder(role), '卫健'), role).toBe(true);
    }
    expect(qualityReadBy(holder('superior', ['卫健']))).toEqual(['卫健']);
  });
  test('whoever audits, figures of all and no rows (house)', () => {
    expect(qualityReadBy(holder('auditor'))).toBeNull();
    expect(readsRowsOf(holder('auditor'), '卫健')).toBe(false);
  });
  test('nobody else', () => {
    for (const role of ['official', 'sysadmin', 'secadmin'] as const)
      expect(qualityReadBy(holder(role)), role).toEqual([]);
  });
});

describe('who opens the rows behind a figure', () => {
  test('those who put them right, and the authority; not whoever only reads figures', () => {
    for (const role of ['registrar', 'reviewer'] as const) {
      expect(readsRowsOf(holder(role), '民政'), role).toBe(true);
      expect(readsRowsOf(holder(role), '卫健'), role).toBe(false);
    }
    for (const role of ['operator', 'examiner'] as const) expect(readsRowsOf(holder(role), '卫健'), role).toBe(true);
    for (const role of ['admin', 'supervisor', 'superior', 'auditor'] as const)
      expect(readsRowsOf(holder(role), '民政'), role).toBe(false);
  });
});
