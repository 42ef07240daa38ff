import { rolesSaid } from '@onesource/api/areas/organisation/rules/people-sheet';
import { departmentRoles } from '@onesource/db/vocabulary';
import { expect, test } from 'vitest';
import english from '../../i18n/vocabulary/en.ts';
import chinese from '../../i18n/vocabulary/zh-CN.ts';

test.each(departmentRoles)('a list of people may name %s as the pages do', (role) => {
  for (const words of [chinese, english]) expect(rolesSaid(words.role[role])).toEqual({ roles: [role], unknown: [] });
});
