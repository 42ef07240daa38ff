import { expect, test } from 'vitest';
import { ApiError } from '../../foundation/errors.ts';
import { failureOf } from './failure.ts';

const postgres = (said: object) => Object.assign(new Error('value "310115199001011234" is not one'), said);

test('house: of what the database refused its code and the constraint are told, and nothing of the row', () => {
  const refused = postgres({ code: '23514', constraint_name: 'terms_in_order', table_name: 'access_requests' });
  expect(failureOf(new Error('Failed query: update … params: 张三', { cause: refused }))).toBe(
    'PostgreSQL 23514 (terms_in_order)',
  );
  expect(failureOf(postgres({ code: '22P02' }))).toBe('PostgreSQL 22P02');
});

test('house: of what the program did wrong the kind and the place are told, and none of its words', () => {
  const wrong = new TypeError('nobody called 张三 <zhang@office.example>, 310115199001011234, {"name":"Li Wei"}');
  expect(failureOf(wrong)).toMatch(/^TypeError \(cases\/rules\/failure\.test\.ts:\d+\)$/);
  expect(failureOf(new ApiError('not_found', 'No such request.'))).toMatch(/^not_found \(/);
  expect(failureOf(Object.assign(new Error('x'), { stack: 'Error: api of 张三' }))).toBe('Error');
});

test('whatever was thrown, something is told', () => {
  expect(failureOf('张三')).toBe('unknown');
});
