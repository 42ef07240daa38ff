import { describe, expect, test } from 'vitest';
import { doneLate } from '../../../../law/calendar/open-term.ts';
import { profile as kaifeng } from '../../../../law/cities/kaifeng/profile.ts';
import { profile as national } from '../../../../law/cities/national/profile.ts';
import { profile as pudong } from '../../../../law/cities/pudong/profile.ts';
import { at } from '../../../../running/testing/time.ts';
import type { Event } from '../steps/state.ts';
import { follows, type Step } from './following.ts';
import type { OccasionEvent } from './state.ts';
import { noticesFor, tasksFor, updateNotices } from './tasks.ts';
import { recorded, stateAfter } from './testing.ts';

const handedIn: OccasionEvent = { type: 'handed_in', on: '2026-11-10' };
/** What a step with the entry on 12 November means after these events; it was submitted on that day, or never. */
const when = (step: Event['type'] | Step, submitted: string | null, ...events: OccasionEvent[]) =>
  follows(stateAfter(recorded, ...events), {
    event: typeof step === 'string' ? { type: step } : step,
    submittedAt: submitted === null ? null : at(submitted),
    examining: false,
    now: at('2026-11-12'),
  });

describe('an occasion goes the way of the revision that follows it', () => {
  test('PD-28, SQ-8, KF-10: it is over when that is published', () => {
    expect(when('published', '2026-11-09')).toEqual({ type: 'updated', on: '2026-11-12' });
  });

  test('N-17, as read: the department has done its part when it comes to whoever examines', () => {
    expect(when('passed_on', '2026-11-09')).toEqual({ type: 'handed_in', on: '2026-11-12' });
    expect(when('published', '2026-11-09', handedIn)).toEqual({ type: 'updated', on: '2026-11-12' });
    expect(stateAfter(recorded, handedIn, { type: 'updated', on: '2026-11-20' })).toMatchObject({
      status: 'updated',
      doneOn: '2026-11-10',
    });
  });

  test('sent back, it has not: the day is the old one', () => {
    expect(when('returned_by_authority', '2026-11-09', handedIn)).toEqual({ type: 'sent_back' });
    expect(stateAfter(recorded, handedIn, { type: 'sent_back' })).toMatchObject({
      status: 'open',
      dueOn: '2026-11-16',
      doneOn: null,
    });
  });

  test('what was submitted before the day it happened does not follow it', () => {
    expect(when('published', '2026-11-01')).toBeNull();
    expect(when('passed_on', '2026-11-01')).toBeNull();
    expect(when('published', '2026-11-02')).toMatchObject({ type: 'updated' });
  });

  test('an entry that leaves the directory follows it too: announced, then gone', () => {
    const leaving = (effectiveOn: string, ...events: OccasionEvent[]) =>
      when({ type: 'retirement_announced', effectiveOn }, null, ...events);
    expect(leaving('2026-11-16')).toEqual({ type: 'handed_in', on: '2026-11-12' });
    expect(when('retired', null, handedIn)).toEqual({ type: 'updated', on: '2026-11-12' });
  });

  test('N-17, SQ-8: one that stays wrong beyond the term is not brought up to date by announcing its end', () => {
    const leaving = (effectiveOn: string, ...events: OccasionEvent[]) =>
      when({ type: 'retirement_announced', effectiveOn }, null, ...events);
    expect(leaving('2026-11-17')).toBeNull();
    expect(when('retired', null)).toEqual({ type: 'updated', on: '2026-11-12' });
    // Moved to a later day, what was done in time is undone
    expect(leaving('2027-11-16', handedIn)).toEqual({ type: 'sent_back' });
    expect(leaving('2026-11-13', handedIn)).toBeNull();
  });

  test('N-17: nor is what is under examination undone by it, nor is a term late that waits for its calendar (rule 13)', () => {
    const event = { type: 'retirement_announced', effectiveOn: '2027-11-16' } as const;
    const now = at('2026-11-12');
    const examined = { event, submittedAt: at('2026-11-10'), now };
    expect(follows(stateAfter(recorded, handedIn), { ...examined, examining: true })).toBeNull();
    expect(follows(stateAfter(recorded, handedIn), { ...examined, examining: false })).toEqual({ type: 'sent_back' });
    const waiting = { ...stateAfter(recorded), dueOn: null };
    expect(follows(waiting, { ...examined, examining: false })).toEqual({ type: 'handed_in', on: '2026-11-12' });
  });

  test('SH-17, N-17: where its end is examined, asking for it in time is doing one’s part', () => {
    const asked = { type: 'retirement_proposed', effectiveOn: '2026-11-16' } as const;
    expect(when(asked, null)).toEqual({ type: 'handed_in', on: '2026-11-12' });
    expect(when({ ...asked, effectiveOn: '2026-11-17' }, null)).toBeNull();
    expect(when({ ...asked, stage: 'review' }, null)).toBeNull();
    // However long it was examined; declined, nothing was done
    const agreed = { type: 'retirement_announced', effectiveOn: '2026-12-01', examined: true } as const;
    expect(when(agreed, null, handedIn)).toBeNull();
    expect(when('retirement_declined', null, handedIn)).toEqual({ type: 'sent_back' });
    const declined = { event: { type: 'retirement_declined' }, submittedAt: at('2026-11-10') } as const;
    const beside = { ...declined, examining: true, now: at('2026-11-12') };
    expect(follows(stateAfter(recorded, handedIn), beside)).toBeNull();
    // Another day that is asked for, and declined, undoes nothing of what was announced
    expect(when({ ...asked, effectiveOn: '2027-11-17' }, null, handedIn)).toBeNull();
    const stands = { ...beside, examining: false, retiresOn: '2026-11-16' };
    expect(follows(stateAfter(recorded, handedIn), stands)).toBeNull();
    expect(follows(stateAfter(recorded, handedIn), { ...stands, retiresOn: '2027-11-16' })).toEqual({
      type: 'sent_back',
    });
  });

  test('nothing else moves it, and nothing moves what is over', () => {
    const others = ['drafted', 'edited', 'submitted', 'withdrawn', 'discarded', 'returned', 'revised'] as const;
    for (const type of [...others, 'declared_unconditional', 'filed_with_authority'] as const)
      expect(when(type, '2026-11-09')).toBeNull();
    for (const over of [
      { type: 'updated', on: '2026-11-12' },
      { type: 'unchanged', on: '2026-11-12', note: '不涉及' },
    ] as const)
      expect(when('published', '2026-11-09', over)).toBeNull();
  });

  test('late stays late, by the day the department had done its part', () => {
    const late = stateAfter(recorded, { type: 'updated', on: '2026-11-17' });
    expect(doneLate(late, late.doneOn)).toBe(true);
    const inTime = stateAfter(recorded, handedIn, { type: 'updated', on: '2026-11-17' });
    expect(doneLate(inTime, inTime.doneOn)).toBe(false);
  });
});

describe('who has to do what, and who is told', () => {
  const asked: OccasionEvent = { type: 'extension_asked', days: 5, note: '涉及三个系统' };

  test('rule 13: the department’s registrars, by its last day, and nobody once it is done', () => {
    const work = { kind: 'update_catalog', departmentId: 'bureau', role: 'registrar', dueOn: '2026-11-16' };
    expect(tasksFor(stateAfter(recorded), 'office')).toEqual([work]);
    expect(tasksFor(stateAfter(recorded, handedIn), 'office')).toEqual([]);
    expect(tasksFor(stateAfter(recorded, asked), 'office')).toEqual([
      work,
      { kind: 'answer_extension', departmentId: 'office', role: 'operator', dueOn: '2026-11-16' },
    ]);
    expect(tasksFor(stateAfter(recorded, asked), null)).toEqual([work]);
  });

  test('PD-28: the authority hears that an entry was brought up to date, where the text says so', () => {
    const told = (policy: typeof pudong, authorityId: string | null) =>
      noticesFor([{ type: 'updated', on: '2026-11-12' }], stateAfter(recorded), authorityId, policy);
    expect(told(pudong, 'office')).toEqual([{ kind: 'catalog_updated', departmentId: 'office', role: 'operator' }]);
    expect(told(pudong, 'bureau')).toEqual([]);
    expect(told(pudong, null)).toEqual([]);
    for (const policy of [national, kaifeng]) expect(told(policy, 'office')).toEqual([]);
  });

  test('PD-28: of every update and of every end, whether or not it was recorded what it follows', () => {
    const told = (type: Event['type'], published: boolean, policy = pudong) =>
      updateNotices([{ type }], { departmentId: 'bureau', published }, 'office', policy);
    for (const type of ['published', 'retired'] as const)
      expect(told(type, true)).toEqual([{ kind: 'catalog_updated', departmentId: 'office', role: 'operator' }]);
    // A first entry changes nothing of the catalog that was there
    expect(told('published', false)).toEqual([]);
    for (const type of ['submitted', 'passed_on', 'retirement_announced'] as const)
      expect(told(type, true)).toEqual([]);
    expect(told('published', true, national)).toEqual([]);
    expect(updateNotices([{ type: 'published' }], { departmentId: 'a', published: true }, null, pudong)).toEqual([]);
  });

  test('N-17: the department hears what became of the time it asked for', () => {
    const answered: OccasionEvent = {
      type: 'extension_answered',
      outcome: 'refused',
      note: '按期',
      dueOn: '2026-11-16',
    };
    expect(noticesFor([answered], stateAfter(recorded, asked, answered), 'office', national)).toEqual([
      { kind: 'update_term_answered', departmentId: 'bureau', role: 'registrar' },
    ]);
    expect(noticesFor([asked], stateAfter(recorded, asked), 'office', national)).toEqual([]);
  });
});
