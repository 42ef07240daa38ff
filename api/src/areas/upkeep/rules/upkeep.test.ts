import { roles } from '@onesource/db/vocabulary';
import { expect, test } from 'vitest';
import { maySeeUpkeep } from './upkeep.ts';

test('PD-38, DG-22: whether there are backups is seen by operator and system admin, and by nobody else', () => {
  const seen = roles.filter((role) => maySeeUpkeep({ roles: [{ role, departmentId: '1' }] }));
  expect(seen.sort()).toEqual(['operator', 'sysadmin']);
  expect(maySeeUpkeep({ roles: [] })).toBe(false);
});
