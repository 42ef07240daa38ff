import { departmentRoles, roles } from '@onesource/db/vocabulary';
import { describe, expect, test } from 'vitest';
import { columnNamed, peopleColumns, peopleFields, rolesSaid, sameDepartment } from './people-sheet.ts';

describe('a list of people', () => {
  test('has headings in either language, however they are written', () => {
    for (const field of peopleFields)
      for (const name of peopleColumns[field]) expect(columnNamed(` ${name.toUpperCase()}* `), name).toBe(field);
    expect(columnNamed('ＡＣＣＯＵＮＴ')).toBe('account');
    expect([columnNamed('备注'), columnNamed('')]).toEqual([null, null]);
  });

  test('names posts as people do, each once; nothing said means an official', () => {
    expect(rolesSaid('')).toEqual({ roles: ['official'], unknown: [] });
    expect(rolesSaid(' 审核员、目录登记员；审核员')).toEqual({ roles: ['registrar', 'reviewer'], unknown: [] });
    expect(rolesSaid('Registrar, department  administrator')).toEqual({ roles: ['registrar', 'admin'], unknown: [] });
    expect(rolesSaid('局长/公务人员')).toEqual({ roles: ['official'], unknown: ['局长'] });
  });

  test('gives a post of the platform no name, nor knows its code: a new account is never given one', () => {
    expect(rolesSaid('系统管理员').unknown).toEqual(['系统管理员']);
    for (const code of roles.filter((role) => !departmentRoles.some((each) => each === role)))
      expect(rolesSaid(code), code).toEqual({ roles: [], unknown: [code] });
  });

  test('finds a department by its full and its short name', () => {
    const department = { name: '浦东新区民政局', shortName: '民政局' };
    for (const text of ['浦东新区民政局', ' 民政局 ']) expect(sameDepartment(text, department)).toBe(true);
    expect(sameDepartment('民政', department)).toBe(false);
  });
});
