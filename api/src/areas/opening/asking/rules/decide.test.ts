import { applicantKinds } from '@onesource/db/vocabulary';
import { describe, expect, test } from 'vitest';
import { usualWorld } from '../../../../cases/testing.ts';
import { termCounted } from '../../../../law/calendar/open-term.ts';
import { chineseCalendar } from '../../../../law/calendar/working-days.ts';
import { profile as usual } from '../../../../law/cities/pudong/profile.ts';
import { profiles } from '../../../../law/profiles.ts';
import {
  type Askable,
  decideAsk,
  decideConfirm,
  decideWithdraw,
  goesOn,
  knowsApplicant,
  lapsesOn,
  mayRead,
  opensToday,
} from './decide.ts';
import { mostUses } from './measures.ts';
import { evolve, type OpenRequestEvent } from './state.ts';
import { tasksFor } from './tasks.ts';
import { asked, authority, colleague, given, open, provider, stranger, supervisor } from './testing.ts';

const all = ['a', 'b', 'c'];
const said = { kind: 'person', organisation: '', itemIds: all } as const;
const granted: OpenRequestEvent = { type: 'granted', itemIds: all, until: '2026-12-31', note: '' };
const without = (...ids: string[]): Askable => open.filter(({ id }) => !ids.includes(id));

describe('asking from outside (SH-30)', () => {
  test('is for what is open on conditions, and for what is open at once beside it', () => {
    expect(decideAsk(open, said)).toMatchObject({ ok: true, items: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] });
    expect(decideAsk(open, { ...said, itemIds: ['b'] })).toEqual({ ok: true, items: [{ id: 'b', name: '在校生数' }] });
  });
  test('is not for what everybody may take at once', () => {
    expect(decideAsk(open, { ...said, itemIds: ['a'] })).toMatchObject({ ok: false, code: 'open_at_once' });
  });
  test('knows nothing of items that are not open', () => {
    expect(decideAsk(open, { ...said, itemIds: ['b', 'hidden'] })).toMatchObject({ code: 'unknown_item' });
    expect(decideAsk(open, { ...said, itemIds: [] })).toMatchObject({ code: 'items_to_ask' });
    expect(decideAsk([], said)).toMatchObject({ code: 'unknown_item' });
  });
  test('an enterprise and another organisation say who they are, a person need not (house)', () => {
    for (const kind of applicantKinds) expect(decideAsk(open, { ...said, kind }).ok, kind).toBe(kind === 'person');
    expect(decideAsk(open, { ...said, kind: 'enterprise', organisation: '某公司' }).ok).toBe(true);
  });
});

describe('the link is followed', () => {
  const under = (calendar = chineseCalendar()) => ({ policy: usual, calendar, now: usualWorld.now });
  test('house: the answer is due within ten working days, whatever the text', () => {
    expect(decideConfirm(asked.items, open, under())).toEqual({
      ok: true,
      events: [{ type: 'confirmed', dueOn: '2026-11-16' }],
    });
    for (const { openAnswerTerm } of Object.values(profiles)) expect(openAnswerTerm.source).toBe('house');
  });
  test('rule 13: a term that waits for its calendar is counted of an answer, too, for whether that was late nobody knew', () => {
    const openTerm = { workingDays: 10, ran: [{ from: '2026-11-02', to: null }] };
    const waits = evolve(asked, { type: 'confirmed', dueOn: null, openTerm });
    for (const answer of [granted, { type: 'refused', code: 'other', note: '理由' }] satisfies OpenRequestEvent[])
      expect(termCounted(evolve(waits, answer), chineseCalendar(), '2026-11-20')).toEqual({
        type: 'term_counted',
        dueOn: '2026-11-16',
      });
    expect(termCounted(evolve(waits, { type: 'withdrawn' }), chineseCalendar(), '2026-11-20')).toBeNull();
  });
  test('what was closed since is not asked for any more', () => {
    expect(decideConfirm(asked.items, [], under())).toMatchObject({ code: 'not_open_any_more' });
    expect(decideConfirm(asked.items, without('b', 'c'), under())).toMatchObject({ code: 'not_open_any_more' });
    expect(decideConfirm(asked.items, without('b'), under()).ok).toBe(true);
  });
});

describe('who decides (SH-30)', () => {
  test('those who examine for the provider, and nobody else', () => {
    for (const who of [authority, supervisor, stranger, colleague])
      for (const command of [
        { type: 'approve', itemIds: all, until: '2026-12-31', note: '' },
        { type: 'refuse', code: 'other', note: '理由' },
      ] as const)
        given()().when(who, command).refused('forbidden');
  });
  test('who watches over it reads it without knowing who asked (house)', () => {
    expect([provider, authority, supervisor, stranger, colleague].map((who) => mayRead(asked, who))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    for (const who of [authority, supervisor, stranger, colleague]) expect(knowsApplicant(asked, who)).toBe(false);
    expect(knowsApplicant(asked, provider)).toBe(true);
  });
  test('it is their work until it is answered or taken back', () => {
    const waits = { ...asked, dueOn: '2026-11-16' };
    expect(tasksFor(waits)).toEqual([
      { kind: 'decide_open_request', departmentId: 'providing', role: 'reviewer', dueOn: '2026-11-16' },
    ]);
    for (const event of [granted, { type: 'refused', code: 'other', note: '一' }, { type: 'withdrawn' }] as const)
      expect(tasksFor(evolve(waits, event)), event.type).toEqual([]);
  });
});

describe('agreeing', () => {
  const approve = (over = {}) => ({ type: 'approve', itemIds: all, until: '2026-12-31', note: '', ...over }) as const;
  test('to all of it, until a day', () => {
    given()().when(provider, approve()).leadsTo(granted).becomes({ status: 'granted', until: '2026-12-31' });
  });
  test('to a part of it says why', () => {
    given()()
      .when(provider, approve({ itemIds: ['b'] }))
      .refused('reason_required', 'note');
    given()()
      .when(provider, approve({ itemIds: ['b'], note: '其余为年度汇总' }))
      .becomes({ granted: [{ id: 'b', name: '在校生数' }], note: '其余为年度汇总' });
  });
  test('gives nothing that was not asked for, and not nothing', () => {
    given()()
      .when(provider, approve({ itemIds: ['b', 'hidden'] }))
      .refused('not_asked_for', 'itemIds');
    given()()
      .when(provider, approve({ itemIds: [] }))
      .refused('items_to_ask', 'itemIds');
  });
  test('SH-30, SH-31: gives nothing that is not open any more', () => {
    given(without('c'))().when(provider, approve()).refused('not_open_any_more', 'itemIds');
    given(without('c'))()
      .when(provider, approve({ itemIds: ['a', 'b'], note: '已不开放' }))
      .happens('granted');
  });
  test('ends on a day to come, within a year (house)', () => {
    given()()
      .when(provider, approve({ until: '2026-11-01' }))
      .refused('until_over', 'until');
    given()()
      .when(provider, approve({ until: '2026-11-02' }))
      .happens('granted');
    given()()
      .when(provider, approve({ until: '2027-11-03' }))
      .happens('granted');
    given()()
      .when(provider, approve({ until: '2027-11-04' }))
      .refused('open_too_long', 'until');
  });
});

describe('what comes of it', () => {
  test('a refusal says why', () => {
    given()().when(provider, { type: 'refuse', code: 'law_forbids', note: '' }).refused('reason_required', 'note');
    given()()
      .when(provider, { type: 'refuse', code: 'law_forbids', note: '涉及在办案件' })
      .becomes({ status: 'refused', code: 'law_forbids', note: '涉及在办案件' });
  });
  test('what was agreed to is taken back with a reason, and nothing is decided twice', () => {
    given()(granted).when(provider, { type: 'revoke', note: '' }).refused('reason_required', 'note');
    given()(granted).when(provider, { type: 'revoke', note: '用途不符' }).becomes({ status: 'revoked' });
    given()(granted).when(provider, { type: 'refuse', code: 'other', note: '一' }).refused('forbidden');
    given()({ type: 'withdrawn' }).when(provider, { type: 'refuse', code: 'other', note: '一' }).refused('forbidden');
  });
  test('house: nothing is decided while it could not be told', () => {
    const silent = given(open, { mailed: false });
    silent()
      .when(provider, { type: 'approve', itemIds: all, until: '2026-12-31', note: '' })
      .refused('no_mail_for_answer');
    silent().when(provider, { type: 'refuse', code: 'other', note: '一' }).refused('no_mail_for_answer');
    // What must stop is stopped all the same
    silent(granted).when(provider, { type: 'revoke', note: '一' }).leadsTo({ type: 'revoked', note: '一' });
    silent().when(stranger, { type: 'refuse', code: 'other', note: '一' }).refused('forbidden');
  });
  test('whoever asked takes it back while it waits, or gives it up', () => {
    expect([asked, evolve(asked, granted)].map((state) => decideWithdraw(state).ok)).toEqual([true, true]);
    expect(decideWithdraw({ status: 'expired' })).toMatchObject({ code: 'over_already' });
  });
  test('house: what nobody decided on is closed long after its last day, and nothing else', () => {
    const askedAt = new Date('2026-11-02T01:00:00Z');
    const waits = { ...asked, askedAt, dueOn: '2026-11-16' };
    expect(lapsesOn(waits, '2027-02-14')).toBeNull();
    expect(lapsesOn(waits, '2027-02-15')).toEqual({ type: 'unanswered' });
    // Where no calendar says which day that is, from the day it was asked for
    expect(lapsesOn({ ...waits, dueOn: null }, '2027-01-31')).toBeNull();
    expect(lapsesOn({ ...waits, dueOn: null }, '2027-02-01')).toEqual({ type: 'unanswered' });
    expect(lapsesOn({ ...evolve(asked, granted), askedAt }, '2028-01-01')).toBeNull();
    expect(tasksFor(evolve(asked, { type: 'unanswered' }))).toEqual([]);
    given()({ type: 'unanswered' }).when(provider, { type: 'refuse', code: 'other', note: '一' }).refused('forbidden');
  });
  test('the night after its last day it is over', () => {
    given()(granted).on('2026-12-31').ticked().becomes({ status: 'granted' });
    given()(granted).on('2027-01-01').ticked().becomes({ status: 'expired' });
  });
});

describe('what a file holds', () => {
  const state = evolve(asked, { ...granted, itemIds: ['a', 'b'] });
  const today = '2026-11-20';
  test('the agreed items and no other', () => {
    expect(opensToday(state, open, today)).toMatchObject({ ok: true, items: [{ id: 'a' }, { id: 'b' }] });
  });
  test('SH-30: of these only what is still open; nothing once nothing is', () => {
    expect(opensToday(state, without('b'), today)).toMatchObject({ ok: true, items: [{ id: 'a' }] });
    expect(opensToday(state, without('a', 'b'), today)).toMatchObject({ code: 'not_open_any_more' });
    expect(opensToday(state, [], today)).toMatchObject({ code: 'not_open_any_more' });
  });
  test('nothing before it is agreed to, after its last day, and once it is taken back or given up', () => {
    expect(opensToday(asked, open, today).ok).toBe(false);
    expect(opensToday(state, open, '2026-12-31').ok).toBe(true);
    expect(opensToday(state, open, '2027-01-01')).toMatchObject({ code: 'opens_nothing' });
    for (const event of [{ type: 'revoked', note: '一' }, { type: 'withdrawn' }, { type: 'expired' }] as const)
      expect(opensToday(evolve(state, event), open, today), event.type).toMatchObject({ code: 'opens_nothing' });
  });
  test('one that is being given goes on while all of it is still open, also the last one there is', () => {
    const last = { ...state, used: mostUses };
    expect(goesOn(last, [{ id: 'a' }, { id: 'b' }], open, today)).toBe(true);
    expect(goesOn(last, [{ id: 'a' }], without('b'), today)).toBe(true);
    expect(goesOn(last, [{ id: 'a' }, { id: 'b' }], without('b'), today)).toBe(false);
    expect(goesOn(last, [{ id: 'a' }], open, '2027-01-01')).toBe(false);
    expect(goesOn(evolve(last, { type: 'revoked', note: '一' }), [{ id: 'a' }], open, today)).toBe(false);
  });
  test('house: so many files, and no more', () => {
    expect(opensToday({ ...state, used: mostUses - 1 }, open, today).ok).toBe(true);
    expect(opensToday({ ...state, used: mostUses }, open, today)).toMatchObject({ code: 'uses_exhausted' });
  });
});
