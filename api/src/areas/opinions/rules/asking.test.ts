import { describe, expect, test } from 'vitest';
import { type Asker, askedAs, type Candidate, mayAskOn, refusedAsking } from './asking.ts';

const open = { provider: { id: 'civil', name: '民政' }, openTo: (path: readonly string[]) => path.includes('health') };
const request = { ...open, consumer: { id: 'labour', name: '人社', applicantId: 'applicant' } };
const asker: Asker = { id: 'asker', departmentId: 'civil', role: 'reviewer' };
const operator: Asker = { id: 'operator', departmentId: 'authority', role: 'operator' };
const somebody = (departmentId: string, ...roles: Candidate['roles']): Candidate => ({
  id: 'somebody',
  departmentId,
  departmentPath: ['city', departmentId],
  roles,
});
const refusal = (candidate: Candidate | null, by = asker) => refusedAsking(request, by, candidate)?.code ?? null;

describe('征求意见 (house): who is asked', () => {
  test('a colleague of the own department who holds a post there, whichever works on cases', () => {
    for (const role of ['official', 'registrar', 'reviewer'] as const)
      expect(refusal(somebody('civil', role)), role).toBeNull();
    for (const role of ['admin', 'auditor', 'sysadmin'] as const)
      expect(refusal(somebody('civil', role)), role).toBe('nobody_to_ask');
  });
  test('PD-27, PD-31, SQ-6: of another department a reviewer, where that department may know of it', () => {
    expect(refusal(somebody('health', 'reviewer'))).toBeNull();
    expect(refusal(somebody('health', 'official', 'registrar'))).toBe('may_not_know_of_it');
    expect(refusal(somebody('education', 'reviewer'))).toBe('may_not_know_of_it');
  });
  test('the provider’s reviewer by whoever decides elsewhere, for the provider knows it anyway', () => {
    expect(refusal(somebody('civil', 'reviewer'), operator)).toBeNull();
  });
  test('PD-27: of an own department that may not know of it, who decides as the asker does, and who sees everything', () => {
    for (const role of ['operator', 'examiner', 'supervisor'] as const)
      expect(refusal(somebody('authority', role), operator), role).toBeNull();
    for (const role of ['official', 'registrar', 'reviewer', 'superior'] as const)
      expect(refusal(somebody('authority', role), operator), role).toBe('may_not_know_of_it');
    const superior: Asker = { id: 'superior', departmentId: 'government', role: 'superior' };
    expect(refusal(somebody('government', 'superior'), superior)).toBeNull();
    expect(refusal(somebody('government', 'official'), superior)).toBe('may_not_know_of_it');
    // Asked in the role by which they may know of it
    expect(askedAs(request, operator, somebody('authority', 'official', 'operator'))).toBe('operator');
    // Where the own department may know of it, any of its people
    const near = { ...operator, departmentId: 'health' };
    expect(refusal(somebody('health', 'official'), near)).toBeNull();
  });
  test('nobody of the department that asks for the data, and not oneself', () => {
    expect(refusal(somebody('labour', 'reviewer'))).toBe('asks_for_it_itself');
    expect(refusal({ ...somebody('civil', 'reviewer'), id: 'asker' })).toBe('nobody_to_ask');
  });
  test('nobody whose account is disabled, who is found no more', () => {
    expect(refusal(null)).toBe('nobody_to_ask');
  });
  test('and by nobody about what they filed themselves', () => {
    expect([asker, { id: 'applicant' }].map((who) => mayAskOn(request, who))).toEqual([true, false]);
    expect(refusal(somebody('civil', 'reviewer'), { ...asker, id: 'applicant' })).toBe('opinion_on_own_case');
  });
});
