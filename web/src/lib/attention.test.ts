// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { attention } from './attention.ts';

test('a console that somebody has just used says nothing; one left alone for a minute says so', () => {
  window.dispatchEvent(new Event('keydown'));
  const now = Date.now();
  expect(attention(now)).toEqual({});
  expect(attention(now + 59_000)).toEqual({});
  expect(attention(now + 62_000)).toEqual({ 'X-Unattended': '1' });
  window.dispatchEvent(new Event('pointerdown'));
  expect(attention()).toEqual({});
});
