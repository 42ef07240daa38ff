import { describe, expect, test } from 'vitest';
import { profile as kaifeng } from '../../../../law/cities/kaifeng/profile.ts';
import { house } from '../../../../law/setting.ts';
import { withWhatFollows } from '../after-consent.ts';
import { newsFor } from '../oversight/news.ts';
import { evolve, type RequestEvent, type RequestState } from '../state.ts';
import { tasksFor } from '../tasks.ts';
import {
  failed,
  filedAsNotShared,
  given,
  official,
  operator,
  refused,
  reviewer,
  stateAfter,
  stranger,
  supervisor,
  under,
} from '../testing.ts';
import { talksCounted } from './talks-term.ts';

const others = { authorityId: 'authority', supervisorId: 'supervision' };
const after = (state: RequestState, event: RequestEvent, on = under()) =>
  withWhatFollows(state, [event], on).reduce((before, told) => evolve(before, told, on.now), state);
const coordinating = after(after(stateAfter([]), filedAsNotShared), failed, under('2026-11-20'));
const heard = (...sides: ('consumer' | 'provider')[]) =>
  sides.reduce(
    (state, side) => after(state, { type: 'view_stated', side, note: '只需姓名' }, under('2026-11-23')),
    coordinating,
  );
const asked = (state: RequestState) =>
  tasksFor(state, official.id, others).flatMap(({ kind, departmentId, role, assigneeId, dueOn }) =>
    kind === 'state_view' ? [{ departmentId, role, assigneeId, dueOn }] : [],
  );
const state = { type: 'state-view', note: '只需姓名' } as const;
const coordination = [filedAsNotShared, failed];

describe('陈述 in a coordination (house)', () => {
  test('when it begins both sides are asked for their view, by a day of ours', () => {
    expect(coordinating.talks?.statements).toEqual({ by: '2026-11-27', given: [] });
    expect(asked(coordinating)).toEqual([
      { departmentId: 'consumer', role: 'official', assigneeId: official.id, dueOn: '2026-11-27' },
      { departmentId: 'provider', role: 'reviewer', assigneeId: undefined, dueOn: '2026-11-27' },
    ]);
  });

  test('that day is never after the one on which the coordination is to end', () => {
    const policy = { ...kaifeng, talksTerm: house(3, '某', 'so'), statementTerm: house(10, '某', 'so') };
    const short = after(stateAfter([]), { ...filedAsNotShared, status: 'coordinating' } as RequestEvent, {
      ...under(),
      policy,
    });
    expect(short.talks).toMatchObject({ by: '2026-11-05', statements: { by: '2026-11-05' } });
  });

  test('a side is done by saying what it has to say, or that it has nothing to add; the other is still asked', () => {
    given(...coordination)
      .when(reviewer, state)
      .leadsTo({ type: 'view_stated', side: 'provider', note: '只需姓名' });
    given(...coordination)
      .when(official, { type: 'state-view', note: '', nothingToAdd: true })
      .leadsTo({ type: 'view_stated', side: 'consumer', note: '' });
    given(...coordination)
      .when(official, { ...state, note: '' })
      .refused('reason_required', 'note');
    expect(asked(heard('consumer')).map(({ departmentId }) => departmentId)).toEqual(['provider']);
    expect(asked(heard('consumer', 'provider'))).toEqual([]);
  });

  test('said again it is added to what was said', () => {
    const [first, again] = [heard('consumer'), heard('consumer', 'consumer')];
    expect(again.talks).toEqual(first.talks);
  });

  test('is for nobody else, nor where nobody coordinates', () => {
    for (const who of [operator, supervisor, stranger])
      given(...coordination)
        .when(who, state)
        .refused('forbidden');
    for (const who of [official, reviewer]) given(filedAsNotShared).when(who, state).refused('forbidden');
  });

  test('whoever coordinates hears of it', () => {
    const told = newsFor([{ type: 'view_stated', side: 'consumer', note: '' }], coordinating, {
      applicantId: official.id,
      authorityId: 'authority',
    });
    expect(told).toEqual([{ kind: 'request_news', departmentId: 'authority', role: 'operator' }]);
  });

  test('with the coordination the work ends, and a later one asks anew', () => {
    const over = after(heard('consumer'), refused('authority'), under('2026-11-24'));
    expect(over.talks).toBeNull();
    expect(asked(over)).toEqual([]);
    const mandated = after(
      { ...over, status: 'referred' },
      { type: 'mandated', note: '由你局定' },
      under('2026-12-01'),
    );
    expect(mandated.talks?.statements).toEqual({ by: '2026-12-08', given: [] });
  });

  test('rule 13: where the calendar is not known the day follows once it is', () => {
    const blind = { ...under('2026-12-28'), calendar: { ...under().calendar, addWorkingDays: () => null } };
    const open = after(after(stateAfter([]), filedAsNotShared), failed, blind);
    expect(open.talks).toEqual({ since: '2026-12-28', by: null, statements: { by: null, given: [] } });
    const spoken = after(open, { type: 'view_stated', side: 'provider', note: '' }, under('2026-12-29'));
    const days: Record<number, string> = { 20: '2027-01-25', 5: '2027-01-05' };
    const calendar = { ...under().calendar, addWorkingDays: (_: string, count: number) => days[count] ?? null };
    const counted = talksCounted(spoken, { ...under('2027-01-04'), calendar });
    expect(counted).toEqual({ type: 'talks_counted', dueOn: '2027-01-25', statementsOn: '2027-01-05' });
    expect(counted && evolve(spoken, counted, under('2027-01-04').now).talks).toMatchObject({
      by: '2027-01-25',
      statements: { by: '2027-01-05', given: [{ side: 'provider' }] },
    });
  });
});
