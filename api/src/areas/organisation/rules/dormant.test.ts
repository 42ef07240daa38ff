import { describe, expect, test } from 'vitest';
import { dormantBefore, isDormant, isToBeTold, toldOf } from './dormant.ts';

const day = (text: string) => new Date(`${text}T08:00:00+08:00`);
const now = day('2026-11-30');
const used = { disabled: false, createdAt: day('2026-01-05'), lastSignInAt: day('2026-09-01') };

describe('GB/T 22239 8.1.4.2 c: an account is dormant', () => {
  test('once nobody has signed in with it for as many days as are set', () => {
    expect(isDormant(used, now, 90)).toBe(true);
    expect(isDormant(used, now, 91)).toBe(false);
    expect(isDormant({ ...used, lastSignInAt: day('2026-11-29') }, now, 90)).toBe(false);
  });

  test('from the day it was made where nobody ever has', () => {
    expect(isDormant({ ...used, lastSignInAt: null }, now, 90)).toBe(true);
    expect(isDormant({ ...used, lastSignInAt: null, createdAt: day('2026-11-01') }, now, 90)).toBe(false);
  });

  test('not where it is disabled already, and never where no days are set', () => {
    expect(isDormant({ ...used, disabled: true }, now, 90)).toBe(false);
    expect(isDormant(used, now, 0)).toBe(false);
    expect(dormantBefore(now, 0)).toBeNull();
  });
});

describe('house: of a dormant account is told', () => {
  test('once, and again after it was used in between', () => {
    expect(isToBeTold({ ...used, toldAt: null }, now, 90)).toBe(true);
    expect(isToBeTold({ ...used, toldAt: day('2026-11-30') }, now, 90)).toBe(false);
    expect(isToBeTold({ ...used, toldAt: day('2026-06-01') }, now, 90)).toBe(true);
    expect(isToBeTold({ ...used, toldAt: null }, now, 0)).toBe(false);
  });

  const seats = { admin: ['bureau', 'city'], sysadmin: ['office', 'centre'] };

  test('the nearest administrators', () => {
    const roles = ['official', 'reviewer'] as const;
    expect(toldOf({ path: ['city', 'bureau', 'unit'], roles }, seats)).toEqual({
      role: 'admin',
      departmentIds: ['bureau'],
    });
    expect(toldOf({ path: ['city', 'other'], roles }, seats)).toEqual({ role: 'admin', departmentIds: ['city'] });
  });

  test('the system administrators where there is none, or the post is not an administrator’s to take', () => {
    const system = { role: 'sysadmin', departmentIds: ['office', 'centre'] };
    expect(toldOf({ path: ['town'], roles: ['official'] }, seats)).toEqual(system);
    expect(toldOf({ path: ['city', 'bureau'], roles: ['operator'] }, seats)).toEqual(system);
  });
});
