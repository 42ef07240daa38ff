import { describe, expect, test } from 'vitest';
import { typeBeyond } from '../../../law/beyond.ts';
import { profile as national } from '../../../law/cities/national/profile.ts';
import { profile as pudong } from '../../../law/cities/pudong/profile.ts';
import type { PolicyProfile } from '../../../law/profile.ts';
import { house } from '../../../law/setting.ts';
import type { Settings } from '../../../law/settings.ts';
import { actionsFor } from './decide.ts';
import { nextUse } from './grant/grant-life.ts';
import type { RequestEvent } from './state.ts';
import { tasksFor } from './tasks.ts';
import { filed, given, granted, official, reviewer, stateAfter, supplementAsked } from './testing.ts';

/** The usual text with another value of ours. */
const ours = (change: Partial<Settings>): PolicyProfile => ({ ...pudong, ...change });
const so = <const Value>(value: Value) => house(value, '某', 'so');
const effect = { dueOn: null, useOn: '2027-11-02' };
const running: RequestEvent[] = [filed, { ...granted(), effect }];

describe('a house value of another profile is a rule of its own', () => {
  const back: RequestEvent = { type: 'supplemented', note: '依据如下', dueOn: '2026-11-20' };

  test('pause: what lacks may be asked for as often as it says', () => {
    const once = stateAfter([filed, supplementAsked(), back]);
    expect(actionsFor(once, reviewer, pudong)).not.toContain('ask-supplement');
    expect(actionsFor(once, reviewer, ours({ pause: so(2) }))).toContain('ask-supplement');
    const twice = stateAfter([filed, supplementAsked(), back, supplementAsked(), back]);
    expect(actionsFor(twice, reviewer, ours({ pause: so(2) }))).not.toContain('ask-supplement');
  });

  test('ownCase: whoever asked decides on it where nothing keeps them from it', () => {
    const everywhere = { ...official, roles: [...official.roles, ...reviewer.roles] };
    const approve = { type: 'approve', note: '', conditions: '' } as const;
    given(filed).when(everywhere, approve).refused('own_request');
    given(filed)
      .underPolicy(ours({ ownCase: so(false) }))
      .when(everywhere, approve)
      .happens('granted');
  });

  test('ownCase: and answers a further use of their own', () => {
    const provides = {
      ...official,
      roles: [...official.roles, { role: 'operator' as const, departmentId: 'authority' }],
    };
    const asked: RequestEvent = {
      type: 'consent_asked',
      kind: 'pass_on',
      by: 'authority',
      to: '街道',
      askedById: provides.id,
    };
    const after = stateAfter([...running, asked]);
    expect(actionsFor(after, provides, pudong)).not.toContain('answer-consent');
    expect(actionsFor(after, provides, ours({ ownCase: so(false) }))).toContain('answer-consent');
  });

  test('beyond: what is asked for in words goes as what is not shared, where the rules have it so', () => {
    const entry = { shareType: 'conditional', withinScope: true } as const;
    expect(typeBeyond(entry, pudong)).toBe('conditional');
    expect(typeBeyond(entry, ours({ beyond: so('not_shared') }))).toBe('not_shared');
  });

  test('renewal: where a grant does not go on, it is neither renewed nor amended', () => {
    const may = (policy: PolicyProfile) => actionsFor(stateAfter(running), official, policy);
    expect(may(pudong)).toEqual(expect.arrayContaining(['renew', 'amend']));
    const none = may(ours({ renewal: so('none') }));
    expect(none).not.toContain('renew');
    expect(none).not.toContain('amend');
  });

  test.each([
    [1, '2027-11-02'],
    [2, '2027-05-02'],
    [4, '2027-02-02'],
    [12, '2026-12-02'],
  ])('useStatement: %i times a year the next one is due on %s', (times, day) => {
    const policy = ours({ useStatement: so(times) });
    expect(nextUse('2026-11-02', policy)).toBe(day);
    given(...running)
      .underPolicy(policy)
      .when(official, { type: 'state-use', note: '用于核验' })
      .leadsTo({ type: 'use_stated', note: '用于核验', useOn: day });
  });

  test('useStatement: a day that its month lacks is the first of the next', () => {
    expect(nextUse('2028-02-29', pudong)).toBe('2029-03-01');
    expect(nextUse('2026-08-31', ours({ useStatement: so(2) }))).toBe('2027-03-01');
    expect(nextUse('2026-12-31', ours({ useStatement: so(12) }))).toBe('2027-01-31');
    expect(nextUse('2027-12-31', ours({ useStatement: so(6) }))).toBe('2028-03-01');
    expect(nextUse('2026-11-30', ours({ useStatement: so(1) }))).toBe('2027-11-30');
  });

  test('disposal: where nothing is asked at the end, nobody has to say what became of the data', () => {
    const ended = stateAfter([...running, { type: 'expired' }]);
    const others = { authorityId: 'authority', supervisorId: null };
    expect(actionsFor(ended, official, pudong)).toEqual(['dispose']);
    expect(tasksFor(ended, 'applicant', { ...others, disposes: true })).toMatchObject([{ kind: 'dispose_data' }]);
    expect(actionsFor(ended, official, ours({ disposal: so(false) }))).toEqual([]);
    expect(tasksFor(ended, 'applicant', { ...others, disposes: false })).toEqual([]);
  });

  const withheld = { code: 'other', note: '不再掌握', legalBasis: null } as const;
  test('N-27: a provider that ends a service says what was negotiated with the consumer; elsewhere it need not', () => {
    const end = { type: 'revoke', note: '系统停用', withheld } as const;
    given(...running)
      .underPolicy(national)
      .when(reviewer, end)
      .refused('negotiation_required', 'negotiation', 'N-27');
    given(...running)
      .underPolicy(national)
      .when(reviewer, { ...end, negotiation: '使用部门同意月底终止' })
      .leadsTo({
        type: 'revoked',
        note: '系统停用',
        negotiation: '使用部门同意月底终止',
        withheld: [{ by: 'provider', itemIds: ['姓名', '证件号码', '住址'], takenBack: true, ...withheld }],
      });
    given(...running)
      .when(reviewer, end)
      .happens('revoked');
    given(...running)
      .underPolicy(ours({ revocation: so({ negotiated: true, filed: false }) }))
      .when(reviewer, end)
      .refused('negotiation_required', 'negotiation');
  });
});
