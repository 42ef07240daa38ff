import { describe, expect, test } from 'vitest';
import { agreementFacts, clauseProblems, filledIn, usualClauses } from './agreement.ts';

const facts = {
  number: 'SQ-1',
  provider: '甲局',
  consumer: '乙局',
  resource: '某信息',
  items: '姓名、住址',
  purpose: '数据校核',
  basis: '某规定',
  rows: '',
  shown: '',
  conditions: '',
  from: '2026年11月2日',
  until: '2027年11月1日',
};

describe('the clauses of an agreement', () => {
  test('name what a case has, and say something', () => {
    expect(clauseProblems(usualClauses)).toEqual([]);
    expect(clauseProblems([])).toEqual(['has no clause']);
    expect(clauseProblems(['{consumer}与{witness}', ' '])).toEqual([
      'names {witness} in clause 1, which no case has',
      'has nothing in clause 2',
    ]);
  });
  test('are filled from the case and numbered; what the case lacks has no clause', () => {
    expect(filledIn(['{consumer}保密。', '限于{rows}。', '至{until}止。'], facts)).toEqual([
      '1. 乙局保密。',
      '2. 至2027年11月1日止。',
    ]);
    expect(filledIn(['限于{rows}。'], { ...facts, rows: '区域为周家渡' })).toEqual(['1. 限于区域为周家渡。']);
  });
  test('leave nothing in braces, and name everything that a case has', () => {
    const whole = Object.fromEntries(agreementFacts.map((fact) => [fact, `〔${fact}〕`])) as typeof facts;
    const text = filledIn(usualClauses, whole).join('');
    expect(text).not.toMatch(/[{}]/);
    for (const fact of agreementFacts) expect(text).toContain(`〔${fact}〕`);
  });
  test('take what somebody typed as it is, braces and all', () => {
    expect(filledIn(['依据：{basis}。'], { ...facts, basis: '{consumer} $& 号' })).toEqual([
      '1. 依据：{consumer} $& 号。',
    ]);
  });
});
