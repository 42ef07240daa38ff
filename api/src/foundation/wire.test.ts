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

test('what nobody sees says nothing, and what says something is kept as it is', () => {
  for (const unseen of ['', ' \n', '\u200b', '\u2060\ufeff', '\u202e\u200d', '\u00ad', '\u3164']) {
    expect(saidText(10).safeParse(unseen).success, JSON.stringify(unseen)).toBe(false);
    expect(text(10).parse(unseen)).toBe('');
  }
  for (const seen of ['核对', 'ا', '👨\u200d👩', 'a\u200bb', '。']) expect(saidText(10).parse(` ${seen} `)).toBe(seen);
});
