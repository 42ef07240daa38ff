import { expect, test } from 'vitest';
import { type History, noHistory, noted, redone, undone } from './history.ts';

const start: History<string> = noHistory;

test('what was changed can be taken back step by step, and made again', () => {
  const twice = noted(noted(start, '', null), 'a', null);
  const back = undone(twice, 'ab');
  expect(back?.value).toBe('a');
  const further = undone(back?.history ?? start, 'a');
  expect(further?.value).toBe('');
  expect(undone(further?.history ?? start, '')).toBeNull();
  const again = redone(further?.history ?? start, '');
  expect(again?.value).toBe('a');
  expect(redone(again?.history ?? start, 'a')?.value).toBe('ab');
});

test('writing on in one cell is one step; in another it is the next', () => {
  const typed = noted(noted(noted(start, '', 'a name'), 'x', 'a name'), 'xy', 'b name');
  expect(typed.past).toEqual(['', 'xy']);
});

test('what had been taken back is gone with the next change, which is a step of its own', () => {
  const back = undone(noted(start, '', 'a name'), 'x');
  const changed = noted(back?.history ?? start, '', 'a name');
  expect(changed).toEqual({ past: [''], future: [], mark: 'a name' });
  expect(redone(changed, 'y')).toBeNull();
});

test('so many steps are remembered', () => {
  let history: History<number> = noHistory;
  for (let step = 0; step < 150; step += 1) history = noted(history, step, null);
  expect(history.past).toHaveLength(100);
  expect(history.past.at(-1)).toBe(149);
});
