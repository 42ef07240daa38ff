import type { Role } from '@onesource/db/vocabulary';
import { expect, test } from 'vitest';
import { readsEnded } from './reading.ts';

const who = (role: Role, departmentId = 'one') => ({ roles: [{ role, departmentId }] });

test('what was out of an entry that has ended is told to its provider and to those who look over all (house)', () => {
  for (const role of ['registrar', 'reviewer'] as const) {
    expect(readsEnded(who(role), 'one'), role).toBe(true);
    expect(readsEnded(who(role), 'other'), role).toBe(false);
  }
  for (const role of ['operator', 'examiner', 'supervisor', 'auditor'] as const)
    expect(readsEnded(who(role), 'other'), role).toBe(true);
  expect(readsEnded(who('official'), 'one')).toBe(false);
});
