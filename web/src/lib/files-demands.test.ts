import { expect, test } from 'vitest';
import { filesDemands } from './files-demands.ts';

test('a demand is filed by those who ask for data in their own department, and not for another', () => {
  const department = { id: 'own', name: '本局' };
  expect(filesDemands({ department, roles: [{ role: 'official', departmentId: 'own' }] })).toBe(true);
  expect(filesDemands({ department, roles: [{ role: 'official', departmentId: 'other' }] })).toBe(false);
  expect(filesDemands({ department, roles: [{ role: 'admin', departmentId: 'own' }] })).toBe(false);
});
