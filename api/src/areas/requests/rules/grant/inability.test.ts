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

describe('DG-7, DG-20, N-27: a provider that cannot go on reports it', () => {
  test('until when, where that is known; the grant stands', () => {
    for (const policy of [dongguan, national]) {
      given(filed, granted())
        .underPolicy(policy)
        .when(reviewer, { ...report, until: '2026-11-20' })
        .leadsTo(going({ until: '2026-11-20' }));
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
