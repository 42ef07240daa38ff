import type { DeliveryStatus } from '@onesource/db/vocabulary';
import { deliveryStatuses } from '@onesource/db/vocabulary';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chineseCalendar } from '../../../../law/calendar/working-days.ts';
import { profiles } from '../../../../law/profiles.ts';
import { at } from '../../../../running/testing/time.ts';
import { calendar, consumer, givenFiled, provider, resource } from '../../regulation.testing.ts';
import { andWhatFollows, effectOf, grantOnTick, withWhatFollows } from '../after-consent.ts';
import { actionsFor, decide } from '../decide.ts';
import { noticesFor } from '../notices.ts';
import { countTerm } from '../on-tick.ts';
import { evolve, type RequestEvent, type RequestState } from '../state.ts';
import { filed, given, granted, official, operator, reviewer, stateAfter, stranger, under } from '../testing.ts';
import { cameLate, type DeliveryCommand, delivered, deliveryOpen, deliveryTerm } from './delivery.ts';
import { grantTasks } from './grant-tasks.ts';

const effect = { dueOn: '2026-11-30', useOn: '2027-11-02' };
const signedFor: RequestEvent = { type: 'delivery_signed_for' };
const planned: RequestEvent = { type: 'delivery_planned', on: '2026-11-20' };
const provided: RequestEvent = { type: 'delivery_provided', how: '接口', where: '前置机' };
const accepted: RequestEvent = { type: 'delivery_accepted' };
const disputed: RequestEvent = { type: 'delivery_disputed', note: '缺字段' };
const inEffect: RequestEvent[] = [filed, { ...granted(), effect }];

/** Each station, and how it is reached. */
const stations: Record<DeliveryStatus, RequestEvent[]> = {
  awaited: [],
  signed_for: [signedFor],
  planned: [signedFor, planned],
  provided: [provided],
  accepted: [provided, accepted],
  disputed: [provided, disputed],
};
const commands = {
  'sign-for': { type: 'sign-for' },
  'plan-delivery': { type: 'plan-delivery', on: '2026-11-20' },
  provide: { type: 'provide', how: '接口', where: '前置机' },
  accept: { type: 'accept' },
  dispute: { type: 'dispute', note: '缺字段' },
} as const satisfies Record<DeliveryCommand['type'], DeliveryCommand>;

describe('what is granted is delivered (rule 15a)', () => {
  test.each([
    ['awaited', ['sign-for', 'plan-delivery', 'provide'], []],
    ['signed_for', ['plan-delivery', 'provide'], []],
    ['planned', ['plan-delivery', 'provide'], []],
    ['provided', [], ['accept', 'dispute']],
    ['disputed', ['plan-delivery', 'provide'], ['accept']],
    ['accepted', [], []],
  ] as const)('%s: the provider and the consumer have their steps, nobody else any', (status, giving, taking) => {
    const events = [...inEffect, ...stations[status]];
    const state = stateAfter(events);
    expect(state.delivery?.status).toBe(status);
    const steps = Object.keys(commands);
    const open = (who: typeof official) =>
      actionsFor(state, who, under().policy).filter((step) => steps.includes(step));
    expect(open(reviewer)).toEqual(giving);
    expect(open(official)).toEqual(taking);
    for (const who of [operator, stranger]) expect(open(who)).toEqual([]);
  });

  test('the provider signs for it, names a day and provides it; the consumer accepts', () => {
    given(...inEffect)
      .when(reviewer, commands['sign-for'])
      .leadsTo(signedFor);
    given(...inEffect, signedFor)
      .when(reviewer, commands['plan-delivery'])
      .leadsTo(planned);
    given(...inEffect, signedFor, planned)
      .when(reviewer, commands.provide)
      .leadsTo(provided);
    given(...inEffect, provided)
      .when(official, commands.accept)
      .leadsTo(accepted);
    expect(stateAfter([...inEffect, signedFor, planned, provided, accepted]).delivery).toMatchObject({
      status: 'accepted',
      plannedOn: '2026-11-20',
      how: '接口',
      where: '前置机',
    });
  });

  test('a day in the past is no plan; today is', () => {
    given(...inEffect)
      .when(reviewer, { type: 'plan-delivery', on: '2026-11-01' })
      .refused('period_past', 'on');
    given(...inEffect)
      .when(reviewer, { type: 'plan-delivery', on: '2026-11-02' })
      .leadsTo({ type: 'delivery_planned', on: '2026-11-02' });
  });

  test('a dispute says what is wrong, and the provider owes it again', () => {
    given(...inEffect, provided)
      .when(official, { type: 'dispute', note: '' })
      .refused('reason_required', 'note');
    given(...inEffect, provided)
      .when(official, commands.dispute)
      .leadsTo(disputed);
    const state = stateAfter([...inEffect, planned, provided, disputed]);
    expect(state.delivery).toMatchObject({ status: 'disputed', note: '缺字段', plannedOn: null });
    expect(stateAfter([...inEffect, provided, disputed, provided, accepted]).delivery?.note).toBe('');
  });

  test('nothing is delivered while the grant rests, nor before it takes effect', () => {
    const resting = { type: 'suspended', by: 'consumer', note: '暂停', misuse: false, reviewOn: null } as const;
    for (const command of Object.values(commands))
      for (const who of [reviewer, official]) {
        given(...inEffect, resting)
          .when(who, command)
          .refused('forbidden');
        given(filed, granted({ agreement: 'awaited' }))
          .when(who, command)
          .refused('forbidden');
      }
  });
});

describe('a grant that takes effect', () => {
  const { policy, now } = under();
  const calm = { policy, calendar, now };

  test('awaits its delivery, however it was granted, and no earlier than both have signed (PD-35)', () => {
    const before = stateAfter([filed]);
    expect(withWhatFollows(before, [granted()], calm)).toMatchObject([
      { type: 'granted', effect: { dueOn: null, useOn: '2027-11-02' } },
    ]);
    const unsigned = granted({ agreement: 'awaited' });
    expect(withWhatFollows(before, [unsigned], calm)).toEqual([unsigned]);
    const half = stateAfter([filed, unsigned, { type: 'agreement_signed', side: 'provider' }]);
    expect(andWhatFollows(half, decide(half, { type: 'sign-agreement' }, official, calm), calm)).toMatchObject({
      ok: true,
      events: [{ type: 'agreement_signed', effect: { useOn: '2027-11-02' } }],
    });
  });

  test('takes effect once only, and a refusal brings nothing', () => {
    const running = stateAfter(inEffect);
    const said: RequestEvent = { type: 'message_sent', note: '好' };
    expect(withWhatFollows(running, [said], calm)).toEqual([said]);
    expect(andWhatFollows(running, { ok: false, code: 'forbidden' }, calm)).toEqual({ ok: false, code: 'forbidden' });
  });

  test('N-22: has so many working days from consent; where no text states a term, none', () => {
    // 20 working days from Monday 2 November 2026
    expect(deliveryTerm(20, calm)).toEqual({ dueOn: '2026-11-30' });
    const stated = { source: 'stated', value: 20, article: 'N-22', says: policy.route.conditional.says } as const;
    expect(effectOf({ ...calm, policy: { ...policy, deliveryTerm: stated } })).toEqual(effect);
    expect(effectOf(calm)).toEqual({ ...effect, dueOn: null });
    expect(deliveryTerm(null, calm)).toEqual({ dueOn: null });
  });

  test('rule 13: a term that reaches into a year without calendar is open, and counted when there is one', () => {
    const late = under('2026-12-21', policy);
    const open = deliveryTerm(20, late);
    expect(open).toEqual({ dueOn: null, openTerm: expect.anything() });
    const waiting = stateAfter([filed, { ...granted(), effect: { ...open, useOn: '2027-12-21' } }]);
    expect(countTerm(waiting, late.calendar)).toBeNull();
    const counted = countTerm(waiting, chineseCalendar({ 2027: { holidays: ['2027-01-01'], workdays: [] } }));
    expect(counted).toEqual({ type: 'delivery_term_counted', dueOn: '2027-01-19' });
    if (!counted) return;
    expect(evolve(waiting, counted, late.now).delivery).toMatchObject({ status: 'awaited', dueOn: '2027-01-19' });
    expect(evolve(waiting, counted, late.now).delivery).not.toHaveProperty('openTerm');
  });

  describe('N-22, rule 13: what was provided before its term could be counted', () => {
    const late = under('2026-12-21', policy);
    const loaded = chineseCalendar({ 2027: { holidays: ['2027-01-01'], workdays: [] } });
    const waiting = stateAfter([filed, { ...granted(), effect: { ...deliveryTerm(20, late), useOn: '2027-12-21' } }]);
    const on = (day: string, ...events: RequestEvent[]) =>
      events.reduce<RequestState>((state, event) => evolve(state, event, at(day)), waiting);
    const lateOn = (state: RequestState) => {
      const counted = countTerm(state, loaded);
      const after = counted && evolve(state, counted, at('2027-02-01'));
      return [counted, after?.delivery && cameLate(after.delivery)];
    };
    const counted = { type: 'delivery_term_counted', dueOn: '2027-01-19' };
    test('after its last day is late once that is known, and stays so', () => {
      expect(countTerm(on('2027-01-20', provided), late.calendar)).toBeNull();
      expect(lateOn(on('2027-01-20', provided))).toEqual([{ ...counted, outcome: 'late' }, true]);
      expect(lateOn(on('2027-01-20', provided, accepted))).toEqual([{ ...counted, outcome: 'late' }, true]);
    });
    test('by its last day is in time', () => {
      expect(lateOn(on('2027-01-19', provided, accepted))).toEqual([{ ...counted, outcome: 'in_time' }, false]);
    });
    test('and was disputed is owed again: what comes then counts', () => {
      const again = on('2027-01-05', provided, disputed);
      expect(countTerm(again, loaded)).toEqual(counted);
      expect(lateOn(evolve(again, provided, at('2027-01-21')))).toEqual([{ ...counted, outcome: 'late' }, true]);
    });
    test('is counted also when the grant has ended since; what never came is owed no more then', () => {
      expect(countTerm(on('2027-01-20', provided, { type: 'expired' }), loaded)).toEqual({
        ...counted,
        outcome: 'late',
      });
      expect(countTerm(on('2027-01-20', { type: 'expired' }), loaded)).toBeNull();
    });
    test('is told to both sides, the authority and the supervisor where it was late, and to nobody where it was not', () => {
      const people = { applicantId: 'applicant', actorId: null, authorityId: 'office', supervisorId: 'ducha' };
      const told = (outcome: 'in_time' | 'late') =>
        noticesFor([{ type: 'delivery_term_counted', dueOn: '2027-01-19', outcome }], waiting, people);
      expect(told('late').map(({ kind, role }) => [kind, role])).toEqual([
        ['delivered_late', 'official'],
        ['delivered_late', 'reviewer'],
        ['delivered_late', 'operator'],
        ['delivered_late', 'supervisor'],
      ]);
      expect(told('in_time')).toEqual([]);
    });
  });
});

test('a day that was named does not put off the last one (N-22)', () => {
  const due = (on: string) =>
    grantTasks(stateAfter([...inEffect, { type: 'delivery_planned', on }]), 'applicant', {
      authorityId: null,
      supervisorId: null,
    }).map(({ dueOn }) => dueOn);
  expect(due('2026-11-20')).toEqual(['2026-11-20']);
  expect(due('2026-12-20')).toEqual(['2026-11-30']);
});

describe('a delivery that does not come in time', () => {
  const tell = (events: RequestEvent[], day: string) => grantOnTick(stateAfter(events), at(day));

  test('is told of once, after its last day', () => {
    expect(tell(inEffect, '2026-11-30')).toBeNull();
    expect(tell(inEffect, '2026-12-01')).toEqual({ type: 'delivery_overdue' });
    expect(tell([...inEffect, { type: 'delivery_overdue' }], '2026-12-01')).toBeNull();
  });
  test('is not told of where it was provided, rests, or has no term', () => {
    expect(tell([...inEffect, provided], '2026-12-01')).toBeNull();
    const resting = { type: 'suspended', by: 'provider', note: '核查', misuse: false, reviewOn: null } as const;
    expect(tell([...inEffect, resting], '2026-12-01')).toBeNull();
    expect(tell([filed, { ...granted(), effect: { ...effect, dueOn: null } }], '2026-12-01')).toBeNull();
  });
});

describe('any sequence of steps', () => {
  const command = fc.constantFrom<DeliveryCommand>(...Object.values(commands));
  const play = (steps: readonly DeliveryCommand[]): RequestState =>
    steps.reduce((state, step) => {
      const who = step.type === 'accept' || step.type === 'dispute' ? official : reviewer;
      const decision = decide(state, step, who, under());
      return decision.ok ? decision.events.reduce((before, event) => evolve(before, event, under().now), state) : state;
    }, stateAfter(inEffect));

  test('leads nowhere from where somebody cannot bring it to an end', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 12 }), (steps) => {
        const state = play(steps);
        expect(deliveryStatuses).toContain(state.delivery?.status);
        expect(play([...steps, commands.provide, commands.accept]).delivery?.status).toBe('accepted');
      }),
    );
  });

  test('never accepts what was not provided', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 12 }), (steps) => {
        const { delivery } = play(steps);
        if (delivery?.status === 'accepted') expect([delivery.how, delivery.where]).toEqual(['接口', '前置机']);
      }),
    );
  });

  test('is total: an event that comes before its time changes nothing', () => {
    expect(delivered(null, { type: 'delivery_accepted' }, at('2026-11-02'))).toBeNull();
    expect(deliveryOpen({ delivery: null }, 'provide')).toBe(false);
  });
});

test.each(Object.values(profiles))('under $id what was filed and granted can be delivered', (policy) => {
  const start = givenFiled(policy, resource('unconditional')).state;
  if (start.status !== 'granted') return expect(start.delivery).toBeNull();
  const at1 = { policy, calendar, now: at('2026-10-09') };
  const running = evolve(start, { type: 'message_sent', note: '', effect }, at1.now);
  expect(actionsFor(running, provider, policy)).toEqual(expect.arrayContaining(['sign-for', 'provide']));
  expect(actionsFor(running, consumer, policy)).not.toContain('accept');
});
