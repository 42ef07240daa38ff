import { expect, test } from 'vitest';
import { numberParam, textParam, wordParam, wordsParam } from './url-params.ts';
import { readState, writeState } from './use-url-state.ts';

const params = {
  q: textParam,
  page: numberParam(1),
  shareType: wordsParam(['unconditional', 'conditional', 'not_shared']),
  state: wordParam(['open', 'done']),
};
const read = (url: string) => readState(params, new URLSearchParams(url));
const write = (url: string, changes: Partial<ReturnType<typeof read>>) =>
  String(writeState(params, new URLSearchParams(url), changes));

test('an empty URL is the state nobody has changed', () => {
  expect(read('')).toEqual({ q: '', page: 1, shareType: [], state: null });
  expect(write('', read(''))).toBe('');
});

test('words and numbers that make no sense read as absent', () => {
  const state = read('page=-3&shareType=secret&shareType=conditional&state=lost');
  expect(state).toEqual({ q: '', page: 1, shareType: ['conditional'], state: null });
});

test('what is written is read back', () => {
  const state = {
    q: '残疾人 证',
    page: 3,
    shareType: ['unconditional' as const, 'not_shared' as const],
    state: 'done' as const,
  };
  expect(read(write('', state))).toEqual(state);
});

test('a change goes back to the first page, a change of page does not lose the rest', () => {
  expect(write('q=a&page=4', { q: 'b' })).toBe('q=b');
  expect(write('q=a&page=4', { page: 5 })).toBe('q=a&page=5');
});

test('parameters of others stay', () => {
  expect(write('open=7&q=a', { q: '' })).toBe('open=7');
});
