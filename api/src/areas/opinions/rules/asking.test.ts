import { describe, expect, test } from 'vitest';
import { type Candidate, refusedAsking } from './asking.ts';

const open = { provider: { id: 'civil', name: '民政' }, openTo: (path: readonly string[]) => path.includes('health') };
const request = { ...open, consumer: { id: 'labour', name: '人社', applicantId: 'applicant' } };
const asker = { id: 'asker', departmentId: 'civil' };
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
    expect(refusal(somebody('civil', 'reviewer'), { id: 'operator', departmentId: 'authority' })).toBeNull();
  });
  test('nobody of the department that asks for the data, and not oneself', () => {
    expect(refusal(somebody('labour', 'reviewer'))).toBe('asks_for_it_itself');
    expect(refusal({ ...somebody('civil', 'reviewer'), id: 'asker' })).toBe('nobody_to_ask');
  });
  test('nobody whose account is disabled, who is found no more', () => {
    expect(refusal(null)).toBe('nobody_to_ask');
  });
  test('and by nobody about what they filed themselves', () => {
    expect(refusal(somebody('civil', 'reviewer'), { id: 'applicant', departmentId: 'civil' })).toBe(
      'opinion_on_own_case',
    );
  });
});
