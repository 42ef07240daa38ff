import { roles } from '@onesource/db/vocabulary';
import { expect, test } from 'vitest';
import { type Ability, abilitiesOf, may } from './abilities.ts';

const openTo = (ability: Ability) => roles.filter((role) => may({ roles: [{ role, departmentId: '1' }] }, ability));

test('PD-38, DG-22: whether there are backups is seen by operator and system admin, and by nobody else', () => {
  expect([...openTo('see_upkeep')].sort()).toEqual(['operator', 'sysadmin']);
  expect(may({ roles: [] }, 'see_upkeep')).toBe(false);
});

test('审计日志: the log is read by auditors alone, who read records of use and figures beside it', () => {
  expect(openTo('read_audit')).toEqual(['auditor']);
  expect(abilitiesOf({ roles: [{ role: 'auditor', departmentId: '1' }] })).toEqual([
    'read_audit',
    'see_uses',
    'see_kept',
    'see_quality',
    'get_tasks',
  ]);
});

test('who holds several roles may open what any of them opens, and who holds none nothing', () => {
  const both = abilitiesOf({
    roles: [
      { role: 'official', departmentId: '1' },
      { role: 'sysadmin', departmentId: '1' },
    ],
  });
  expect(both).toContain('file_requests');
  expect(both).toContain('manage_people');
  expect(abilitiesOf({ roles: [] })).toEqual([]);
});
