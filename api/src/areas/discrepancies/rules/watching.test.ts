import { describe, expect, test } from 'vitest';
import { actionsFor } from './decide.ts';
import type { DiscrepancyEvent } from './state.ts';
import { authority, collector, given, reporter, stateAfter, stranger, supervisor } from './testing.ts';
import { owing, watchingNotices } from './watching.ts';

const reported: DiscrepancyEvent = { type: 'reported', status: 'reported', dueOn: '2026-11-16' };
const negotiating: DiscrepancyEvent = { ...reported, status: 'negotiating' };
const failed: DiscrepancyEvent = { type: 'negotiation_failed', side: 'reporter', note: '不一致' };
const answered: DiscrepancyEvent = { type: 'answered', outcome: 'upheld', note: '核对无误' };
const settled: DiscrepancyEvent = { type: 'settled', outcome: 'upheld', note: '经核实无误' };
const agreed: DiscrepancyEvent = { type: 'agreed', side: 'reporter', outcome: 'upheld', note: '认可' };
const urge = { type: 'urge', until: '2026-11-06', note: '请尽快核实' } as const;
const urged: DiscrepancyEvent = { type: 'urged', by: 'supervisor', until: urge.until, note: urge.note };
const others = { reporterId: reporter.id, authorityId: 'authority' };

describe('催办 (house)', () => {
  test('is written by the authority or the supervisor, with a day and what is asked', () => {
    given(reported).when(supervisor, urge).leadsTo(urged);
    given(reported)
      .when(authority, urge)
      .leadsTo({ ...urged, by: 'authority' });
    for (const who of [reporter, collector, stranger]) given(reported).when(who, urge).refused('forbidden');
    given(reported)
      .when(supervisor, { ...urge, note: '' })
      .refused('reason_required', 'note');
    given(reported)
      .when(supervisor, { ...urge, until: '2026-11-01' })
      .refused('period_past', 'until');
  });

  test('is of whoever owes a word, and of nobody by themselves', () => {
    expect(owing(stateAfter(reported))).toBe('collector');
    expect(owing(stateAfter(negotiating, { type: 'message_sent', side: 'collector', note: '请说明' }))).toBe(
      'reporter',
    );
    given(negotiating, failed).when(authority, urge).refused('forbidden');
    given(negotiating, failed).when(supervisor, urge).leadsTo(urged);
    given(reported, answered).when(supervisor, urge).refused('forbidden');
  });

  test('stands until the word is given, or is another’s to give', () => {
    expect(stateAfter(reported, urged).urged).toEqual({ by: 'supervisor', until: urge.until });
    expect(
      stateAfter(negotiating, urged, { type: 'message_sent', side: 'reporter', note: '补充' }).urged,
    ).not.toBeNull();
    expect(
      stateAfter(negotiating, urged, { type: 'message_sent', side: 'collector', note: '请说明' }).urged,
    ).toBeNull();
    expect(stateAfter(reported, urged, answered).urged).toBeNull();
    expect(stateAfter(reported, urged, { type: 'transferred', to: 'third', note: '非本部门采集' }).urged).toBeNull();
  });

  test('is told to whoever owes the word, with its day', () => {
    const told = (...events: DiscrepancyEvent[]) => watchingNotices([urged], stateAfter(...events, urged), others);
    const more = { kind: 'contents_urged', dueOn: urge.until };
    expect(told(reported)).toEqual([{ ...more, departmentId: 'collecting', role: 'reviewer' }]);
    expect(told(negotiating, failed)).toEqual([{ ...more, departmentId: 'authority', role: 'operator' }]);
    expect(told(negotiating, { type: 'message_sent', side: 'collector', note: '请说明' })).toEqual([
      { ...more, departmentId: 'reporting', role: 'official', assigneeId: reporter.id },
    ]);
  });
});

describe('评价 (house)', () => {
  const rate = { type: 'rate', rating: 'unsettled', note: '住址仍是旧的' } as const;
  const rated: DiscrepancyEvent = { ...rate, type: 'rated' };

  test('is of an answer that somebody else gave, and said once', () => {
    given(reported, answered).when(reporter, rate).leadsTo(rated);
    given(negotiating, failed, settled).when(reporter, rate).leadsTo(rated);
    given(reported, answered, rated).when(reporter, rate).refused('forbidden');
    given(negotiating, agreed).when(reporter, rate).refused('forbidden');
    given(reported, { type: 'withdrawn' }).when(reporter, rate).refused('forbidden');
    given(reported).when(reporter, rate).refused('forbidden');
  });

  test('is said by whoever reported, and offered to nobody else', () => {
    expect(actionsFor(stateAfter(reported, answered), reporter)).toEqual(['rate']);
    for (const who of [collector, authority, supervisor, stranger]) {
      given(reported, answered).when(who, rate).refused('forbidden');
      expect(actionsFor(stateAfter(reported, answered), who)).toEqual([]);
    }
  });

  test('says what is still open where it is not settled', () => {
    given(reported, answered)
      .when(reporter, { ...rate, note: '' })
      .refused('reason_required', 'note');
    given(reported, answered)
      .when(reporter, { type: 'rate', rating: 'settled', note: '' })
      .leadsTo({ type: 'rated', rating: 'settled', note: '' });
  });

  test('is told to who answered, and to the authority where it is not settled', () => {
    const told = (event: DiscrepancyEvent, ...before: DiscrepancyEvent[]) =>
      watchingNotices([event], stateAfter(...before, event), others).map(({ departmentId }) => departmentId);
    expect(told(rated, reported, answered)).toEqual(['collecting', 'authority']);
    expect(told({ ...rated, rating: 'settled' }, reported, answered)).toEqual(['collecting']);
    expect(told(rated, negotiating, failed, settled)).toEqual(['authority']);
  });
});
