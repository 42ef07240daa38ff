import { describe, expect, test } from 'vitest';
import { advisoriesIn } from './advisories.ts';

const of = (severity: string) => ({ module_name: 'left-pad', severity, title: 'pads too far' });
const printed = (...severities: string[]) =>
  JSON.stringify({ advisories: Object.fromEntries(severities.map((each, at) => [at, of(each)])) });

describe('what is known against the packages', () => {
  test('fails the check when it is grave', () => {
    expect(advisoriesIn(printed('low', 'critical'))).toEqual({
      known: true,
      problems: ['left-pad: pads too far (critical)'],
    });
    expect(advisoriesIn(printed('high'))).toMatchObject({ problems: [expect.stringContaining('(high)')] });
  });
  test('is nothing where there is nothing, or nothing grave', () => {
    for (const text of [printed(), printed('low', 'moderate')])
      expect(advisoriesIn(text)).toEqual({ known: true, problems: [] });
  });
  test('is not known where the registry answers otherwise, or not at all', () => {
    for (const text of ['', 'Error: the audit endpoint responded with 405', '{', '{"error": {"code": "E"}}', '[]'])
      expect(advisoriesIn(text)).toEqual({ known: false });
  });
});
