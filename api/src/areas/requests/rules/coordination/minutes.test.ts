import { describe, expect, test } from 'vitest';
import { actionsFor } from '../decide.ts';
import type { RequestEvent } from '../state.ts';
import {
  appealed,
  failed,
  filed,
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
import { minutesNotices } from './minutes.ts';

const said = {
  on: '2026-11-02',
  place: '视频会议',
  people: '民政局张三、人社局李四',
  note: '双方同意只提供姓名',
} as const;
const take = { type: 'take-minutes', ...said } as const;
const taken = (by: 'authority' | 'provider' | 'consumer'): RequestEvent => ({
  type: 'minutes_taken',
  by,
  ...said,
  attachmentIds: [],
});
const organised: RequestEvent[] = [filed, refused(), { ...appealed, to: 'negotiation' } as RequestEvent];
const coordinating = [filedAsNotShared, failed];

describe('会议记录 (house)', () => {
  test('is taken by either side of a negotiation, and by the authority that organised it (PD-33) or coordinates', () => {
    given(filedAsNotShared).when(reviewer, take).leadsTo(taken('provider'));
    given(filedAsNotShared).when(official, take).leadsTo(taken('consumer'));
    given(...organised)
      .when(operator, take)
      .leadsTo(taken('authority'));
    given(...coordinating)
      .when(operator, take)
      .leadsTo(taken('authority'));
  });

  test('is taken by nobody else, nor where nobody talks', () => {
    given(filedAsNotShared).when(operator, take).refused('forbidden');
    for (const who of [stranger, supervisor]) given(filedAsNotShared).when(who, take).refused('forbidden');
    for (const who of [reviewer, official])
      given(...coordinating)
        .when(who, take)
        .refused('forbidden');
    given(filed).when(reviewer, take).refused('forbidden');
  });

  test('is of what has been', () => {
    given(filedAsNotShared)
      .when(reviewer, { ...take, on: '2026-11-03' })
      .refused('in_future', 'on');
  });

  test('changes nothing else of the request', () => {
    const before = stateAfter([filedAsNotShared]);
    expect(stateAfter([filedAsNotShared, taken('provider')])).toEqual(before);
    expect(actionsFor(before, reviewer, under().policy)).toContain('take-minutes');
  });

  test('is told to everybody else who takes part', () => {
    const told = (by: 'authority' | 'provider' | 'consumer', before: RequestEvent[], organises = false) =>
      minutesNotices([taken(by)], stateAfter(before), {
        applicantId: official.id,
        authorityId: 'authority',
        organises,
      }).map(({ departmentId }) => departmentId);
    expect(told('provider', [filedAsNotShared])).toEqual(['consumer']);
    expect(told('consumer', organised, true)).toEqual(['authority', 'provider']);
    expect(told('authority', coordinating)).toEqual(['provider', 'consumer']);
  });
});
