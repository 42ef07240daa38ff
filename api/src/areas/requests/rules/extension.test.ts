import { describe, expect, test } from 'vitest';
import { profile as national } from '../../../law/cities/national/profile.ts';
import { actionsFor } from './decide.ts';
import { noticesFor } from './notices.ts';
import { onTick } from './on-tick.ts';
import type { RequestEvent } from './state.ts';
import { tasksFor } from './tasks.ts';
import { filed, given, granted, official, operator, reviewer, stateAfter, supplementAsked, under } from './testing.ts';

// Due on Monday 16 November 2026
const asked: RequestEvent = { type: 'extension_asked', days: 10, note: '数据分散在三个系统' };
const answered: RequestEvent = { type: 'extension_answered', outcome: 'consented', note: '', dueOn: '2026-11-30' };
const refused: RequestEvent = { type: 'extension_answered', outcome: 'refused', note: '按期答复', dueOn: '2026-11-16' };
const extend = { type: 'extend', days: 10, note: '数据分散在三个系统' } as const;
const consent = { type: 'answer-extension', outcome: 'consented', note: '' } as const;
const here = (...events: RequestEvent[]) => given(...events).underPolicy(national);
const actions = (who: typeof reviewer, ...events: RequestEvent[]) => actionsFor(stateAfter(events), who, national);

describe('N-21: more time for an answer', () => {
  test('is asked for by whoever has to answer, by 10 working days at most and for a reason', () => {
    here(filed).when(reviewer, extend).leadsTo(asked);
    here(filed)
      .when(reviewer, { ...extend, days: 11 })
      .refused('too_many_days', 'days', 'N-21');
    here(filed)
      .when(reviewer, { ...extend, note: '' })
      .refused('reason_required', 'note', 'N-21');
    for (const who of [official, operator]) here(filed).when(who, extend).refused('forbidden');
  });

  test('or by another last day, which is so many working days more', () => {
    const until = (day: string) => ({ type: 'extend', until: day, note: extend.note }) as const;
    here(filed).when(reviewer, until('2026-11-30')).leadsTo(asked);
    here(filed).when(reviewer, until('2026-12-01')).refused('too_many_days', 'days', 'N-21');
    here(filed).when(reviewer, until('2026-11-16')).refused('period_reversed', 'until', 'N-21');
    // No day is guessed where no calendar reaches
    here(filed).when(reviewer, until('2028-01-04')).refused('days_required', 'days', 'N-21');
    here(filed).when(reviewer, { type: 'extend', note: extend.note }).refused('days_required', 'days', 'N-21');
  });

  test('before the last day is over', () => {
    here(filed).on('2026-11-16').when(reviewer, extend).leadsTo(asked);
    here(filed).on('2026-11-17').when(reviewer, extend).refused('term_over', 'days', 'N-21');
    // What would be refused is not offered
    const offeredOn = (today: string) => actionsFor(stateAfter([filed]), reviewer, national, today);
    expect(offeredOn('2026-11-16')).toContain('extend');
    expect(offeredOn('2026-11-17')).not.toContain('extend');
    expect(offeredOn('2026-11-17')).toContain('approve');
  });

  test('is given by the authority: the term has its new last day, from the old one', () => {
    here(filed, asked).when(operator, consent).leadsTo(answered);
    expect(stateAfter([filed, asked, answered])).toMatchObject({
      dueOn: '2026-11-30',
      extension: { days: 10, status: 'consented' },
    });
    here(filed, asked).when(reviewer, consent).refused('forbidden');
  });

  test('rule 13: also of a term that is open for want of a calendar: there are so many more days to count', () => {
    const openTerm = { workingDays: 10, ran: [{ from: '2026-12-25', to: null }] };
    const open = { ...filed, dueOn: null, openTerm } as RequestEvent;
    here(open).on('2026-12-28').when(reviewer, extend).leadsTo(asked);
    expect(
      tasksFor(stateAfter([open, asked]), 'applicant', { authorityId: 'authority', supervisorId: null }),
    ).toContainEqual(expect.objectContaining({ kind: 'answer_extension' }));
    const longer = { ...answered, dueOn: null, openTerm: { ...openTerm, workingDays: 20 } } as RequestEvent;
    here(open, asked).on('2026-12-28').when(operator, consent).leadsTo(longer);
    expect(stateAfter([open, asked, longer])).toMatchObject({ dueOn: null, openTerm: { workingDays: 20 } });
  });

  test('or not, for a reason; then the term stands', () => {
    here(filed, asked)
      .when(operator, { ...consent, outcome: 'refused' })
      .refused('reason_required', 'note', 'N-21');
    here(filed, asked)
      .when(operator, { type: 'answer-extension', outcome: 'refused', note: '按期答复' })
      .leadsTo(refused);
    expect(stateAfter([filed, asked, refused])).toMatchObject({
      dueOn: '2026-11-16',
      extension: { status: 'refused' },
    });
  });

  test('is asked for once, whatever came of it', () => {
    expect(actions(reviewer, filed)).toContain('extend');
    for (const after of [[asked], [asked, answered], [asked, refused]])
      expect(actions(reviewer, filed, ...after)).not.toContain('extend');
    expect(actions(operator, filed, asked)).toContain('answer-extension');
    expect(actions(operator, filed, asked, answered)).not.toContain('answer-extension');
  });

  test('is no way to put off a silence: it happens on the old day, and a consent afterwards takes it back', () => {
    const tick = (day: string, ...events: RequestEvent[]) =>
      onTick(stateAfter(events), { policy: national, now: under(day).now });
    expect(tick('2026-11-17', filed, asked)).toMatchObject({ type: 'escalated' });
    expect(tick('2026-11-17', filed, asked, answered)).toBeNull();
    expect(tick('2026-12-01', filed, asked, answered)).toMatchObject({ type: 'escalated' });
    const late = stateAfter([filed, asked, { type: 'escalated', to: 'authority' }, answered]);
    expect(late).toMatchObject({ escalatedAt: null, dueOn: '2026-11-30' });
  });

  test('KF-28, SQ-35: takes no order to rectify back', () => {
    const ordered: RequestEvent = { type: 'rectification_ordered', until: '2026-12-01', note: '限期答复' };
    const told: RequestEvent = { type: 'escalated', to: 'authority' };
    const after = stateAfter([filed, asked, told, ordered, answered]);
    expect(after).toMatchObject({ rectifyBy: '2026-12-01', escalatedTo: 'authority', dueOn: '2026-11-30' });
  });

  test('waits while the consumer is asked for a supplement', () => {
    expect(actions(operator, filed, asked, supplementAsked())).not.toContain('answer-extension');
    const back: RequestEvent = { type: 'supplemented', note: '见附', dueOn: '2026-11-20' };
    expect(actions(operator, filed, asked, supplementAsked(), back)).toContain('answer-extension');
  });

  test('rule 13: into a year without calendar it is open', () => {
    here({ ...filed, dueOn: '2026-12-25' } as RequestEvent, asked)
      .when(operator, consent)
      .leadsTo({ ...answered, dueOn: null, openTerm: { workingDays: 10, ran: [{ from: '2026-12-25', to: null }] } });
  });

  test('is a task of the authority, and news for the consumer', () => {
    const others = { authorityId: 'authority', supervisorId: null };
    expect(tasksFor(stateAfter([filed, asked]), 'applicant', others)).toContainEqual({
      kind: 'answer_extension',
      departmentId: 'authority',
      role: 'operator',
      dueOn: '2026-11-16',
    });
    expect(tasksFor(stateAfter([filed, asked, granted()]), 'applicant', others)).toEqual([]);
    const people = { ...others, applicantId: 'applicant', actorId: 'operator' };
    expect(noticesFor([answered], stateAfter([filed, asked, answered]), people)).toEqual([
      { kind: 'term_extended', departmentId: 'consumer', role: 'official', assigneeId: 'applicant' },
    ]);
    expect(noticesFor([refused], stateAfter([filed, asked, refused]), people)).toEqual([
      { kind: 'extension_refused', departmentId: 'consumer', role: 'official', assigneeId: 'applicant' },
      { kind: 'extension_refused', departmentId: 'provider', role: 'reviewer' },
    ]);
    const byTwo = { ...filed, deciders: ['responsible', 'authority'] } as const;
    const answering = stateAfter([byTwo, asked, refused], { responsibleId: 'answering' });
    expect(noticesFor([refused], answering, people).map(({ departmentId }) => departmentId)).toEqual([
      'consumer',
      'answering',
    ]);
  });

  test('is there only where a text knows it', () => {
    given(filed).when(reviewer, extend).refused('forbidden');
  });
});
