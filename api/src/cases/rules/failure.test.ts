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

test('house: what the program says of itself stays, what it quotes does not', () => {
  expect(failureOf(new TypeError("Cannot read properties of undefined (reading 'dueOn')"))).toBe(
    "TypeError: Cannot read properties of undefined (reading 'dueOn')",
  );
  expect(failureOf(new Error('nobody called 张三·李 <zhang@office.example> 310115199001011234 or "secret"'))).toBe(
    'Error: nobody called … … … or …',
  );
  expect(failureOf(new ApiError('not_found', 'No such request.'))).toBe('not_found: No such request.');
});

test('it is one line of some length, whatever was thrown', () => {
  expect(failureOf('张三')).toBe('unknown');
  expect(failureOf(new Error('a '.repeat(400)))).toHaveLength(300);
});
