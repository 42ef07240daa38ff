import { requestStatuses } from '@onesource/db/vocabulary';
import { describe, expect, test } from 'vitest';
import type { RequestEvent } from './state.ts';
import { tasksFor } from './tasks.ts';
import { failed, filed, filedAsNotShared, granted, refused, stateAfter, supplementAsked } from './testing.ts';

const others = { authorityId: 'authority', supervisorId: 'supervision' };
const tasks = (...events: RequestEvent[]) => tasksFor(stateAfter(events), 'applicant', others);
const escalated: RequestEvent = { type: 'escalated', to: 'supervisor' };
const awaited = granted({ agreement: 'awaited' });

describe('the work that a request makes', () => {
  test('submitted: the provider’s reviewers decide it by its day', () => {
    expect(tasks(filed)).toEqual([
      { kind: 'decide_request', departmentId: 'provider', role: 'reviewer', dueOn: '2026-11-16' },
    ]);
  });

  test('PD-33: unanswered in time, the supervisor hears of it and the provider still has to decide', () => {
    expect(tasks(filed, escalated)).toEqual([
      { kind: 'decide_request', departmentId: 'provider', role: 'reviewer', dueOn: '2026-11-16' },
      { kind: 'answer_overdue', departmentId: 'supervision', role: 'supervisor' },
    ]);
  });

  test('a supplement is the applicant’s alone', () => {
    expect(tasks(filed, supplementAsked())).toEqual([
      { kind: 'supplement_request', departmentId: 'consumer', role: 'official', assigneeId: 'applicant' },
    ]);
  });

  test('what is not shared is negotiated with the provider, then coordinated by the authority', () => {
    expect(tasks(filedAsNotShared)).toEqual([
      { kind: 'negotiate_request', departmentId: 'provider', role: 'reviewer' },
    ]);
    expect(tasks(filedAsNotShared, failed)).toEqual([
      { kind: 'coordinate_request', departmentId: 'authority', role: 'operator' },
    ]);
  });

  test('an agreement is signed by whoever has not signed yet', () => {
    const [provider, consumer] = [
      { kind: 'sign_agreement', departmentId: 'provider', role: 'reviewer' },
      { kind: 'sign_agreement', departmentId: 'consumer', role: 'official', assigneeId: 'applicant' },
    ];
    expect(tasks(filed, awaited)).toEqual([provider, consumer]);
    expect(tasks(filed, awaited, { type: 'agreement_signed', side: 'provider' })).toEqual([consumer]);
    expect(tasks(filed, awaited, { type: 'agreement_signed', side: 'consumer' })).toEqual([provider]);
  });

  test('PD-4, DG-5, DG-17: a further use is answered by whom it was put to, until it is answered or the grant ends', () => {
    const ask = (by: 'provider' | 'authority'): RequestEvent => ({
      type: 'consent_asked',
      kind: 'publish',
      by,
      to: '网站',
    });
    const answer: RequestEvent = { type: 'consent_answered', kind: 'publish', outcome: 'consented', note: '' };
    expect(tasks(filed, granted(), ask('provider'))).toEqual([
      { kind: 'answer_consent', departmentId: 'provider', role: 'reviewer' },
    ]);
    expect(tasks(filed, granted(), ask('authority'))).toEqual([
      { kind: 'answer_consent', departmentId: 'authority', role: 'operator' },
    ]);
    for (const over of [answer, { type: 'expired' } as const, { type: 'revoked', note: '' } as const])
      expect(tasks(filed, granted(), ask('authority'), over)).toEqual([]);
    const alone = { authorityId: null, supervisorId: null };
    expect(tasksFor(stateAfter([filed, granted(), ask('authority')]), 'applicant', alone)).toEqual([]);
  });

  test('is over with the case', () => {
    for (const last of [granted(), refused(), { type: 'withdrawn' } as const])
      expect(tasks(filed, escalated, last)).toEqual([]);
    for (const status of requestStatuses.filter((status) => ['referred', 'expired', 'revoked'].includes(status)))
      expect(tasksFor({ ...stateAfter([filed]), status }, 'applicant', others)).toEqual([]);
  });

  test('is nobody’s where the district has no such department', () => {
    const alone = { authorityId: null, supervisorId: null };
    expect(tasksFor(stateAfter([filedAsNotShared, failed]), 'applicant', alone)).toEqual([]);
    expect(tasksFor(stateAfter([filed, escalated]), 'applicant', alone)).toHaveLength(1);
  });
});
