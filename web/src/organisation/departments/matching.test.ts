import { expect, test } from 'vitest';
import { type Department, departmentTree, lineOf } from '../../lib/departments.ts';
import { matching } from './matching.ts';

const department = (id: string, name: string, parentId: string | null, nameEn = ''): Department => ({
  id,
  name,
  nameEn,
  shortName: name.slice(0, 2),
  parentId,
  disabled: false,
});
const rows = [
  department('district', '浦东新区人民政府', null, 'District Government'),
  department('civil', '区民政局', 'district', 'Civil Affairs Bureau'),
  department('marriage', '婚姻登记中心', 'civil'),
  department('labour', '区人力资源和社会保障局', 'district'),
];

test('a department found keeps those above it', () => {
  expect(matching(rows, '婚姻').map(({ id }) => id)).toEqual(['district', 'civil', 'marriage']);
  expect(matching(rows, 'CIVIL affairs').map(({ id }) => id)).toEqual(['district', 'civil']);
});

test('nothing asked finds all, nothing found none', () => {
  expect(matching(rows, ' ')).toHaveLength(4);
  expect(matching(rows, '税务')).toEqual([]);
});

test('the list becomes a tree, also where its top is not in it', () => {
  expect(departmentTree(rows)).toMatchObject([{ id: 'district', children: [{ id: 'civil' }, { id: 'labour' }] }]);
  expect(departmentTree(rows.slice(1)).map(({ id }) => id)).toEqual(['civil', 'labour']);
});

test('a line leads from the top down to the department', () => {
  expect(lineOf(rows, 'marriage').map(({ id }) => id)).toEqual(['district', 'civil', 'marriage']);
});
