import { expect, test } from 'vitest';
import { exportUrl, queryOf, signIns } from './queries.ts';

const none = {
  actor: '',
  action: '',
  subject: null,
  subjectId: '',
  result: null,
  ip: '',
  from: '',
  until: '',
} as const;

test('what is not asked is not sent', () => {
  expect(queryOf(none, [])).toEqual({ action: [] });
  expect(queryOf(none, signIns)).toEqual({ action: signIns });
});

test('a named action and an id say more than a tab and a kind', () => {
  const query = queryOf({ ...none, action: 'sign_in', subject: 'user', subjectId: '42', result: 'refused' }, signIns);
  expect(query).toEqual({ action: ['sign_in'], subject: '42', result: 'refused' });
  expect(exportUrl(query, 'en')).toBe('/api/audit/export.xlsx?language=en&action=sign_in&subject=42&result=refused');
});
