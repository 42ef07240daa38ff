import { describe, expect, test } from 'vitest';
import { author, both, examiner, given, operator, registrar, reviewer, stranger } from './testing.ts';
import { owingOn, urgedNotices } from './urging.ts';

const urge = { type: 'urge', until: '2026-11-10', note: '请尽快审核' } as const;
const urged = (by: 'registrar' | 'reviewer') => ({ ...urge, type: 'urged' as const, by });

describe('催办 of a registration (house)', () => {
  test('whoever registered it reminds whoever reviews or examines it', () => {
    for (const who of [author, registrar]) given('submitted').when(who, urge).leadsTo(urged('registrar'));
    given('examining').when(author, urge).leadsTo(urged('registrar'));
  });

  test('the word is owed by the reviewer first, then by whoever examines, and by nobody else', () => {
    expect([owingOn('submitted'), owingOn('examining')]).toEqual(['reviewer', 'examiner']);
    for (const status of ['draft', 'returned', 'published'] as const) expect(owingOn(status)).toBeNull();
  });

  test('whoever passed it on waits as well once it is examined', () => {
    given('examining').when(reviewer, urge).leadsTo(urged('reviewer'));
    given('submitted').when(reviewer, urge).refused('wrong_status');
  });

  test('whoever writes and reviews waits for a colleague, and reminds as who registered it', () => {
    given('submitted').when(both, urge).leadsTo(urged('registrar'));
  });

  test('nobody else does, nor where nothing is waited for', () => {
    for (const who of [stranger, operator, examiner]) given('examining').when(who, urge).refused('forbidden');
    for (const status of ['draft', 'returned', 'published'] as const)
      given(status).when(author, urge).refused('wrong_status');
  });

  test('it says what it wants, by a day that has not passed', () => {
    given('submitted')
      .when(author, { ...urge, note: '' })
      .refused('reason_required', 'note');
    given('submitted')
      .when(author, { ...urge, until: '2026-11-01' })
      .refused('period_past', 'until');
  });

  test('those who owe the word hear of it where they have it as work', () => {
    const work = { kind: 'examine_revision', departmentId: 'centre', role: 'examiner', dueOn: '2026-12-01' } as const;
    expect(urgedNotices([urged('reviewer')], [work])).toEqual([
      { kind: 'registration_urged', departmentId: 'centre', role: 'examiner', dueOn: '2026-11-10' },
    ]);
    expect(urgedNotices([{ type: 'withdrawn' }], [work])).toEqual([]);
  });
});
