import { expect, test } from 'vitest';
import { isoDate, saidText, text } from './wire.ts';

const wrong = (day: unknown) => isoDate.safeParse(day).error?.issues.map(({ code }) => code) ?? [];

test('a day has a year from 1900 to 9999', () => {
  for (const day of ['0000-01-01', '0099-12-31', '1000-01-01', '1899-12-31'])
    expect(wrong(day), day).toEqual(['custom']);
  for (const day of ['1900-01-01', '1999-12-31', '2000-02-29', '9999-12-31']) expect(wrong(day), day).toEqual([]);
});

test('what is no day is refused for its form alone', () => {
  for (const day of ['', '0', '2026-02-30', '10000-01-01', '26-01-01', '2026-1-1', '0000-00-00']) {
    expect(wrong(day), day).toContain('invalid_format');
  }
  expect(wrong('10000-01-01')).toEqual(['invalid_format']);
});

test('what shows nothing says nothing', () => {
  for (const nothing of ['', ' ', '\u200b', '\u2060\ufeff', '\u00ad', '\u3164', '\u200d \u3000\t'])
    expect(saidText(10).safeParse(nothing).success, JSON.stringify(nothing)).toBe(false);
  expect(text(10).parse('\u200b')).toBe('');
  expect(saidText(10).parse('\u200b 理由\u200d')).toBe('理由');
  // Marks that join signs into one stay where they are
  expect(saidText(20).parse('👨\u200d👩\u200d👧')).toBe('👨\u200d👩\u200d👧');
});
