import { describe, expect, test } from 'vitest';
import { profile as pudong } from '../../../law/cities/pudong/profile.ts';
import { profiles } from '../../../law/profiles.ts';
import {
  actionsFor,
  collectorOf,
  type Doubtable,
  decideReport,
  mayDoubt,
  mayRead,
  outcomesFor,
  sideOf,
  stancesOf,
} from './decide.ts';
import type { DiscrepancyEvent } from './state.ts';
import { tasksFor } from './tasks.ts';
import {
  authority,
  colleague,
  collector,
  given,
  reporter,
  stateAfter,
  stranger,
  supervisor,
  under,
} from './testing.ts';

const reported: DiscrepancyEvent = { type: 'reported', status: 'reported', dueOn: null };
const toAgree: DiscrepancyEvent = { type: 'reported', status: 'negotiating', dueOn: null };
const toAuthority: DiscrepancyEvent = { type: 'reported', status: 'coordinating', dueOn: null };
const failed: DiscrepancyEvent = { type: 'negotiation_failed', side: 'collector', note: '以登记档案为准' };
const upholding: DiscrepancyEvent = { type: 'proposed', side: 'collector', outcome: 'upheld', note: '经核档案无误' };
const note = '已据档案更正姓名用字';

const resource: Doubtable = {
  collectorId: 'collecting',
  items: [
    { id: 'a', name: '姓名' },
    { id: 'b', name: '住址' },
  ],
};
const said = { itemIds: ['a'], found: '张珊', expected: '张姗' };

const every = Object.values(profiles);

describe('who checks', () => {
  const of = (responsibleId: string | null) =>
    every.map((policy) =>
      collectorOf({ departmentId: 'providing', responsibleId }, { departmentId: 'reporting' }, policy),
    );
  test('KF-18, SQ-22, DG-14: the provider; SH-22, PD-4: the responsible department where one is named', () => {
    const expected = every.map(({ contentsDiffer }) =>
      contentsDiffer.value.checks === 'responsible' ? 'responsible' : 'providing',
    );
    expect(of('responsible')).toEqual(expected);
    expect(new Set(expected)).toEqual(new Set(['responsible', 'providing']));
    expect(new Set(of(null))).toEqual(new Set(['providing']));
  });
  test('never the department that doubts: then it is the provider', () => {
    expect(new Set(of('reporting'))).toEqual(new Set(['providing']));
  });
});

describe('reporting a doubt', () => {
  test('PD-4, KF-18, SH-22: goes to the collector; SQ-15: both departments agree; DG-18: the authority is told', () => {
    const to = { collector: 'reported', departments: 'negotiating', authority: 'coordinating' };
    for (const policy of every) {
      const decision = decideReport(resource, said, reporter, under(policy));
      expect(decision.ok && decision.events[0], policy.id).toMatchObject({
        status: to[policy.contentsDiffer.value.first],
      });
    }
    expect(new Set(every.map(({ contentsDiffer }) => contentsDiffer.value.first)).size).toBe(3);
  });
  test('keeps the items as they are called now, once each', () => {
    expect(decideReport(resource, { ...said, itemIds: ['b', 'a', 'a'] }, reporter, under(pudong))).toMatchObject({
      items: [
        { id: 'a', name: '姓名' },
        { id: 'b', name: '住址' },
      ],
    });
  });
  test('is for those who ask for data, of another department than the one that collects them', () => {
    expect(mayDoubt(resource, reporter)).toBe(true);
    expect(mayDoubt(resource, stranger)).toBe(true);
    for (const who of [colleague, collector, authority, supervisor]) {
      expect(mayDoubt(resource, who)).toBe(false);
      expect(decideReport(resource, said, who, under(pudong))).toEqual({ ok: false, code: 'forbidden' });
    }
  });
  test('is not of what one does not see', () => {
    const report = (of: Doubtable, itemIds: string[]) =>
      decideReport(of, { ...said, itemIds }, reporter, under(pudong));
    expect(report({ ...resource, items: null }, ['a'])).toEqual({
      ok: false,
      code: 'contents_closed',
      field: 'resourceId',
    });
    expect(report(resource, ['a', 'hidden'])).toEqual({ ok: false, code: 'unknown_item', field: 'itemIds' });
    expect(report(resource, [])).toEqual({ ok: false, code: 'items_required', field: 'itemIds' });
  });
  test('is of the whole where a resource lists no items', () => {
    expect(decideReport({ ...resource, items: [] }, { ...said, itemIds: [] }, reporter, under(pudong))).toMatchObject({
      ok: true,
      items: [],
    });
  });
  test('says what differs', () => {
    expect(decideReport(resource, { ...said, expected: said.found }, reporter, under(pudong))).toEqual({
      ok: false,
      code: 'no_difference',
      field: 'expected',
    });
  });
});

describe('where the collector checks (PD-4, KF-18, SH-22)', () => {
  test.each(['corrected', 'upheld'] as const)('it answers, and it is over: %s', (outcome) => {
    given(reported).when(collector, { type: 'answer', outcome, note }).leadsTo({ type: 'answered', outcome, note });
    const after = stateAfter(reported, { type: 'answered', outcome, note });
    expect(after).toMatchObject({ status: outcome, awaits: null, closedBy: 'collector' });
  });
  test('an answer says what was corrected, or why nothing was', () => {
    given(reported)
      .when(collector, { type: 'answer', outcome: 'corrected', note: '' })
      .refused('reason_required', 'note');
  });
  test('nobody else answers', () => {
    for (const who of [reporter, authority, supervisor, stranger, colleague])
      given(reported).when(who, { type: 'answer', outcome: 'upheld', note }).refused('forbidden');
  });
  test('whoever reported may take it back until it is answered', () => {
    given(reported).when(reporter, { type: 'withdraw' }).leadsTo({ type: 'withdrawn' });
    given(reported, { type: 'answered', outcome: 'upheld', note })
      .when(reporter, { type: 'withdraw' })
      .refused('forbidden');
    for (const who of [collector, authority]) given(reported).when(who, { type: 'withdraw' }).refused('forbidden');
  });
});

describe('where both departments agree first (SQ-15)', () => {
  test('SQ-22: a collector that accepts the doubt closes it at once, for the report asked for that', () => {
    given(toAgree)
      .when(collector, { type: 'agree', outcome: 'corrected', note })
      .leadsTo({ type: 'agreed', side: 'collector', outcome: 'corrected', note });
  });
  test('what one side alone holds is a proposal', () => {
    given(toAgree)
      .when(collector, { type: 'agree', outcome: 'upheld', note })
      .leadsTo({ type: 'proposed', side: 'collector', outcome: 'upheld', note });
    expect(stateAfter(toAgree, upholding)).toMatchObject({ status: 'negotiating', awaits: 'reporter' });
    given(toAgree)
      .when(reporter, { type: 'agree', outcome: 'upheld', note })
      .leadsTo({ type: 'proposed', side: 'reporter', outcome: 'upheld', note });
  });
  test('what the other side holds already is agreed', () => {
    given(toAgree, upholding)
      .when(reporter, { type: 'agree', outcome: 'upheld', note })
      .leadsTo({ type: 'agreed', side: 'reporter', outcome: 'upheld', note });
  });
  test('nothing is proposed twice', () => {
    given(toAgree).when(reporter, { type: 'agree', outcome: 'corrected', note }).refused('already_proposed', 'outcome');
    expect(outcomesFor(stateAfter(toAgree), reporter)).toEqual(['upheld']);
    expect(outcomesFor(stateAfter(toAgree), collector)).toEqual(['corrected', 'upheld']);
    expect(outcomesFor(stateAfter(toAgree, upholding), collector)).toEqual(['corrected']);
    expect(outcomesFor(stateAfter(toAgree), authority)).toEqual([]);
  });
  test('whoever spoke last waits for the other', () => {
    const said = (side: 'collector' | 'reporter'): DiscrepancyEvent => ({ type: 'message_sent', side, note });
    expect(stateAfter(toAgree).awaits).toBe('collector');
    expect(stateAfter(toAgree, said('collector')).awaits).toBe('reporter');
    expect(stateAfter(toAgree, said('collector'), said('reporter')).awaits).toBe('collector');
  });
  test('either side may say that they do not agree; then the authority settles it', () => {
    for (const [who, side] of [
      [reporter, 'reporter'],
      [collector, 'collector'],
    ] as const)
      given(toAgree).when(who, { type: 'fail', note }).leadsTo({ type: 'negotiation_failed', side, note });
    given(toAgree).when(authority, { type: 'settle', outcome: 'upheld', note }).refused('forbidden');
    given(toAgree, failed)
      .when(authority, { type: 'settle', outcome: 'corrected', note })
      .leadsTo({ type: 'settled', outcome: 'corrected', note });
    for (const who of [reporter, collector, supervisor, stranger])
      given(toAgree, failed).when(who, { type: 'settle', outcome: 'upheld', note }).refused('forbidden');
  });
  test('every word says something', () => {
    given(toAgree).when(reporter, { type: 'messages', note: '' }).refused('reason_required', 'note');
    given(toAgree).when(reporter, { type: 'fail', note: '' }).refused('reason_required', 'note');
    given(toAgree).when(collector, { type: 'agree', outcome: 'upheld', note: '' }).refused('reason_required', 'note');
    given(toAgree, failed)
      .when(authority, { type: 'settle', outcome: 'upheld', note: '' })
      .refused('reason_required', 'note');
    given(toAgree).when(reporter, { type: 'messages', note }).leadsTo({ type: 'message_sent', side: 'reporter', note });
    given(toAgree, failed)
      .when(authority, { type: 'messages', note })
      .leadsTo({ type: 'message_sent', side: 'authority', note });
  });
});

describe('where the authority is told first (DG-18)', () => {
  test('DG-14: the provider is asked to check meanwhile, until it has said what it found', () => {
    const found: DiscrepancyEvent = { type: 'message_sent', side: 'collector', note };
    given(toAuthority).when(collector, { type: 'messages', note }).leadsTo(found);
    expect(stateAfter(toAuthority).awaits).toBe('collector');
    expect(stateAfter(toAuthority, found).awaits).toBeNull();
    const asked: DiscrepancyEvent = { type: 'message_sent', side: 'authority', note };
    expect(stateAfter(toAuthority, asked).awaits).toBe('collector');
    expect(stateAfter(toAuthority, { type: 'message_sent', side: 'reporter', note }).awaits).toBe('collector');
  });
  test('the authority settles it', () => {
    given(toAuthority)
      .when(authority, { type: 'settle', outcome: 'corrected', note })
      .leadsTo({ type: 'settled', outcome: 'corrected', note });
    given(toAuthority).when(collector, { type: 'answer', outcome: 'corrected', note }).refused('forbidden');
  });
});

describe('what anybody may do', () => {
  test('the supervisor reads and urges, strangers and those without a role for it do nothing', () => {
    for (const events of [[reported], [toAgree], [toAuthority]]) {
      expect(actionsFor(stateAfter(...events), supervisor)).toEqual(['urge']);
      for (const who of [stranger, colleague]) expect(actionsFor(stateAfter(...events), who)).toEqual([]);
    }
  });
  test('each has one capacity; somebody of neither department has none', () => {
    const people = { reporter, collector, authority, supervisor, stranger, colleague };
    for (const [name, who] of Object.entries(people)) {
      const known = name !== 'stranger' && name !== 'colleague';
      expect(stancesOf(stateAfter(reported), who)).toEqual(known ? [name] : []);
    }
  });
  test('it is known to whoever has a part in it, to who reported it, and to reviewers of the provider and of who passed it on', () => {
    const doubt = { ...stateAfter(reported), passedOnBy: ['before'] };
    const reads = (who: typeof reporter) =>
      mayRead({ discrepancy: doubt, resource: { departmentId: 'provider' } }, who);
    const reviewer = (departmentId: string) => ({
      ...collector,
      id: 'r',
      roles: [{ role: 'reviewer', departmentId } as const],
    });
    for (const who of [reporter, collector, authority, supervisor, reviewer('provider'), reviewer('before')])
      expect(reads(who)).toBe(true);
    // Whoever reported it and has gone elsewhere since
    expect(reads({ ...stranger, id: reporter.id })).toBe(true);
    for (const who of [stranger, colleague, reviewer('third')]) expect(reads(who)).toBe(false);
  });
  test('whoever ends it may say either outcome, and others none', () => {
    expect(outcomesFor(stateAfter(reported), collector)).toEqual(['corrected', 'upheld']);
    expect(outcomesFor(stateAfter(toAuthority), authority)).toEqual(['corrected', 'upheld']);
    for (const who of [reporter, supervisor]) expect(outcomesFor(stateAfter(reported), who)).toEqual([]);
    expect(outcomesFor(stateAfter(toAuthority), collector)).toEqual([]);
  });
  test('it is known who ended it, and what each side held', () => {
    const agreed: DiscrepancyEvent = { type: 'agreed', side: 'reporter', outcome: 'upheld', note };
    expect(stateAfter(toAgree, upholding, agreed)).toEqual({
      reportingDepartmentId: 'reporting',
      reporterId: reporter.id,
      collectorId: 'collecting',
      passedOnBy: [],
      status: 'upheld',
      positions: { reporter: 'upheld', collector: 'upheld' },
      awaits: null,
      dueOn: null,
      openTerm: null,
      urged: null,
      rating: null,
      closedBy: 'reporter',
    });
    expect(stateAfter(toAuthority, { type: 'settled', outcome: 'upheld', note }).closedBy).toBe('authority');
    expect(stateAfter(toAuthority, { type: 'withdrawn' }).closedBy).toBe('reporter');
    expect(stateAfter()).toMatchObject({ status: 'reported', positions: { reporter: null, collector: null } });
  });
  test('who could speak for both departments speaks for the one that collects', () => {
    const both = { id: 'both', departmentId: 'reporting', roles: [...reporter.roles, ...collector.roles] };
    expect(sideOf(stateAfter(toAgree), both)).toBe('collector');
    expect(sideOf(stateAfter(toAgree), reporter)).toBe('reporter');
    expect(sideOf(stateAfter(toAgree), authority)).toBeNull();
  });
});

describe('house: nobody judges what they reported themselves', () => {
  const alsoIn = (who: typeof authority) => ({ ...reporter, roles: [...reporter.roles, ...who.roles] });
  const refused = (who: typeof authority, type: 'answer' | 'agree' | 'settle', ...events: DiscrepancyEvent[]) => {
    given(...events)
      .when(who, { type, outcome: 'corrected', note })
      .refused('own_doubt');
    expect(actionsFor(stateAfter(...events), who)).not.toContain(type);
  };
  test('also where they settle for the authority, or have come to the collector', () => {
    refused(alsoIn(authority), 'settle', toAuthority);
    refused(alsoIn(collector), 'answer', reported);
    refused(alsoIn(collector), 'agree', toAgree);
    expect(outcomesFor(stateAfter(toAuthority), alsoIn(authority))).toEqual([]);
    expect(outcomesFor(stateAfter(toAgree), alsoIn(collector))).toEqual([]);
  });
  test('but a colleague in the same department does, and they speak and take it back as before', () => {
    const other = { ...alsoIn(authority), id: 'a colleague' };
    given(toAuthority)
      .when(other, { type: 'settle', outcome: 'upheld', note })
      .leadsTo({ type: 'settled', outcome: 'upheld', note });
    expect(actionsFor(stateAfter(toAuthority), alsoIn(authority))).toEqual(['messages', 'withdraw']);
    expect(actionsFor(stateAfter(toAgree, upholding), reporter)).toContain('agree');
  });
});

describe('the inboxes', () => {
  const others = { reporterId: 'somebody', authorityId: 'authority' };
  const tasks = (...events: DiscrepancyEvent[]) =>
    tasksFor(stateAfter(...events), others).map(({ kind, departmentId }) => `${kind} ${departmentId}`);
  test('ask whoever has the next word', () => {
    expect(tasks(reported)).toEqual(['check_contents collecting']);
    expect(tasks(toAgree)).toEqual(['agree_contents collecting']);
    expect(tasks(toAgree, upholding)).toEqual(['agree_contents reporting']);
    expect(tasks(toAgree, failed)).toEqual(['settle_contents authority']);
    expect(tasks(toAuthority)).toEqual(['settle_contents authority', 'check_contents collecting']);
    expect(tasks(reported, { type: 'withdrawn' })).toEqual([]);
  });
  test('DG-18: tell whoever reported what came of it, and whoever has to correct by another’s word', () => {
    expect(tasks(reported, { type: 'answered', outcome: 'corrected', note })).toEqual(['contents_checked reporting']);
    expect(tasks(toAuthority, { type: 'settled', outcome: 'corrected', note })).toEqual([
      'contents_checked reporting',
      'contents_checked collecting',
    ]);
    expect(tasks(toAgree, upholding, { type: 'agreed', side: 'reporter', outcome: 'upheld', note })).toEqual([
      'contents_checked collecting',
    ]);
  });
  test('ask for nothing of an authority that is not there', () => {
    expect(tasksFor(stateAfter(toAgree, failed), { ...others, authorityId: null })).toEqual([]);
  });
});
