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
  test('PD-33: submitted, the provider’s reviewers decide it by its day', () => {
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

  test('KF-28, SQ-35: unanswered in time, the authority sets a term; unremedied, the superior body hears of it', () => {
    const decide = { kind: 'decide_request', departmentId: 'provider', role: 'reviewer', dueOn: '2026-11-16' };
    const told: RequestEvent = { type: 'escalated', to: 'authority' };
    const ordered: RequestEvent = { type: 'rectification_ordered', until: '2026-11-30', note: '限期答复' };
    expect(tasks(filed, told)).toEqual([
      decide,
      { kind: 'order_rectification', departmentId: 'authority', role: 'operator' },
    ]);
    expect(tasks(filed, told, ordered)).toEqual([decide]);
    expect(tasks(filed, told, ordered, { type: 'reported_up' })).toEqual([
      decide,
      { kind: 'answer_overdue', departmentId: 'supervision', role: 'supervisor' },
    ]);
    expect(tasks(filed, told, ordered, { type: 'reported_up' }, granted())).toEqual([]);
  });

  test('SH-27: where both decide, each has it to do until the own word is said', () => {
    const deciders = ['authority', 'provider'] as const;
    const both: RequestEvent = { type: 'filed', status: 'submitted', deciders, dueOn: null };
    const agreed: RequestEvent = { type: 'agreed', side: 'authority', items: [], note: '', conditions: '' };
    const [authority, provider] = [
      { kind: 'decide_request', departmentId: 'authority', role: 'operator', dueOn: null },
      { kind: 'decide_request', departmentId: 'provider', role: 'reviewer', dueOn: null },
    ];
    expect(tasks(both)).toEqual([authority, provider]);
    expect(tasks(both, agreed)).toEqual([provider]);
  });

  test('rule 12: a supplement is the applicant’s alone', () => {
    expect(tasks(filed, supplementAsked())).toEqual([
      { kind: 'supplement_request', departmentId: 'consumer', role: 'official', assigneeId: 'applicant' },
    ]);
  });

  test('PD-33, KF-15: what is not shared is negotiated with the provider, then coordinated by the authority', () => {
    expect(tasks(filedAsNotShared)).toEqual([
      { kind: 'negotiate_request', departmentId: 'provider', role: 'reviewer', dueOn: null },
    ]);
    expect(tasks(filedAsNotShared, failed)).toEqual([
      { kind: 'coordinate_request', departmentId: 'authority', role: 'operator', dueOn: null },
    ]);
  });

  test('PD-35: an agreement is signed by whoever has not signed yet', () => {
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
      askedById: 'applicant',
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
    expect(tasks(filed, granted(), ask('authority'), answer)).toEqual([]);
    for (const over of [{ type: 'expired' } as const, { type: 'revoked', note: '' } as const])
      expect(tasks(filed, granted(), ask('authority'), over).map(({ kind }) => kind)).toEqual(['dispose_data']);
    const alone = { authorityId: null, supervisorId: null };
    expect(tasksFor(stateAfter([filed, granted(), ask('authority')]), 'applicant', alone)).toEqual([]);
  });

  test('DG-7, N-28, rule 21a: what is referred up waits with whoever sits above, and with the authority again where nobody does', () => {
    const referred = stateAfter([filedAsNotShared, failed, { type: 'referred', note: '协调未果' }]);
    expect(tasksFor(referred, 'applicant', others)).toEqual([
      { kind: 'decide_referral', departmentId: 'government', role: 'superior' },
    ]);
    expect(tasksFor({ ...referred, levelId: null }, 'applicant', others)).toEqual([
      { kind: 'coordinate_request', departmentId: 'authority', role: 'operator' },
    ]);
  });

  test('is one task of a kind for a department that stands on two sides', () => {
    const effect = { dueOn: '2026-11-30', useOn: '2027-11-02' };
    const late = stateAfter([filed, { ...granted(), effect }, { type: 'delivery_overdue' }]);
    const both = { authorityId: 'office', supervisorId: 'office' };
    expect(tasksFor(late, 'applicant', both)).toEqual([
      { kind: 'deliver_data', departmentId: 'provider', role: 'reviewer', dueOn: '2026-11-30' },
      { kind: 'delivery_overdue', departmentId: 'office', role: 'operator' },
    ]);
    const rests = (by: 'provider' | 'authority') =>
      ({ type: 'suspended', by, note: '核查', misuse: false, reviewOn: null }) as const;
    const resting = stateAfter([filed, { ...granted(), effect }, rests('provider'), rests('authority')]);
    expect(tasksFor(resting, 'applicant', { ...both, authorityId: 'provider' })).toHaveLength(1);
  });

  test('is over with the case', () => {
    for (const last of [granted(), refused(), { type: 'withdrawn' } as const])
      expect(tasks(filed, escalated, last)).toEqual([]);
    for (const status of requestStatuses.filter((status) => ['expired', 'revoked'].includes(status)))
      expect(tasksFor({ ...stateAfter([filed]), status }, 'applicant', others)).toEqual([]);
  });

  test('is nobody’s where the district has no such department', () => {
    const alone = { authorityId: null, supervisorId: null };
    expect(tasksFor(stateAfter([filedAsNotShared, failed]), 'applicant', alone)).toEqual([]);
    expect(tasksFor(stateAfter([filed, escalated]), 'applicant', alone)).toHaveLength(1);
  });
});
