import { expect, test } from 'vitest';
import { chineseCalendar } from '../../../../law/calendar/working-days.ts';
import { profile as national } from '../../../../law/cities/national/profile.ts';
import { profile as shanghai } from '../../../../law/cities/shanghai/profile.ts';
import { at } from '../../../../running/testing/time.ts';
import { examinedBy } from './publication-term.ts';

const calendar = chineseCalendar();
const by = (day: string, update = true) => examinedBy({ at: at(day), update }, national, calendar);

test.each([
  ['2026-11-02', '2026-11-04'],
  ['2025-09-26', '2025-09-29'],
  ['2025-09-30', '2025-10-10'],
  ['2026-02-13', '2026-02-24'],
])('N-17: an update received on %s is examined and published by %s', (received, last) => {
  expect(by(received)).toBe(last);
});

test('N-17: the term is one of updates; a first entry has none', () => {
  expect(by('2026-11-02', false)).toBeNull();
});

test('SH-17: where no text states a term there is none', () => {
  expect(examinedBy({ at: at('2026-11-02'), update: true }, shanghai, calendar)).toBeNull();
});

test('rule 13: a day that no calendar reaches is not guessed', () => {
  expect(by('2026-12-31')).toBeNull();
  expect(examinedBy({ at: null, update: true }, national, calendar)).toBeNull();
});
