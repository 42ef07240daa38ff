import { expect, test } from 'vitest';
import { readingTable } from './reading.ts';

const reachOf = (what: string, role: string) =>
  readingTable()
    .find((line) => line.what.en === what)
    ?.by.find((cell) => cell.role === role)?.reach?.en ?? null;

test('the table of who may read tells what the rules answer, role by role', () => {
  expect(reachOf('The audit log', 'auditor')).toBe('all');
  for (const role of ['sysadmin', 'secadmin', 'operator', 'admin']) expect(reachOf('The audit log', role)).toBeNull();
  expect(reachOf('People and accounts', 'admin')).toBe('own and below');
  expect(reachOf('People and accounts', 'sysadmin')).toBe('all');
  expect(reachOf('Requests received', 'reviewer')).toBe('own');
  expect(reachOf('Requests received', 'official')).toBeNull();
  expect(reachOf('Requests received', 'superior')).toBe('own and below');
  expect(reachOf('Requests made', 'supervisor')).toBe('all');
  expect(reachOf('Contents not shared, or not shared with the reader', 'official')).toBe('own and below');
  expect(reachOf('Contents not shared, or not shared with the reader', 'supervisor')).toBe('all');
  expect(reachOf('Registrations in hand', 'operator')).toBeNull();
  expect(reachOf('Registrations being examined', 'operator')).toBe('all');
});
