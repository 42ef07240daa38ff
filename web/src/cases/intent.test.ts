import { expect, test } from 'vitest';
import { newIntent } from './intent.ts';

const numbered = () => {
  let at = 0;
  return newIntent(() => String(++at));
};

test('the same content sent again, as after a broken line, goes under the same key', () => {
  const intent = numbered();
  expect(intent.keyOf({ note: '同意' })).toBe('1');
  expect(intent.keyOf({ note: '同意' })).toBe('1');
});

test('another content is another intent, also when it comes back to the first', () => {
  const intent = numbered();
  expect([{ note: 'a' }, { note: 'b' }, { note: 'a' }].map((content) => intent.keyOf(content))).toEqual([
    '1',
    '2',
    '3',
  ]);
});

test('once it is met, the same words are a new wish', () => {
  const intent = numbered();
  intent.keyOf('好');
  intent.met();
  expect(intent.keyOf('好')).toBe('2');
});
