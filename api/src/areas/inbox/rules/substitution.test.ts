import { describe, expect, test } from 'vitest';
import { type Colleague, inForce, mayTakeOver, mostDays, refusedNaming } from './substitution.ts';

const who = (id: string, ...roles: Colleague['roles']): Colleague => ({ id, departmentId: 'd', roles });
const person = who('p', 'reviewer');
const naming = { substitute: who('s', 'reviewer'), from: '2026-11-02', until: '2026-11-06' };
const refusal = (over: Partial<typeof naming> | { substitute: Colleague | null }, of = person) =>
  refusedNaming(of, { ...naming, ...over }, '2026-11-02');

describe('代理 (house)', () => {
  test('a colleague of the department with the same role stands in', () => {
    expect(refusal({})).toBeNull();
  });

  test('nobody else does: not oneself, nobody of another department or without the role, nobody who is not there', () => {
    const unfit = { ok: false, code: 'substitute_unfit', field: 'substituteId' };
    for (const substitute of [
      null,
      person,
      { ...naming.substitute, departmentId: 'e' },
      who('s', 'admin'),
      who('s', 'official'),
      who('s'),
    ])
      expect(refusal({ substitute })).toEqual(unfit);
  });

  test('who asks is stood in for by whoever of the department may ask', () => {
    for (const role of ['official', 'registrar', 'reviewer'] as const)
      expect(refusal({ substitute: who('s', role) }, who('p', 'official'))).toBeNull();
    expect(mayTakeOver('reviewer', ['official'])).toBe(false);
    expect(mayTakeOver('official', ['admin'])).toBe(false);
  });

  test('for a period that is not over, and not for longer than one hands over', () => {
    expect(refusal({ until: '2026-11-01' })).toMatchObject({ code: 'period_reversed', field: 'until' });
    expect(refusal({ from: '2026-10-01', until: '2026-11-01' })).toMatchObject({ code: 'period_past' });
    expect(mostDays).toBe(90);
    expect(refusal({ until: '2027-01-30' })).toBeNull();
    expect(refusal({ until: '2027-01-31' })).toMatchObject({ code: 'substitution_too_long', field: 'until' });
  });

  test('it holds on its first and its last day, and not once it was ended', () => {
    const period = { from: '2026-11-02', until: '2026-11-06', ended: false };
    for (const [day, holds] of [
      ['2026-11-01', false],
      ['2026-11-02', true],
      ['2026-11-06', true],
      ['2026-11-07', false],
    ] as const)
      expect(inForce(period, day), day).toBe(holds);
    expect(inForce({ ...period, ended: true }, '2026-11-03')).toBe(false);
  });
});
