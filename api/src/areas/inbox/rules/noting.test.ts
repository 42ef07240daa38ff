import { expect, test } from 'vitest';
import { notingProblem } from './noting.ts';

const who = (role: 'supervisor' | 'operator' | 'superior' | 'reviewer') => ({
  roles: [{ role, departmentId: 'office' }],
});
const late = { kind: 'decide_request', dueOn: '2026-11-16', done: false } as const;
const code = (...said: Parameters<typeof notingProblem>) => notingProblem(...said)?.code ?? null;

test('house: whoever supervises takes note of what is late, with some words', () => {
  expect(code(late, '已电话核实', who('supervisor'), '2026-11-17')).toBeNull();
  expect(code(late, '', who('supervisor'), '2026-11-17')).toBe('reason_required');
});

test('nobody else does', () => {
  for (const role of ['operator', 'superior', 'reviewer'] as const)
    expect(code(late, '一', who(role), '2026-11-17')).toBe('forbidden');
});

test('what is not late yet, is done, has no day or only tells something is not taken note of', () => {
  const supervisor = who('supervisor');
  expect(code(late, '一', supervisor, '2026-11-16')).toBe('not_late');
  for (const other of [{ done: true }, { dueOn: null }, { kind: 'request_urged' } as const])
    expect(code({ ...late, ...other }, '一', supervisor, '2026-11-17')).toBe('not_late');
});
