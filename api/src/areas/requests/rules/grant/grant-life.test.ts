import type { Suspension } from '@onesource/db/schema/request';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { profile as national } from '../../../../law/cities/national/profile.ts';
import { profile as pudong } from '../../../../law/cities/pudong/profile.ts';
import { profile as shanghai } from '../../../../law/cities/shanghai/profile.ts';
import { profile as suqian } from '../../../../law/cities/suqian/profile.ts';
import type { PolicyProfile } from '../../../../law/profile.ts';
import { at } from '../../../../running/testing/time.ts';
import { law } from '../../regulation.testing.ts';
import { grantOnTick } from '../after-consent.ts';
import { actionsFor, decide } from '../decide.ts';
import { noticesFor } from '../notices.ts';
import { newsFor } from '../oversight/news.ts';
import { evolve, type RequestEvent } from '../state.ts';
import {
  filed,
  given,
  granted,
  name,
  number,
  official,
  operator,
  refused,
  reviewer,
  stateAfter,
  stranger,
  supervisor,
  under,
} from '../testing.ts';
import type { Part } from '../withheld.ts';
import { type LifeCommand, suspending } from './grant-life.ts';
import { disposalTask, grantTasks, suspensionNotices } from './grant-tasks.ts';

const effect = { dueOn: null, useOn: '2027-03-02' };
const running: RequestEvent[] = [filed, { ...granted(), effect }];
const suspended = (by: Suspension['by'], misuse = false) =>
  ({ type: 'suspended', by, note: '核查', misuse, reviewOn: misuse ? '2026-11-16' : '2026-11-30' }) as const;
const suspend = (misuse = false): LifeCommand => ({ type: 'suspend', note: '核查', misuse });
const resume: LifeCommand = { type: 'resume', note: '已查清' };
const others = { authorityId: 'authority', supervisorId: 'supervision' };

describe('a grant rests (N-27, DG-17, rule 15)', () => {
  test.each([
    ['provider', reviewer],
    ['consumer', official],
    ['authority', operator],
  ] as const)('the %s suspends it, told apart, and takes it up again', (by, who) => {
    given(...running)
      .when(who, suspend())
      .leadsTo(suspended(by));
    expect(stateAfter([...running, suspended(by)]).status).toBe('suspended');
    given(...running, suspended(by))
      .when(who, resume)
      .leadsTo({ type: 'resumed', by, of: [by], note: '已查清' });
    expect(stateAfter([...running, suspended(by), { type: 'resumed', by, of: [by], note: '' }]).status).toBe('granted');
  });

  test('whoever suspends or resumes says why, and nobody who has no part does either', () => {
    given(...running)
      .when(reviewer, { ...suspend(), note: '' })
      .refused('reason_required', 'note');
    given(...running, suspended('provider'))
      .when(reviewer, { ...resume, note: '' })
      .refused('reason_required', 'note');
    for (const who of [supervisor, stranger])
      given(...running)
        .when(who, suspend())
        .refused('forbidden');
  });

  test('N-27, DG-17: misuse is a reason for provider and authority, not for the consumer of themselves', () => {
    given(...running)
      .when(reviewer, suspend(true))
      .leadsTo(suspended('provider', true));
    given(...running)
      .when(operator, suspend(true))
      .leadsTo(suspended('authority', true));
    given(...running)
      .when(official, suspend(true))
      .refused('own_misuse', 'misuse');
  });

  test('N-27: where the end is negotiated only misuse suspends; SH-26, SQ-17: its provider names the basis of a refusal', () => {
    const asks = (by: Suspension['by'], policy: PolicyProfile = pudong) => suspending(stateAfter(running), by, policy);
    expect([asks('consumer'), asks('provider'), asks('authority')]).toEqual([
      { misuse: 'never', basis: false },
      { misuse: 'said', basis: false },
      { misuse: 'said', basis: false },
    ]);
    expect([asks('provider', shanghai), asks('authority', shanghai)]).toEqual([
      { misuse: 'said', basis: true },
      { misuse: 'said', basis: false },
    ]);
    expect([asks('consumer', national), asks('provider', national)]).toEqual([
      { misuse: 'never', basis: false },
      { misuse: 'always', basis: false },
    ]);
  });

  test.each([
    ['unconditional', [filed, { ...granted({ by: 'filing' }), effect }], { shareType: 'unconditional' }],
    ['settled by the authority', [filed, { ...granted({ by: 'authority' }), effect }], {}],
    ['agreed on by both', [filed, { ...granted({ by: 'negotiation' }), effect }], {}],
  ] as const)('rule 12: what is %s its provider lets rest for misuse only', (_, events, over) => {
    const state = stateAfter([...events], over);
    expect(suspending(state, 'provider', pudong)).toEqual({ misuse: 'always', basis: false });
    const decided = (misuse: boolean) =>
      decide(state, suspend(misuse), reviewer, { policy: pudong, calendar: under().calendar, now: under().now });
    expect(decided(false)).toMatchObject({ ok: false, code: 'misuse_only', field: 'misuse' });
    expect(decided(true).ok).toBe(true);
    // Nor once misuse was not put right in its term: then it may be ended
    const misuse = {
      by: 'authority',
      misuse: true,
      unremedied: true,
      note: '',
      at: '',
      reviewOn: '2026-11-16',
    } as const;
    const unremedied = { ...state, status: 'suspended' as const, life: { ...state.life, suspensions: [misuse] } };
    expect(suspending(unremedied, 'provider', pudong).misuse).toBe('always');
    // The authority, which everybody may turn to, may look into it
    expect(suspending(state, 'authority', pudong).misuse).toBe('said');
  });

  test('what one side suspended the other does not take up; the authority may (house)', () => {
    given(...running, suspended('provider'))
      .when(official, resume)
      .refused('forbidden');
    given(...running, suspended('consumer'))
      .when(reviewer, resume)
      .refused('forbidden');
    given(...running, suspended('provider'), suspended('consumer'))
      .when(operator, resume)
      .leadsTo({ type: 'resumed', by: 'authority', of: ['provider', 'consumer'], note: '已查清' });
  });

  test('suspended by two, it runs again when both have taken it up', () => {
    const both = [...running, suspended('provider'), suspended('consumer')];
    const half = stateAfter([...both, { type: 'resumed', by: 'provider', of: ['provider'], note: '' }]);
    expect(half.status).toBe('suspended');
    expect(half.life.suspensions.map(({ by }) => by)).toEqual(['consumer']);
    given(...running, suspended('provider'))
      .when(reviewer, suspend())
      .refused('forbidden');
  });

  test('N-27: by those only whom the text names', () => {
    const policy = under().policy;
    const suspension = { ...policy.suspension, value: ['provider'] as const };
    for (const who of [official, operator])
      given(...running)
        .underPolicy({ ...policy, suspension })
        .when(who, suspend())
        .refused('forbidden');
  });

  test('N-27: what rests for misuse and was not put right provider or authority may end, with reasons, also where it was unconditional', () => {
    const revoke = {
      type: 'revoke',
      note: '超范围使用',
      withheld: { code: 'other', note: '超范围', legalBasis: null },
    } as const;
    const resting: RequestEvent[] = [
      ...running,
      suspended('authority', true),
      { type: 'misuse_unremedied', by: 'authority' },
    ];
    for (const [by, who] of [
      ['provider', reviewer],
      ['authority', operator],
    ] as const)
      given(...resting)
        .asking({ shareType: 'unconditional' })
        .when(who, revoke)
        .leadsTo({
          type: 'revoked',
          note: '超范围使用',
          withheld: [
            {
              by,
              itemIds: ['姓名', '证件号码', '住址'],
              takenBack: true,
              code: 'other',
              note: '超范围',
              legalBasis: null,
            },
          ],
        });
    given(...running, suspended('authority'))
      .when(operator, revoke)
      .refused('forbidden');
  });

  test('N-27: what is not misused is negotiated before it ends, and not cut off', () => {
    for (const who of [reviewer, operator]) {
      given(...running)
        .underPolicy(national)
        .when(who, suspend())
        .refused('negotiation_required', 'misuse', 'N-27');
      given(...running)
        .underPolicy(national)
        .when(who, suspend(true))
        .happens('suspended');
    }
  });

  test.each([
    ['SH-26', shanghai],
    ['SQ-17', suqian],
  ] as const)('%s: a provider that lets it rest does not share, and cites what a refusal cites', (_, policy) => {
    given(...running)
      .underPolicy(policy)
      .when(reviewer, suspend())
      .refused('legal_basis_required', {
        field: 'legalBasis',
        article: policy.refusal.source === 'stated' ? policy.refusal.article : '',
      });
    given(...running)
      .underPolicy(policy)
      .when(reviewer, { type: 'suspend', note: '核查', misuse: false, legalBasis: law })
      .becomes({ status: 'suspended' });
    // Misuse is another matter, and the consumer and the authority refuse nothing
    for (const [who, misuse] of [
      [reviewer, true],
      [official, false],
      [operator, false],
    ] as const)
      given(...running)
        .underPolicy(policy)
        .when(who, suspend(misuse))
        .happens('suspended');
  });

  test('PD-33, KF-15: while it rests, what was withheld of it may still be insisted on', () => {
    const part: Part = { by: 'provider', itemIds: ['住址'], code: 'other', note: '无关', legalBasis: null };
    const rests: RequestEvent[] = [
      filed,
      { ...granted({ items: [name, number], withheld: [part] }), effect },
      suspended('provider'),
    ];
    expect(actionsFor(stateAfter(rests), official, under().policy)).toContain('appeal');
    given(...rests)
      .when(official, { type: 'appeal', note: '确需使用' })
      .leadsTo({ type: 'insisted', to: 'negotiation', items: ['住址'], note: '确需使用' });
  });
  test('house: rest without misuse is not for its provider alone to end: the authority hears of it and may take it up again', () => {
    const rests = stateAfter([...running, suspended('provider')]);
    expect(
      suspensionNotices(suspended('provider'), rests, { ...others, applicantId: 'a', actorId: 'r' }),
    ).toContainEqual({
      kind: 'grant_suspended',
      departmentId: 'authority',
      role: 'operator',
    });
    expect(actionsFor(rests, operator, pudong)).toContain('resume');
  });
  test('DG-7: that its provider lets it rest is reported above, but for misuse', () => {
    const told = (misuse: boolean, reportsUp: boolean) =>
      noticesFor([suspended('provider', misuse)], stateAfter([...running, suspended('provider', misuse)]), {
        ...others,
        reportsUp,
        applicantId: 'applicant',
        actorId: reviewer.id,
      }).map(({ departmentId }) => departmentId);
    expect(told(false, true)).toContain('government');
    expect(told(true, true)).not.toContain('government');
    expect(told(false, false)).not.toContain('government');
  });

  test('N-27: the consumer that needs it no more ends it, and disposes of what it has; the provider hears of both', () => {
    given(...running)
      .when(official, { type: 'give-up', note: '' })
      .refused('reason_required', 'note');
    const done = given(...running).when(official, { type: 'give-up', note: '核验已经完成' });
    done.leadsTo({ type: 'given_up', note: '核验已经完成' });
    done.becomes({ status: 'expired' });
    const ended: RequestEvent[] = [...running, { type: 'given_up', note: '核验已经完成' }];
    expect(actionsFor(stateAfter(ended), official, national)).toEqual(['dispose']);
    for (const last of [
      { type: 'given_up', note: '' },
      { type: 'disposed', note: '' },
    ] as const)
      expect(
        noticesFor([last], stateAfter(ended), { ...others, applicantId: 'applicant', actorId: 'applicant' }),
      ).toEqual([{ kind: 'request_decided', departmentId: 'provider', role: 'reviewer' }]);
    for (const who of [reviewer, operator])
      given(...running)
        .when(who, { type: 'give-up', note: '不再需要' })
        .refused('forbidden');
  });

  test('before it takes effect there is nothing to suspend', () => {
    given(filed, granted({ agreement: 'awaited' }))
      .when(reviewer, suspend())
      .refused('forbidden');
  });

  test('whoever suspended it is reminded to look at it again (house)', () => {
    expect(grantTasks(stateAfter([...running, suspended('provider')]), 'applicant', others)).toEqual([
      { kind: 'review_suspension', departmentId: 'provider', role: 'reviewer', dueOn: '2026-11-30' },
    ]);
    const byAuthority = stateAfter([...running, suspended('authority')]);
    expect(grantTasks(byAuthority, 'applicant', others)).toMatchObject([
      { departmentId: 'authority', role: 'operator' },
    ]);
    expect(grantTasks(byAuthority, 'applicant', { ...others, authorityId: null })).toEqual([]);
  });

  test('the others hear of it, and that it runs again', () => {
    const told = (events: RequestEvent[], event: Parameters<typeof suspensionNotices>[0], actorId = 'reviewer') =>
      suspensionNotices(event, stateAfter([...running, ...events]), {
        applicantId: 'applicant',
        actorId,
        ...others,
      }).map(({ kind, departmentId }) => [kind, departmentId]);
    expect(told([suspended('provider')], suspended('provider'))).toEqual([
      ['grant_suspended', 'consumer'],
      ['grant_suspended', 'authority'],
    ]);
    expect(told([suspended('consumer')], suspended('consumer'), 'applicant')).toEqual([
      ['grant_suspended', 'provider'],
      ['grant_suspended', 'authority'],
    ]);
    const resumed = { type: 'resumed', by: 'authority', of: ['provider'], note: '' } as const;
    expect(told([suspended('provider'), resumed], resumed)).toEqual([
      ['grant_resumed', 'consumer'],
      ['grant_resumed', 'provider'],
    ]);
    expect(told([suspended('provider'), suspended('consumer'), resumed], resumed)).toEqual([]);
  });

  test('it ends on its last day all the same', () => {
    expect(grantOnTick(stateAfter([...running, suspended('consumer')]), at('2027-11-02'))).toEqual({ type: 'expired' });
  });
});

describe('its use is stated once a year (rule 15b, house)', () => {
  test('asked for a year after it took effect, once', () => {
    const tell = (events: RequestEvent[], day: string) => grantOnTick(stateAfter(events), at(day));
    expect(tell(running, '2027-03-01')).toBeNull();
    expect(tell(running, '2027-03-02')).toEqual({ type: 'use_asked' });
    expect(tell([...running, { type: 'use_asked' }], '2027-03-03')).toBeNull();
    expect(grantTasks(stateAfter([...running, { type: 'use_asked' }]), 'applicant', others)).toContainEqual({
      kind: 'state_use',
      departmentId: 'consumer',
      role: 'official',
      assigneeId: 'applicant',
    });
  });

  test('a statement says something, and the next is due a year later', () => {
    given(...running)
      .when(official, { type: 'state-use', note: '' })
      .refused('reason_required', 'note');
    given(...running)
      .when(reviewer, { type: 'state-use', note: '用于核验' })
      .refused('forbidden');
    given(...running)
      .when(official, { type: 'state-use', note: '用于核验' })
      .leadsTo({ type: 'use_stated', note: '用于核验', useOn: '2027-11-02' });
    const state = stateAfter([
      ...running,
      { type: 'use_asked' },
      { type: 'use_stated', note: '用', useOn: '2027-11-02' },
    ]);
    expect(state.life).toMatchObject({ useOn: '2027-11-02', useAsked: false });
  });
});

describe('at its end what was received is disposed of (N-27, house elsewhere)', () => {
  const disposal: LifeCommand = { type: 'dispose', note: '已删除' };
  test.each([
    ['expired', { type: 'expired' }],
    ['revoked', { type: 'revoked', note: '不再需要' }],
  ] as const)('%s: the consumer states how, and the case is closed', (_, end) => {
    given(...running, end)
      .when(official, { ...disposal, note: '' })
      .refused('reason_required', 'note');
    given(...running, end)
      .when(reviewer, disposal)
      .refused('forbidden');
    given(...running, end)
      .when(official, disposal)
      .leadsTo({ type: 'disposed', note: '已删除' });
    const closed = stateAfter([...running, end, { type: 'disposed', note: '已删除' }]);
    expect(closed.status).toBe('disposed');
    expect(actionsFor(closed, official, under().policy)).toEqual([]);
    expect(disposalTask(stateAfter([...running, end]), 'applicant')).toMatchObject([{ kind: 'dispose_data' }]);
  });

  const all = [{ itemIds: ['姓名', '证件号码', '住址'], inWords: false }];
  test('rule 15: not while its renewal runs, under which the data go on', () => {
    given(...running, { type: 'expired' })
      .asking({ goingOn: all })
      .when(official, disposal)
      .refused('forbidden');
    const ended = stateAfter([...running, { type: 'expired' }]);
    expect(disposalTask({ ...ended, goingOn: all }, 'applicant')).toEqual([]);
    // And there is one renewal at a time
    expect(actionsFor(stateAfter(running, { goingOn: all }), official, under().policy)).not.toContain('renew');
  });

  test('N-27: as the provider demands: said while the grant runs or when it is over, the consumer is told', () => {
    const end: RequestEvent = { type: 'expired' };
    const demand: LifeCommand = { type: 'demand-disposal', note: '删除并出具说明' };
    const said: RequestEvent = { type: 'disposal_demanded', note: '删除并出具说明' };
    for (const events of [running, [...running, end]]) {
      given(...events)
        .underPolicy(national)
        .when(reviewer, demand)
        .leadsTo(said);
      const after = stateAfter([...events, said]);
      expect(after.life.disposal).toMatchObject({ note: '删除并出具说明' });
      expect(newsFor([said], after, { applicantId: 'applicant', authorityId: null })).toMatchObject([
        { kind: 'request_news', assigneeId: 'applicant' },
      ]);
    }
    given(...running, end)
      .when(reviewer, { ...demand, note: '' })
      .refused('reason_required', 'note');
    given(...running, end)
      .when(official, demand)
      .refused('forbidden');
    // Taken back and insisted on, what was said of it stands
    const revoked: RequestEvent = { type: 'revoked', note: '停用' };
    const insisting: RequestEvent = { type: 'appealed', to: 'negotiation', note: '确需使用' };
    expect(stateAfter([...running, said, revoked, insisting]).life.disposal).toMatchObject({ note: '删除并出具说明' });
    given(filed, refused()).when(reviewer, demand).refused('forbidden');
  });
  test('N-27: what its amendment leaves out is disposed of, whatever goes on', () => {
    const part = [{ itemIds: ['姓名', '证件号码'], inWords: false }];
    given(...running, { type: 'expired' })
      .asking({ goingOn: part })
      .when(official, disposal)
      .leadsTo({ type: 'disposed', note: '已删除' });
    const rest = [...part, { itemIds: ['住址'], inWords: false }];
    expect(disposalTask({ ...stateAfter([...running, { type: 'expired' }]), goingOn: rest }, 'applicant')).toEqual([]);
    const words = [{ itemIds: [], inWords: true }];
    expect(disposalTask({ ...stateAfter([...running, { type: 'expired' }]), goingOn: words }, 'applicant')).toEqual([]);
  });

  test.each([
    ['refused', [{ type: 'refused', by: 'authority', code: 'other', note: '否', legalBasis: null }]],
    ['withdrawn', [{ type: 'withdrawn' }]],
  ] as const)(
    'N-27: what was received under a grant that was taken back and insisted on, and was %s in the end',
    (_, end) => {
      const after: RequestEvent[] = [
        ...running,
        { type: 'revoked', note: '不再需要' },
        { type: 'appealed', to: 'coordination', note: '确需使用' },
        ...end,
      ];
      expect(disposalTask(stateAfter(after), 'applicant')).toMatchObject([{ kind: 'dispose_data' }]);
      given(...after)
        .when(official, disposal)
        .leadsTo({ type: 'disposed', note: '已删除' });
      // Given once more, it goes on; and what was never given is not received
      const again = { ...granted({ by: 'authority' }), effect };
      expect(stateAfter([...after.slice(0, -1), again]).life.leftOver).toBeUndefined();
      given(filed, ...end)
        .when(official, disposal)
        .refused('forbidden');
    },
  );

  test('what never took effect leaves nothing to dispose of, and what runs is not disposed of', () => {
    const never = [filed, granted({ agreement: 'awaited' }), { type: 'expired' }] as const;
    given(...never)
      .when(official, disposal)
      .refused('forbidden');
    expect(disposalTask(stateAfter([...never]), 'applicant')).toEqual([]);
    given(...running)
      .when(official, disposal)
      .refused('forbidden');
  });
});

test('any sequence of suspending and resuming can be brought back to run (no dead end)', () => {
  const actors = [reviewer, official, operator];
  const step = fc.record({
    who: fc.constantFrom(...actors),
    command: fc.constantFrom(suspend(), suspend(true), resume),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const state = [...steps, { who: operator, command: resume }].reduce((before, { who, command }) => {
        const decision = decide(before, command, who, under());
        return decision.ok ? decision.events.reduce((each, event) => evolve(each, event, under().now), before) : before;
      }, stateAfter(running));
      expect(state.status).toBe('granted');
      expect(state.life.suspensions).toEqual([]);
    }),
  );
});
