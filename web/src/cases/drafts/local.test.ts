// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { forgetHere, keepHere, latest, readHere } from './local.ts';

const of = { form: 'request', subject: 'marriages' } as const;
const draft = { savedAt: '2026-10-09T02:00:00.000Z', values: { matter: '就业困难人员认定' } };
afterEach(() => localStorage.clear());

test('a draft comes back to whoever left it, in the form it was left in', () => {
  expect(keepHere('lin', of, draft)).toBe(true);
  expect(readHere('lin', of)).toEqual(draft);
  expect(readHere('chen', of)).toBeNull();
  expect(readHere('lin', { ...of, subject: 'divorces' })).toBeNull();
  expect(readHere('lin', { ...of, form: 'doubt' })).toBeNull();
  forgetHere('lin', of);
  expect(readHere('lin', of)).toBeNull();
});

test.each(['[]', '{"values":null,"savedAt":"2026"}', '{"values":{}}'])('what is not whole is none: %s', (text) => {
  keepHere('lin', of, draft);
  for (const key of Object.keys(localStorage)) localStorage.setItem(key, text);
  expect(readHere('lin', of)).toBeNull();
});

test('what goes on from the server’s is later, whatever the clock of this computer says', () => {
  const here = { savedAt: '2026-10-08T00:00:00.000Z', values: { matter: '慢一天的电脑' }, upon: draft.savedAt };
  expect(latest(draft, here)).toBe(here);
  expect(latest({ ...draft, savedAt: '2026-10-09T03:00:00.000Z' }, here)).not.toBe(here);
});

test('of two the later one counts, and of what is of one moment that of the server', () => {
  const later = { ...draft, savedAt: '2026-10-10T02:00:00.000Z' };
  expect(latest(draft, later)).toBe(later);
  expect(latest(later, draft)).toBe(later);
  expect(latest(draft, { ...draft })).toBe(draft);
  expect(latest(null, draft)).toBe(draft);
  expect(latest(draft, null)).toBe(draft);
});
