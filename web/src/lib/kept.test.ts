// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { forget, keep, readKept } from './kept.ts';

type Note = { text: string };
const isNote = (kept: object): kept is Note => 'text' in kept;
afterEach(() => localStorage.clear());

test('what is kept comes back until it is forgotten', () => {
  expect(keep('a', { text: '一数一源' })).toBe(true);
  expect(readKept('a', isNote)).toEqual({ text: '一数一源' });
  expect(readKept('b', isNote)).toBeNull();
  forget('a');
  expect(readKept('a', isNote)).toBeNull();
});

test.each(['{', 'null', '[]', '{}', '"text"', '7'])('what cannot be read or is not whole is nothing: %s', (text) => {
  localStorage.setItem('a', text);
  expect(readKept('a', isNote)).toBeNull();
});

test('where the browser keeps nothing, the page is told and goes on', () => {
  const full = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  const store = { getItem: full, setItem: full, removeItem: full };
  expect(keep('a', { text: '' }, store)).toBe(false);
  expect(readKept('a', isNote, store)).toBeNull();
  expect(() => forget('a', store)).not.toThrow();
});
