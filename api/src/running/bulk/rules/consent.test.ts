import { expect, test } from 'vitest';
import { consentGiven } from './consent.ts';

test('N-13, SQ-17: the command’s line says which head consented, and on which day', () => {
  expect(consentGiven(' 李主任 ', '2026-11-27', '2026-11-29')).toEqual({
    name: '李主任',
    at: '2026-11-27',
    attachmentId: null,
  });
  expect(consentGiven(undefined, undefined, '2026-11-29')).toBeNull();
});

test('half of it, no day, or a day to come is said', () => {
  const together = '--head NAME and --signed-on DATE go together';
  expect(consentGiven('李主任', undefined, '2026-11-29')).toBe(together);
  expect(consentGiven(undefined, '2026-11-27', '2026-11-29')).toBe(together);
  expect(consentGiven(' ', '2026-11-27', '2026-11-29')).toBe(together);
  expect(consentGiven('李主任', '27.11.2026', '2026-11-29')).toMatch(/no day/);
  expect(consentGiven('李主任', '2026-13-01', '2026-11-29')).toMatch(/no day/);
  expect(consentGiven('李主任', '2026-11-30', '2026-11-29')).toMatch(/later than today/);
});
