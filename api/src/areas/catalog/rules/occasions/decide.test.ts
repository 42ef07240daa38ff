import { describe, expect, test } from 'vitest';
import { profile as national } from '../../../../law/cities/national/profile.ts';
import { profile as suqian } from '../../../../law/cities/suqian/profile.ts';
import { at } from '../../../../running/testing/time.ts';
import { actionsFor, decideRecord, type Entry, mayRead } from './decide.ts';
import type { OccasionEvent } from './state.ts';
import {
  calendar,
  entry,
  given,
  official,
  operator,
  recorded,
  registrar,
  reviewer,
  said,
  stateAfter,
  stranger,
  supervisor,
} from './testing.ts';

const under = { policy: national, calendar, now: at('2026-11-03') };
const what = { happenedOn: said.happenedOn, resourceIds: ['entry'], names: [] as string[] };
const refusedWith = (code: string, field: string, article?: string) => ({
  ok: false,
  code,
  field,
  ...(article && { article }),
});

describe('N-17, SQ-8, PD-28: what happened is recorded', () => {
  test('for each entry it concerns, and for what is to be registered; the term runs from the day it happened', () => {
    const happened = { ...what, names: ['出生医学证明信息'] };
    expect(decideRecord(happened, [entry], registrar, under)).toEqual({
      ok: true,
      recorded: [
        { resourceId: 'entry', name: '婚姻登记信息', events: [recorded] },
        { resourceId: null, name: '出生医学证明信息', events: [recorded] },
      ],
    });
    expect(decideRecord(what, [entry], registrar, { ...under, policy: suqian })).toMatchObject({
      recorded: [{ events: [{ dueOn: '2026-11-23' }] }],
    });
  });

  test('by whoever keeps the catalog of the department, about entries of theirs in the directory', () => {
    expect(decideRecord(what, [entry], reviewer, under).ok).toBe(true);
    for (const who of [official, operator, supervisor])
      expect(decideRecord(what, [entry], who, under)).toMatchObject({ code: 'forbidden' });
    for (const other of [
      { ...entry, departmentId: 'elsewhere' },
      { ...entry, publishedOn: null },
    ])
      expect(decideRecord(what, [other], registrar, under)).toEqual(refusedWith('unknown_entry', 'resourceIds'));
    expect(decideRecord(what, [], registrar, under)).toEqual(refusedWith('unknown_entry', 'resourceIds'));
  });

  test('once it has happened, and for one entry at least', () => {
    expect(decideRecord({ ...what, happenedOn: '2026-11-04' }, [entry], registrar, under)).toEqual(
      refusedWith('in_future', 'happenedOn', 'N-17'),
    );
    expect(decideRecord({ ...what, resourceIds: [] }, [], registrar, under)).toEqual(
      refusedWith('entries_required', 'resourceIds'),
    );
  });

  test('what was submitted since is with whoever examines already; what was before does not follow it', () => {
    const examined = (submittedOn: string): Entry => ({ ...entry, examining: { submittedOn, since: '2026-11-03' } });
    const events = (one: Entry) => decideRecord(what, [one], registrar, under);
    expect(events(examined('2026-11-02'))).toMatchObject({
      recorded: [{ events: [recorded, { type: 'handed_in', on: '2026-11-03' }] }],
    });
    expect(events(examined('2026-11-01'))).toMatchObject({ recorded: [{ events: [recorded] }] });
  });
});

describe('that nothing has to change', () => {
  test('ends it, with its reason (house)', () => {
    given()(recorded)
      .when(reviewer, { type: 'unchanged', note: '条文编号变化，不涉及目录' })
      .becomes({ status: 'unchanged', doneOn: '2026-11-02', dueOn: '2026-11-16' });
    given()(recorded).when(reviewer, { type: 'unchanged', note: '' }).refused('reason_required', 'note', 'N-17');
  });

  test('is said by the department alone', () => {
    for (const who of [official, operator, supervisor, stranger])
      given()(recorded).when(who, { type: 'unchanged', note: '不涉及' }).refused('forbidden');
  });
});

describe('what is to be registered', () => {
  const naming = { type: 'name-entry', resourceId: 'new' } as const;
  const draft: Entry = { ...entry, id: 'new', name: '出生医学证明', publishedOn: null };
  const missing = (named: Entry | null) => given(named)(recorded).asking({ resourceId: null });

  test('is named with its registration, and goes its way with it', () => {
    missing(draft).when(registrar, naming).leadsTo({ type: 'entry_named', resourceId: 'new', name: '出生医学证明' });
    missing({ ...draft, publishedOn: '2026-11-05' })
      .when(registrar, naming)
      .becomes({ status: 'updated', doneOn: '2026-11-05', resourceId: 'new' });
    missing({ ...draft, examining: { submittedOn: '2026-11-03', since: '2026-11-04' } })
      .when(registrar, naming)
      .becomes({ status: 'handed_in', doneOn: '2026-11-04' });
  });

  test('is a registration of the department, and none of before', () => {
    missing(null).when(registrar, naming).refused('unknown_entry', 'resourceId');
    missing({ ...draft, departmentId: 'elsewhere' })
      .when(registrar, naming)
      .refused('unknown_entry', 'resourceId');
    missing({ ...draft, publishedOn: '2026-11-01' })
      .when(registrar, naming)
      .refused('registered_before', 'resourceId');
  });

  test('an entry that is there is named by nothing else', () => {
    given(draft)(recorded).when(registrar, naming).refused('forbidden');
  });
});

describe('N-17: 5 working days more with the authority’s consent', () => {
  const asked: OccasionEvent = { type: 'extension_asked', days: 5, note: '涉及三个系统' };
  const ask = { type: 'extend', note: '涉及三个系统' } as const;
  const consent = { type: 'answer-extension', outcome: 'consented', note: '' } as const;
  const refuse = { type: 'answer-extension', outcome: 'refused', note: '' } as const;

  test('are asked for by the department, with a reason, before the term is over', () => {
    given()(recorded).when(registrar, ask).leadsTo(asked);
    given()(recorded)
      .when(registrar, { ...ask, note: '' })
      .refused('reason_required', 'note', 'N-17');
    given()(recorded).on('2026-11-16').when(registrar, ask).leadsTo(asked);
    given()(recorded).on('2026-11-17').when(registrar, ask).refused('update_term_over', 'note', 'N-17');
    // What would be refused is not offered
    const offeredOn = (today: string) => actionsFor(stateAfter(recorded), registrar, national, today);
    expect([offeredOn('2026-11-16'), offeredOn('2026-11-17')].map((actions) => actions.includes('extend'))).toEqual([
      true,
      false,
    ]);
    given()(recorded).when(operator, ask).refused('forbidden');
  });

  test('are given from the last day, or not, for a reason', () => {
    given()(recorded, asked)
      .when(operator, consent)
      .becomes({ dueOn: '2026-11-23', extension: { days: 5, note: '涉及三个系统', status: 'consented' } });
    given()(recorded, asked).when(operator, refuse).refused('reason_required', 'note', 'N-17');
    given()(recorded, asked)
      .when(operator, { ...refuse, note: '按期更新' })
      .becomes({ dueOn: '2026-11-16', extension: { days: 5, note: '涉及三个系统', status: 'refused' } });
    given()(recorded, asked).when(registrar, consent).refused('forbidden');
    given()(recorded).when(operator, consent).refused('forbidden');
  });

  test('once, and only where a text knows it', () => {
    given()(recorded, asked).when(registrar, ask).refused('forbidden');
    expect(actionsFor(stateAfter(recorded), registrar, suqian)).toEqual(['unchanged']);
    expect(actionsFor(stateAfter(recorded), registrar, national)).toEqual(['unchanged', 'extend']);
  });

  test('rule 13: into a year without calendar it is open', () => {
    const late: OccasionEvent = { type: 'recorded', dueOn: '2026-12-28' };
    given()(late, asked)
      .when(operator, consent)
      .becomes({ dueOn: null, openTerm: { workingDays: 5, ran: [{ from: '2026-12-28', to: null }] } });
  });

  test('rule 13: a term that no calendar reaches yet is extended by them, or stays as it was', () => {
    const ran = [{ from: '2026-12-25', to: null }];
    const open: OccasionEvent = { type: 'recorded', dueOn: null, openTerm: { workingDays: 10, ran } };
    given()(open).when(registrar, ask).leadsTo(asked);
    given()(open, asked)
      .when(operator, consent)
      .becomes({ dueOn: null, openTerm: { workingDays: 15, ran } });
    given()(open, asked)
      .when(operator, { ...refuse, note: '按期更新' })
      .becomes({ dueOn: null, openTerm: { workingDays: 10, ran } });
  });
});

test('what is over, or with whoever examines, waits for nobody’s word here', () => {
  const over: OccasionEvent[] = [
    { type: 'handed_in', on: '2026-11-04' },
    { type: 'updated', on: '2026-11-04' },
    { type: 'unchanged', on: '2026-11-04', note: '不涉及' },
  ];
  for (const event of over)
    for (const who of [registrar, reviewer, operator, supervisor])
      expect(actionsFor(stateAfter(recorded, event), who, national)).toEqual([]);
});

test('an occasion is known to those who keep the department’s catalog, to the authority and to who looks on', () => {
  const readers = { registrar, reviewer, operator, supervisor, official, stranger };
  const may = Object.entries(readers).filter(([, who]) => mayRead({ department: { id: 'bureau' } }, who));
  expect(may.map(([name]) => name)).toEqual(['registrar', 'reviewer', 'operator', 'supervisor']);
});
