import { describe, expect, test } from 'vitest';
import { profile as kaifeng } from '../../../../law/cities/kaifeng/profile.ts';
import { profile as pudong } from '../../../../law/cities/pudong/profile.ts';
import { actionsFor } from '../decide.ts';
import { noticesFor } from '../notices.ts';
import type { RequestEvent } from '../state.ts';
import { tasksFor } from '../tasks.ts';
import {
  filed,
  filedAsNotShared,
  given,
  granted,
  official,
  operator,
  refused,
  reviewer,
  stateAfter,
  superior,
  supervisor,
} from '../testing.ts';

const urge = { type: 'urge', until: '2026-11-20', note: '请抓紧答复' } as const;
const supervise = { type: 'supervise', until: '2026-11-20', note: '请说明逾期原因' } as const;
const answer = { type: 'answer-supervision', note: '本周办结' } as const;
const urged = (by: 'supervisor' | 'authority' = 'supervisor'): RequestEvent => ({
  type: 'urged',
  by,
  until: '2026-11-20',
  note: '请抓紧答复',
});
const issued = (by: 'supervisor' | 'authority' = 'supervisor'): RequestEvent => ({
  type: 'supervision_issued',
  by,
  until: '2026-11-20',
  note: '请说明逾期原因',
});
const told: RequestEvent = { type: 'escalated', to: 'authority' };
const ordered: RequestEvent = { type: 'rectification_ordered', until: '2026-11-30', note: '限期答复' };

const others = { authorityId: 'authority', supervisorId: 'supervision' };
const may = (who: typeof reviewer, ...events: RequestEvent[]) => actionsFor(stateAfter(events), who, pudong);
const toldOf = (events: RequestEvent[], before: RequestEvent[] = [filed]) =>
  noticesFor(events, stateAfter([...before, ...events]), {
    ...others,
    applicantId: 'official of consumer',
    actorId: supervisor.id,
  }).map(({ kind, departmentId, dueOn }) => [kind, departmentId, ...(dueOn ? [dueOn] : [])]);
const workOf = (...events: RequestEvent[]) =>
  tasksFor(stateAfter(events), 'official of consumer', others).map(({ kind, departmentId }) => [kind, departmentId]);

describe('催办 (house): a reminder that is written down, with a term', () => {
  test('is for supervisor and authority, of what is to be answered or delivered', () => {
    for (const who of [supervisor, operator]) {
      expect(may(who, filed)).toContain('urge');
      expect(may(who, filedAsNotShared)).toContain('urge');
      expect(may(who, filed, refused())).not.toContain('urge');
      expect(may(who, filed, granted())).not.toContain('urge');
    }
    for (const who of [reviewer, official, superior]) expect(may(who, filed)).not.toContain('urge');
    const delivering: RequestEvent = { ...granted(), effect: { dueOn: '2026-11-20', useOn: '2027-11-06' } };
    expect(may(supervisor, filed, delivering)).toContain('urge');
  });

  test('nobody reminds themselves: of what the authority alone has to answer, it is the supervisor’s', () => {
    const own: RequestEvent = { type: 'filed', status: 'submitted', deciders: ['authority'], dueOn: null };
    expect(may(operator, own)).not.toContain('urge');
    expect(may(supervisor, own)).toContain('urge');
  });

  test('says what is asked, and by which day to come', () => {
    given(filed).when(supervisor, urge).leadsTo(urged());
    given(filed).when(operator, urge).leadsTo(urged('authority'));
    given(filed)
      .when(supervisor, { ...urge, note: '' })
      .refused('reason_required', 'note');
    given(filed)
      .when(supervisor, { ...urge, until: '2026-11-01' })
      .refused('period_past', 'until');
  });

  test('is told to whoever owes the answer, with its day, and changes nothing of their work', () => {
    expect(toldOf([urged()])).toEqual([['request_urged', 'provider', '2026-11-20']]);
    expect(workOf(filed, urged())).toEqual(workOf(filed));
  });
});

describe('督办单 (house)', () => {
  test('becomes work of whoever owes the answer, which is answered, and the answer told to whoever issued it', () => {
    given(filed).when(supervisor, supervise).leadsTo(issued());
    expect(workOf(filed, issued())).toContainEqual(['answer_supervision', 'provider']);
    expect(may(reviewer, filed)).not.toContain('answer-supervision');
    given(filed, issued())
      .when(reviewer, { ...answer, note: '' })
      .refused('reason_required', 'note');
    const answered = { type: 'supervision_answered', by: 'provider', to: 'supervisor', note: '本周办结' } as const;
    given(filed, issued()).when(reviewer, answer).leadsTo(answered);
    expect(toldOf([answered])).toEqual([['supervision_answered', 'supervision']]);
    expect(toldOf([{ ...answered, to: 'authority' }])).toEqual([['supervision_answered', 'authority']]);
    expect(workOf(filed, issued(), answered)).toEqual(workOf(filed));
  });

  test('is answered before the next is issued', () => {
    given(filed, issued()).when(operator, supervise).refused('forbidden');
    given(filed, issued()).when(operator, urge).leadsTo(urged('authority'));
  });

  test('is over with the answer to the request itself', () => {
    expect(stateAfter([filed, issued(), urged(), refused()]).oversight).toMatchObject({
      supervision: null,
      urged: null,
    });
    expect(workOf(filed, issued(), refused())).toEqual([]);
  });

  test('of the authority is not for the authority to answer', () => {
    const both: RequestEvent = { type: 'filed', status: 'submitted', deciders: ['authority', 'provider'], dueOn: null };
    expect(may(operator, both, issued('authority'))).not.toContain('answer-supervision');
    expect(workOf(both, issued('authority'))).not.toContainEqual(['answer_supervision', 'authority']);
    expect(workOf(both, issued('authority'))).toContainEqual(['answer_supervision', 'provider']);
  });
});

describe('an answer after its last day (house)', () => {
  const late = { type: 'answered_late', by: 'provider', dueOn: '2026-11-16' } as const;

  test.each([
    ['a grant', { type: 'approve', note: '', conditions: '' }],
    ['a refusal', { type: 'refuse', code: 'other', note: '依据不足', legalBasis: null }],
  ] as const)('stays marked as late, and whose it was: %s', (_, command) => {
    const { decision } = given(filed).on('2026-11-17').when(reviewer, command);
    expect(decision.ok && decision.events.at(-1)).toEqual(late);
    const inTime = given(filed).on('2026-11-16').when(reviewer, command).decision;
    expect(inTime.ok && inTime.events.some(({ type }) => type === 'answered_late')).toBe(false);
  });

  test('is kept when the request goes on, and told to the supervisor', () => {
    const { late: kept } = stateAfter([filed, refused(), late]).oversight;
    expect(kept).toEqual([{ by: 'provider', dueOn: '2026-11-16', on: '2026-11-02' }]);
    const appealed: RequestEvent = { type: 'appealed', to: 'coordination', note: '确需使用' };
    expect(stateAfter([filed, refused(), late, appealed]).oversight.late).toEqual(kept);
    expect(toldOf([refused(), late])).toEqual([
      ['request_decided', 'consumer'],
      ['answered_late', 'supervision'],
    ]);
  });
});

describe('KF-28, SQ-35: an order to rectify', () => {
  const standing = () => given(filed, told, ordered).underPolicy(kaifeng);

  test('is told to whoever has to put it right as an order, with its last day, and to whoever asked', () => {
    expect(toldOf([ordered], [filed, told])).toEqual([
      ['rectification_ordered', 'provider', '2026-11-30'],
      ['request_news', 'consumer'],
    ]);
  });

  test('is extended to a later day with reasons, and unremedied by then it is reported anew', () => {
    const extend = { type: 'extend-order', until: '2026-12-15', note: '数据量大' } as const;
    const longer: RequestEvent = { type: 'rectification_extended', until: '2026-12-15', note: '数据量大' };
    standing().when(operator, extend).leadsTo(longer);
    standing()
      .when(operator, { ...extend, note: '' })
      .refused('reason_required', 'note', 'KF-28');
    standing()
      .when(operator, { ...extend, until: '2026-11-30' })
      .refused('period_reversed', 'until');
    standing().on('2027-01-04').when(operator, extend).refused('period_past', 'until');
    expect(stateAfter([filed, told, ordered, { type: 'reported_up' }, longer])).toMatchObject({
      rectifyBy: '2026-12-15',
      reportedAt: null,
    });
    expect(toldOf([longer], [filed, told, ordered])).toEqual([['rectification_ordered', 'provider', '2026-12-15']]);
  });

  test('is lifted with reasons; what was lifted waits for no new order, and may be ordered again', () => {
    const lifted: RequestEvent = { type: 'rectification_lifted', note: '已经整改' };
    standing().when(operator, { type: 'lift-order', note: '已经整改' }).leadsTo(lifted);
    expect(toldOf([lifted], [filed, told, ordered])).toEqual([['rectification_lifted', 'provider']]);
    expect(workOf(filed, told, ordered, lifted)).toEqual([['decide_request', 'provider']]);
    expect(actionsFor(stateAfter([filed, told, ordered, lifted]), operator, kaifeng)).toContain('order-rectification');
    expect(stateAfter([filed, told, ordered, lifted, ordered]).oversight.lifted).toBe(false);
  });

  test('nobody else touches it', () => {
    for (const who of [reviewer, official, supervisor, superior])
      for (const action of ['extend-order', 'lift-order'])
        expect(actionsFor(stateAfter([filed, told, ordered]), who, kaifeng)).not.toContain(action);
  });
});
