import { describe, expect, test } from 'vitest';
import { profile as dongguan } from '../../../../law/cities/dongguan/profile.ts';
import { cities } from '../../../../law/cities/index.gen.ts';
import { profile as national } from '../../../../law/cities/national/profile.ts';
import { actionsFor } from '../decide.ts';
import { noticesFor } from '../notices.ts';
import type { RequestEvent } from '../state.ts';
import { tasksFor } from '../tasks.ts';
import { filed, given, granted, official, operator, reviewer, stateAfter, superior } from '../testing.ts';

const report = { type: 'report-inability', note: '系统停用改造', until: null } as const;
const going = (over: Partial<Extract<RequestEvent, { type: 'inability_reported' }>> = {}): RequestEvent => ({
  type: 'inability_reported',
  note: '系统停用改造',
  until: null,
  goesUp: false,
  ...over,
});
const up = going({ goesUp: true });
const may = (who: typeof reviewer, policy = national, ...events: RequestEvent[]) =>
  actionsFor(stateAfter(events), who, policy);
const others = { authorityId: 'authority', supervisorId: 'supervision' };
const toldOf = (event: RequestEvent, over: { levelId?: null } = {}, reportsUp = false) =>
  noticesFor([event], stateAfter([filed, ...(event === up ? [] : [granted()]), event], over), {
    ...others,
    reportsUp,
    applicantId: 'official of consumer',
    actorId: reviewer.id,
  }).map(({ kind, departmentId }) => [kind, departmentId]);

describe('DG-7: a provider that cannot provide reports it to the government office', () => {
  test('which decides, or leaves it to the authority', () => {
    given(filed).underPolicy(dongguan).when(reviewer, report).leadsTo(up);
    const after = stateAfter([filed, up]);
    expect(after).toMatchObject({ status: 'referred', dueOn: null });
    expect(actionsFor(after, superior, dongguan)).toEqual(['record-decision', 'mandate']);
    expect(tasksFor(after, 'official of consumer', others)).toMatchObject([{ kind: 'decide_referral' }]);
    expect(toldOf(up, {}, true)).toEqual([
      ['inability_reported', 'consumer'],
      ['inability_reported', 'authority'],
    ]);
  });

  test('where nobody sits in it the provider answers as otherwise, and no case stops where nobody decides', () => {
    const alone = stateAfter([filed], { levelId: null });
    expect(actionsFor(alone, reviewer, dongguan)).not.toContain('report-inability');
    expect(actionsFor(alone, reviewer, dongguan)).toContain('refuse');
  });

  test('with the reasons', () => {
    given(filed)
      .underPolicy(dongguan)
      .when(reviewer, { ...report, note: '' })
      .refused('reason_required', 'note', 'DG-7');
    for (const who of [official, operator, superior])
      given(filed).underPolicy(dongguan).when(who, report).refused('forbidden');
  });

  test('where no text has a body above for it, a refusal says why', () => {
    for (const policy of cities.filter((one) => one !== dongguan))
      expect(may(reviewer, policy, filed), policy.id).not.toContain('report-inability');
  });
});

describe('DG-7: of a grant in effect too the body above decides, or leaves it to the authority', () => {
  const reported = [filed, granted(), going({ above: true })];
  const passed = (to: 'authority' | 'superior'): RequestEvent => ({ type: 'inability_passed', to, note: '请研究' });
  const goesOn = { type: 'record-decision', outcome: 'grant', itemIds: [], note: '继续提供', conditions: '' } as const;
  const ends = { ...goesOn, outcome: 'refuse', note: '系统停用，终止提供' } as const;
  const coordinated = { ...goesOn, type: 'coordinate' } as const;
  const tasks = (...events: RequestEvent[]) =>
    tasksFor(stateAfter(events), 'official of consumer', others).map(({ kind }) => kind);
  const told = (event: RequestEvent, ...before: RequestEvent[]) =>
    noticesFor([event], stateAfter([...before, event]), {
      ...others,
      reportsUp: true,
      applicantId: 'official of consumer',
      actorId: superior.id,
    }).map(({ kind, departmentId }) => [kind, departmentId]);

  test('which has it to do, and hears of it no second time; the grant runs on meanwhile', () => {
    expect(stateAfter(reported)).toMatchObject({ status: 'granted', life: { inability: { above: 'superior' } } });
    expect(tasks(...reported)).toContain('decide_referral');
    expect(may(superior, dongguan, ...reported)).toEqual(['record-decision', 'mandate']);
    expect(told(going({ above: true }), filed, granted())).not.toContainEqual(['inability_reported', 'government']);
    for (const who of [official, reviewer, operator])
      expect(may(who, dongguan, ...reported)).not.toEqual(
        expect.arrayContaining([expect.stringMatching(/record-decision|mandate|coordinate/)]),
      );
  });

  test('that the provider goes on: nothing is left of the report, and both sides are told', () => {
    const settled: RequestEvent = { type: 'inability_settled', by: 'superior', note: '继续提供' };
    given(...reported)
      .underPolicy(dongguan)
      .when(superior, goesOn)
      .leadsTo(settled);
    // It is about the grant as it stands
    for (const [over, field] of [
      [{ itemIds: ['姓名'] }, 'itemIds'],
      [{ conditions: '限内网使用' }, 'conditions'],
    ] as const)
      given(...reported)
        .underPolicy(dongguan)
        .when(superior, { ...goesOn, ...over })
        .refused('whole_grant_only', { field, article: 'DG-7' });
    const rests: RequestEvent = { type: 'suspended', by: 'provider', note: '停用', misuse: false, reviewOn: null };
    const after = stateAfter([...reported, rests, settled]);
    expect(after).toMatchObject({ status: 'granted', life: { suspensions: [] } });
    expect(after.life.inability).toBeUndefined();
    expect(told(settled, ...reported)).toEqual([
      ['grant_resumed', 'consumer'],
      ['grant_resumed', 'provider'],
      ['grant_resumed', 'authority'],
    ]);
    // What rests for misuse goes on resting
    const misuse: RequestEvent = { type: 'suspended', by: 'provider', note: '转出', misuse: true, reviewOn: null };
    expect(stateAfter([...reported, misuse, settled]).status).toBe('suspended');
  });

  test('that it ends: for good, and all who had a part are told', () => {
    const { decision } = given(...reported)
      .underPolicy(dongguan)
      .when(superior, ends);
    const ended = decision.ok ? decision.events : [];
    const after = stateAfter([...reported, ...ended]);
    expect(after).toMatchObject({
      status: 'revoked',
      withheld: [{ by: 'superior', code: 'not_held', takenBack: true }],
    });
    expect(actionsFor(after, official, dongguan)).toEqual(['dispose']);
    const [revoked = going()] = ended;
    expect(told(revoked, ...reported)).toEqual([
      ['request_decided', 'consumer'],
      ['request_decided', 'authority'],
      ['request_decided', 'provider'],
    ]);
  });

  test('by a mandate once: the authority settles it with both sides, or takes it up again', () => {
    given(...reported)
      .underPolicy(dongguan)
      .when(superior, { type: 'mandate', note: '请研究' })
      .leadsTo(passed('authority'));
    const mandated = [...reported, passed('authority')];
    expect(tasks(...mandated)).toContain('coordinate_request');
    expect(may(superior, dongguan, ...mandated)).toEqual([]);
    expect(may(operator, dongguan, ...mandated)).toContain('coordinate');
    given(...mandated)
      .underPolicy(dongguan)
      .when(operator, coordinated)
      .leadsTo({ type: 'inability_settled', by: 'authority', note: '继续提供' });
    given(...mandated)
      .underPolicy(dongguan)
      .when(operator, { ...coordinated, outcome: 'refer', note: '请研究' })
      .leadsTo(passed('superior'));
    expect(may(superior, dongguan, ...mandated, passed('superior'))).toEqual(['record-decision']);
  });

  test('with words, and only of what was reported', () => {
    for (const command of [
      { ...goesOn, note: '' },
      { ...ends, note: '' },
    ])
      given(...reported)
        .underPolicy(dongguan)
        .when(superior, command)
        .refused('reason_required', 'note', 'DG-7');
    given(filed, granted()).underPolicy(dongguan).when(superior, goesOn).refused('forbidden');
    // N-27: there the report is filed with the authority, and nobody decides on it
    expect(may(superior, national, filed, granted(), going())).toEqual([]);
  });
});

describe('DG-7, DG-20, N-27: a provider that cannot go on reports it', () => {
  test('until when, where that is known; the grant stands', () => {
    for (const policy of [dongguan, national]) {
      given(filed, granted())
        .underPolicy(policy)
        .when(reviewer, { ...report, until: '2026-11-20' })
        .leadsTo(going({ until: '2026-11-20', ...(policy === dongguan && { above: true }) }));
      given(filed, granted())
        .underPolicy(policy)
        .when(reviewer, { ...report, until: '2026-11-01' })
        .refused('period_past', 'until', policy === dongguan ? 'DG-7' : 'N-27');
    }
    expect(stateAfter([filed, granted(), going()])).toMatchObject({
      status: 'granted',
      life: { inability: { note: '系统停用改造', until: null } },
    });
  });

  test('once, until it can again', () => {
    const resumed: RequestEvent = { type: 'resumed', by: 'provider', of: [], note: '系统恢复' };
    expect(may(reviewer, national, filed, granted())).toContain('report-inability');
    expect(may(reviewer, national, filed, granted())).not.toContain('resume');
    expect(may(reviewer, national, filed, granted(), going())).not.toContain('report-inability');
    given(filed, granted(), going())
      .underPolicy(national)
      .when(reviewer, { type: 'resume', note: '系统恢复' })
      .leadsTo(resumed);
    expect(stateAfter([filed, granted(), going(), resumed]).life.inability).toBeUndefined();
    expect(may(reviewer, national, filed, granted(), going(), resumed)).toContain('report-inability');
    expect(may(official, national, filed, granted(), going())).not.toContain('resume');
  });

  test('what rests for another reason goes on resting', () => {
    const rests: RequestEvent = { type: 'suspended', by: 'authority', note: '核查', misuse: false, reviewOn: null };
    const byAuthority: RequestEvent = { type: 'resumed', by: 'authority', of: ['authority'], note: '核查完毕' };
    const after = stateAfter([filed, granted(), going(), rests]);
    expect(after).toMatchObject({ status: 'suspended', life: { inability: { until: null } } });
    expect(stateAfter([filed, granted(), going(), rests, byAuthority])).toMatchObject({
      status: 'granted',
      life: { inability: { until: null } },
    });
  });

  test('is told to whoever uses the data and to the authority, under DG-7 to the government office too', () => {
    const both = [
      ['inability_reported', 'consumer'],
      ['inability_reported', 'authority'],
    ];
    expect(toldOf(going())).toEqual(both);
    expect(toldOf(going(), {}, true)).toEqual([...both, ['inability_reported', 'government']]);
  });

  test('is open where a text speaks of it, and on nothing that is not in effect', () => {
    for (const policy of cities)
      expect(may(reviewer, policy, filed, granted()).includes('report-inability'), policy.id).toBe(
        policy === dongguan || policy === national,
      );
    expect(may(reviewer, national, filed, granted({ agreement: 'awaited' }))).not.toContain('report-inability');
  });
});
