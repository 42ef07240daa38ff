import { expect, test } from 'vitest';
import { standingOf, stillStands } from './standing.ts';

const of = (departmentId: string, ...roles: string[]) =>
  standingOf({ departmentId, roles: roles.map((role) => ({ role, departmentId })) });

test('the same posts stand, in whatever order', () => {
  expect(stillStands(of('a', 'official', 'reviewer'), of('a', 'reviewer', 'official'))).toBe(true);
});
test('a post more takes nothing away', () => {
  expect(stillStands(of('a', 'official'), of('a', 'official', 'reviewer'))).toBe(true);
});
test('a post less does', () => {
  expect(stillStands(of('a', 'official', 'reviewer'), of('a', 'official'))).toBe(false);
});
test('so does another department', () => {
  expect(stillStands(of('a'), of('b'))).toBe(false);
});
