import { expect, test } from 'vitest';
import { countedPath } from './queries.ts';

test('a figure opens the list of what it counts, from the first day of its months to the last', () => {
  expect(countedPath('all', 'decided', { department: '', from: '2026-09', until: '2027-02' })).toBe(
    '/requests?role=all&figure=decided&from=2026-09-01&until=2027-02-28',
  );
  expect(countedPath('provider', 'overdue', { department: 'd', from: '2028-02', until: '2028-02' })).toBe(
    '/requests?role=provider&figure=overdue&from=2028-02-01&until=2028-02-29&department=d',
  );
  expect(countedPath('all', 'received', { department: '', from: '2026-12', until: '2026-12' })).toContain('2026-12-31');
});
