import { expect, test } from 'vitest';
import { departmentTree } from '../lib/departments.ts';
import { unitOptions } from './unit-options.ts';

const department = (id: string, parentId: string | null, nameEn = '') => ({
  id,
  parentId,
  name: `${id}局`,
  nameEn,
  shortName: id,
  disabled: false,
});

test('the government above all departments cannot be chosen; names fall back to Chinese', () => {
  const roots = departmentTree([
    department('区', null),
    department('民政', '区', 'Civil Affairs'),
    department('中心', '民政'),
  ]);
  expect(unitOptions(roots, ({ en }) => en)).toEqual([
    { value: '民政', title: 'Civil Affairs', children: [{ value: '中心', title: '中心局', children: [] }] },
  ]);
});

test('a single department without any below it is itself the choice', () => {
  expect(unitOptions(departmentTree([department('区', null)]), ({ zh }) => zh)).toHaveLength(1);
});
