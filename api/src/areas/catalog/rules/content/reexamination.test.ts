import { describe, expect, test } from 'vitest';
import { law } from '../../testing.ts';
import { basisDueOn, reexaminationDue, reexaminationFindings, toldUntil } from './reexamination.ts';

const basis = (reexamineOn: string | null, expiresOn: string | null = null) => ({ ...law, reexamineOn, expiresOn });

describe('the day on which a basis is looked at again (house, rule 3)', () => {
  test('is the first of all days on which one is to be looked at or ends', () => {
    expect(basisDueOn([basis('2027-03-01'), basis(null, '2027-01-31'), basis('2027-02-01', '2028-01-01')])).toBe(
      '2027-01-31',
    );
    expect(basisDueOn([basis('2026-12-01', '2027-01-31')])).toBe('2026-12-01');
  });
  test('is none where no basis names one', () => {
    expect(basisDueOn([])).toBeNull();
    expect(basisDueOn([law])).toBeNull();
  });
  test('is told of 30 days before, also over a new year, and ever after', () => {
    expect(toldUntil('2026-12-15')).toBe('2027-01-14');
    const bases = [basis('2026-12-31')];
    expect(reexaminationDue(bases, '2026-11-30')).toBeNull();
    expect(reexaminationDue(bases, '2026-12-01')).toBe('2026-12-31');
    expect(reexaminationDue(bases, '2027-06-01')).toBe('2026-12-31');
    expect(reexaminationDue([law], '2027-06-01')).toBeNull();
    expect(reexaminationDue([basis('2027-03-01'), basis('2026-12-31', '2027-01-01')], '2027-06-01')).toBe('2026-12-31');
  });
  const wrong = (...bases: ReturnType<typeof basis>[]) =>
    reexaminationFindings(bases, '2026-11-02').map(({ field, code }) => [field, code]);

  test('comes no later than the day on which the basis ends', () => {
    expect(wrong(law, basis('2027-02-01', '2027-01-31'))).toEqual([
      ['legalBasis.1.reexamineOn', 'reexamined_too_late'],
    ]);
    expect(wrong(basis('2027-01-31', '2027-01-31'), basis('2027-02-01'), basis(null, '2027-01-01'))).toEqual([]);
  });
  test('is today or a day to come, whatever the day on which the basis ends', () => {
    expect(wrong(law, basis('2026-11-01'), basis('2026-11-01', '2026-10-01'))).toEqual([
      ['legalBasis.1.reexamineOn', 'reexamined_in_past'],
      ['legalBasis.2.reexamineOn', 'reexamined_in_past'],
    ]);
    expect(wrong(basis('2026-11-02'), basis(null, '2026-11-01'))).toEqual([]);
  });
});
