import { requestStatuses, shareTypes } from '@onesource/db/vocabulary';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { profiles } from '../../../law/profiles.ts';
import { at } from '../../../running/testing/time.ts';
import type { RequestCommand } from '../inputs.ts';
import {
  authority,
  calendar,
  consumer,
  form,
  item,
  law,
  provider,
  resource,
  responsible,
  stranger,
  superior,
  supervisor,
  unfiled,
} from '../regulation.testing.ts';
import { withWhatFollows } from './after-consent.ts';
import { decideApplication } from './application.ts';
import { actionsFor, allowed, decide } from './decide.ts';
import { onTick } from './on-tick.ts';
import { type Stance, stancesOf } from './stances.ts';
import { evolve, type RequestEvent, type RequestState, running } from './state.ts';

/** Statuses in which a request waits for somebody, or is in force. */
const runningStatuses: ReadonlySet<string> = new Set(running);

/** Stories told a property; mutation testing tells fewer, hundreds of times over. */
const numRuns = Number(process.env.PROPERTY_RUNS ?? 1500);

const day = fc.integer({ min: 0, max: 80 }).map((days) => new Date(at('2026-10-09').getTime() + days * 86_400_000));
const ids = fc.subarray(['a', 'b', 'c', 'x']);
const note = fc.constantFrom('', '说明');
const withheld = fc.constantFrom(null, { code: 'other' as const, note: '说明', legalBasis: law });
const until = fc.constantFrom('2026-10-01', '2026-11-30', '2028-01-01');
const command: fc.Arbitrary<RequestCommand> = fc.oneof(
  fc.record({ type: fc.constant('approve' as const), note, conditions: note }),
  fc.record({ type: fc.constant('set-quota' as const), quota: fc.integer({ min: 1, max: 5000 }), note }),
  fc.record({ type: fc.constant('approve-partly' as const), itemIds: ids, note, conditions: note, withheld }),
  fc.record({ type: fc.constant('revoke' as const), note, withheld }),
  fc.record({
    type: fc.constantFrom('ask-supplement' as const, 'supplement' as const, 'appeal' as const, 'messages' as const),
    note,
  }),
  fc.record({
    type: fc.constant('refuse' as const),
    code: fc.constantFrom('law_forbids' as const, 'other' as const),
    note,
    legalBasis: fc.constantFrom(null, law),
  }),
  fc.record({ type: fc.constantFrom('withdraw' as const, 'sign-agreement' as const) }),
  fc.record({
    type: fc.constant('conclude' as const),
    outcome: fc.constantFrom('agreed' as const, 'failed' as const),
    itemIds: ids,
    note,
    conditions: note,
  }),
  fc.record({
    type: fc.constant('record-decision' as const),
    outcome: fc.constantFrom('grant' as const, 'refuse' as const),
    itemIds: ids,
    note,
    conditions: note,
    withheld,
  }),
  fc.record({ type: fc.constantFrom('report-remedy' as const, 'return-remedy' as const), note }),
  fc.record({ type: fc.constantFrom('mandate' as const, 'dispute' as const, 'resume' as const), note }),
  fc.record({
    type: fc.constant('amend' as const),
    itemIds: ids,
    purpose: fc.constantFrom('verification' as const, 'reference' as const),
    purposeText: note,
    until,
    note,
  }),
  fc.record({
    type: fc.constantFrom('state-use' as const, 'demand-disposal' as const, 'dispose' as const, 'give-up' as const),
    note,
  }),
  fc.record({ type: fc.constantFrom('sign-for' as const, 'accept' as const) }),
  fc.record({
    type: fc.constant('report-inability' as const),
    note,
    until: fc.constantFrom(null, '2026-10-01', '2027-03-01'),
  }),
  fc.record({ type: fc.constant('extend' as const), days: fc.integer({ min: 1, max: 12 }), note }),
  fc.record({
    type: fc.constant('answer-extension' as const),
    outcome: fc.constantFrom('consented' as const, 'refused' as const),
    note,
  }),
  fc.record({ type: fc.constant('plan-delivery' as const), on: fc.constantFrom('2026-10-01', '2026-11-30') }),
  fc.record({ type: fc.constant('provide' as const), how: note, where: note }),
  fc.record({
    type: fc.constant('suspend' as const),
    note,
    misuse: fc.boolean(),
    legalBasis: fc.constantFrom(null, law),
  }),
  fc.record({
    type: fc.constant('coordinate' as const),
    outcome: fc.constantFrom('grant' as const, 'refuse' as const, 'refer' as const),
    itemIds: ids,
    note,
    conditions: note,
    withheld,
  }),
  fc.record({ type: fc.constantFrom('order-rectification' as const, 'renew' as const), until, note }),
  fc.record({
    type: fc.constantFrom('extend-order' as const, 'move-talks' as const, 'urge' as const, 'supervise' as const),
    until,
    note,
  }),
  fc.record({ type: fc.constantFrom('lift-order' as const, 'answer-supervision' as const), note }),
  fc.record({
    type: fc.constant('ask-consent' as const),
    kind: fc.constantFrom('pass_on' as const, 'publish' as const),
    to: fc.constant('门户网站'),
  }),
  fc.record({
    type: fc.constant('answer-consent' as const),
    outcome: fc.constantFrom('consented' as const, 'refused' as const),
    note,
  }),
);
const actor = fc.constantFrom(consumer, provider, responsible, authority, supervisor, superior, stranger);
/** The applicant, should they hold every role there is besides. */
const applicant = {
  ...consumer,
  roles: [consumer, provider, responsible, authority, supervisor, superior].flatMap(({ roles }) => roles),
};
const anybody = fc.oneof({ weight: 4, arbitrary: actor }, { weight: 1, arbitrary: fc.constant(applicant) });
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ actor: anybody, command }) },
  { weight: 1, arbitrary: fc.constant('tick' as const) },
);
const asked = fc.record({
  shareType: fc.constantFrom(...shareTypes),
  wanted: fc.constantFrom('', '名单'),
  itemIds: fc.subarray(['a', 'b', 'c'], { minLength: 1 }),
  delivery: fc.constantFrom('query' as const, 'exchange' as const),
  purpose: fc.constantFrom('verification' as const, 'reference' as const),
  needsProviderConsent: fc.boolean(),
  sensitive: fc.boolean(),
  fitsScenario: fc.boolean(),
  publicItems: fc.subarray(['a', 'b', 'c']),
  levelId: fc.constantFrom(null, superior.departmentId),
  responsibleId: fc.constantFrom(null, ...[responsible, provider, consumer].map(({ departmentId }) => departmentId)),
});
const walk = fc.record({
  policy: fc.constantFrom(...Object.values(profiles)),
  asked,
  steps: fc.array(fc.record({ now: day, step }), { maxLength: 14 }),
});
type Walk = typeof walk extends fc.Arbitrary<infer Value> ? Value : never;
type Moment = { before: RequestState; event: RequestEvent; after: RequestState; at: Date; by: typeof consumer | null };

/** Plays a random story, days in order, and tells every event with the states around it. */
function play({ policy, asked, steps }: Walk): { start: RequestState; moments: Moment[]; end: RequestState } | null {
  const items = ['a', 'b', 'c'].map((id) => item(id, asked.shareType, asked.sensitive ? 'high' : 'low'));
  const of = resource(asked.shareType, {
    items,
    permittedPurposes: ['verification'],
    needsProviderConsent: asked.needsProviderConsent,
    responsibleId: asked.responsibleId,
  });
  const application = { ...form, ...asked };
  const filed = decideApplication(of, application, consumer, { policy, calendar, now: at('2026-10-09') });
  if (!filed.ok) return null;
  const start: RequestState = {
    ...unfiled(of, application, filed),
    publicItems: asked.publicItems,
    levelId: asked.levelId,
  };
  const moments: Moment[] = [];
  let state = start;
  const fold = (events: readonly RequestEvent[], now: Date, by: Moment['by']) => {
    for (const event of events) {
      const after = evolve(state, event, now);
      moments.push({ before: state, event, after, at: now, by });
      state = after;
    }
  };
  fold(withWhatFollows(start, filed.events, { policy, calendar, now: at('2026-10-09') }), at('2026-10-09'), consumer);
  for (const { now, step } of [...steps].sort((a, b) => a.now.getTime() - b.now.getTime())) {
    if (step === 'tick') {
      const event = onTick(state, { policy, now });
      fold(event ? [event] : [], now, null);
      continue;
    }
    const decision = decide(state, step.command, step.actor, { policy, calendar, now });
    if (decision.ok) fold(withWhatFollows(state, decision.events, { policy, calendar, now }), now, step.actor);
  }
  return { start, moments, end: state };
}

const always = (property: (story: NonNullable<ReturnType<typeof play>>, walk: Walk) => void) =>
  fc.assert(
    fc.property(walk, (taken) => {
      const story = play(taken);
      if (story) property(story, taken);
    }),
    { numRuns },
  );

describe('any sequence of commands by any actors, under any of the regulations', () => {
  test('never reaches a state outside the table', () => {
    always(({ end }) => expect(requestStatuses).toContain(end.status));
  });

  test('does only what the table allows to one of the actor’s stances', () => {
    fc.assert(
      fc.property(walk, actor, command, (taken, by, next) => {
        const story = play(taken);
        if (!story) return;
        const decision = decide(story.end, next, by, { policy: taken.policy, calendar, now: at('2026-12-30') });
        if (!decision.ok) return;
        const row: Partial<Record<Stance, readonly string[]>> = allowed[story.end.status];
        expect(stancesOf(story.end, by, taken.policy).some((stance) => row[stance]?.includes(next.type))).toBe(true);
        expect(actionsFor(story.end, by, taken.policy)).toContain(next.type);
      }),
      { numRuns },
    );
  });

  test('never grants an item that was not asked for, nor an empty grant', () => {
    always(({ moments }) => {
      for (const { after, event } of moments) {
        if (event.type !== 'granted') continue;
        const grantable = after.grantable.map(({ id }) => id);
        const granted = after.grant?.items.map(({ id }) => id) ?? [];
        expect(grantable).toEqual(expect.arrayContaining(granted));
        expect(new Set(granted).size).toBe(granted.length);
        expect(granted.length).toBeGreaterThan(0);
      }
    });
  });

  test('withholds nothing without the reasons that a refusal has to give (SH-26, PD-33, KF-15, SQ-17, SQ-19)', () => {
    always(({ moments }, { policy }) => {
      for (const { before, after, event } of moments) {
        if (event.type !== 'granted') continue;
        const given = after.grant?.items.map(({ id }) => id) ?? [];
        const rest = before.items.filter(({ id }) => !given.includes(id)).map(({ id }) => id);
        const told = (event.withheld ?? []).flatMap(({ itemIds }) => itemIds);
        expect(told).toEqual(expect.arrayContaining(rest));
        for (const { note: said, legalBasis } of event.withheld ?? []) {
          expect(said).not.toBe('');
          if (policy.refusal.value.needs === 'basis') expect(legalBasis).toBeTruthy();
        }
      }
    });
  });

  test('asks the consumer once, and takes no order to rectify back (KF-28, SQ-35)', () => {
    always(({ moments }) => {
      expect(moments.filter(({ event }) => event.type === 'supplement_asked').length).toBeLessThanOrEqual(1);
      // What was refused in the end and is taken further begins with a silence of its own
      for (const { before, after, event } of moments)
        if (before.rectifyBy !== null && event.type !== 'appealed') expect(after.rectifyBy).toBe(before.rectifyBy);
    });
  });

  test('never grants what somebody still has to decide on', () => {
    always(({ moments }) => {
      for (const { before, event } of moments)
        if (event.type === 'granted' && event.by === 'decision' && before.deciders.length > 1)
          expect(before.decisions.map(({ stance }) => stance).toSorted()).toEqual(before.deciders.toSorted());
    });
  });

  test('never shortens a clock', () => {
    always(({ moments }) => {
      let longest: string | null = null;
      for (const { after, event } of moments) {
        if (event.type !== 'filed' && event.type !== 'supplemented') continue;
        if (longest !== null && after.dueOn !== null) expect(after.dueOn >= longest).toBe(true);
        longest = after.dueOn ?? longest;
      }
    });
  });

  test('passes silence on once a term, and only after its day', () => {
    always(({ moments }) => {
      const passed = moments.filter(({ event }) => event.type === 'escalated');
      const terms = new Set(passed.map(({ before }) => before.dueOn));
      expect(passed.length).toBe(terms.size);
      for (const { before, at: now } of passed)
        expect(now.getTime()).toBeGreaterThan(at(before.dueOn ?? '9999-12-31').getTime());
    });
  });

  test('reports up only what was not put right within its term (KF-28, SQ-35)', () => {
    always(({ moments }) => {
      for (const { before, event, at: now } of moments)
        if (event.type === 'reported_up') {
          expect(before.rectifyBy).not.toBeNull();
          expect(before.reportedAt).toBeNull();
          expect(now.getTime()).toBeGreaterThan(at(before.rectifyBy ?? '9999-12-31').getTime());
        }
    });
  });

  test('gives the responsible department a part only where it decides, and then alone in the provider’s place (SH-16)', () => {
    always(({ start, moments }, { policy, asked }) => {
      const says = Object.values(policy.route).some(
        ({ value }) => value.kind === 'decided' && value.by.includes('responsible'),
      );
      if (start.responsibleId !== null) {
        expect(says).toBe(true);
        expect(start.responsibleId).toBe(asked.responsibleId);
        expect([start.providerId, start.consumerId]).not.toContain(start.responsibleId);
      }
      for (const { after, by, event } of moments) {
        expect(after.deciders.includes('responsible')).toBe(start.responsibleId !== null);
        expect(after.deciders).not.toEqual(expect.arrayContaining(['provider', 'responsible']));
        if (by === responsible) expect(start.responsibleId).toBe(responsible.departmentId);
        if (by === provider && start.responsibleId !== null)
          expect(['revoked', 'agreement_signed', 'message_sent', 'negotiation_failed']).toContain(event.type);
      }
    });
  });

  test('lets nobody decide on what they asked for themselves (house)', () => {
    const theirs = [
      'supplemented',
      'withdrawn',
      'appealed',
      'message_sent',
      'negotiation_failed',
      'consent_asked',
      'renewal_asked',
      'amendment_asked',
      'insisted',
      'delivery_accepted',
      'delivery_disputed',
      'suspended',
      'resumed',
      'remedy_reported',
      'use_stated',
      'given_up',
      'disposed',
      // Watching over decides nothing
      'urged',
      'supervision_issued',
    ];
    always(({ moments }) => {
      for (const { by, event } of moments.slice(1).filter((moment) => moment.by === applicant)) {
        // PD-33: that the talks failed lets the refusal stand
        if (event.type === 'refused' && event.by === 'negotiation') continue;
        expect([...theirs, 'agreement_signed']).toContain(event.type);
        if ('side' in event) expect(event.side).toBe('consumer');
        if (event.type === 'suspended' || event.type === 'resumed') expect(event.by).toBe('consumer');
        expect(by?.id).toBe(consumer.id);
      }
    });
  });

  test('lets strangers change nothing, and the supervisor no more than write down what is watched over', () => {
    always(({ moments }) => {
      for (const { by, before, after } of moments) {
        expect(by).not.toBe(stranger);
        if (by === supervisor) expect({ ...after, oversight: null }).toEqual({ ...before, oversight: null });
      }
    });
  });

  test('ends for good: what is withdrawn, expired or disposed of never runs again', () => {
    always(({ moments }) => {
      for (const { before, after } of moments) {
        if (before.status === 'disposed') expect(after.status).toBe('disposed');
        // What was received is disposed of once a grant has ended
        if (before.status === 'expired' || before.status === 'withdrawn')
          expect([before.status, 'disposed']).toContain(after.status);
        // What was taken back is a refusal: it is disposed of, or asked for once more
        if (before.status === 'revoked')
          expect(['revoked', 'disposed', 'coordinating', 'negotiating']).toContain(after.status);
      }
    });
  });

  test('stops nowhere: whatever has not ended, somebody can act on or a day ends it (DG-7)', () => {
    always(({ end }, { policy }) => {
      if (!runningStatuses.has(end.status)) return;
      const everybody = [consumer, provider, responsible, authority, supervisor, superior];
      const steps = everybody.flatMap((one) => actionsFor(end, one, policy));
      // To give up is no way on
      expect(steps.filter((action) => action !== 'withdraw')).not.toEqual([]);
    });
  });

  test('forgets nothing that was received: until it is disposed of or given again, it can be (N-27)', () => {
    always(({ moments, end }, { policy }) => {
      const inEffect = moments.some(({ after }) => after.grant?.effectiveAt != null);
      if (!inEffect || !['refused', 'withdrawn', 'expired', 'revoked'].includes(end.status)) return;
      expect(actionsFor(end, consumer, policy)).toContain('dispose');
    });
  });

  test('leaves nothing of an ended grant on what is taken further', () => {
    always(({ moments }) => {
      for (const { event, after } of moments)
        if (event.type === 'appealed')
          expect(after).toMatchObject({ grant: null, delivery: null, onward: [], escalatedAt: null, rectifyBy: null });
    });
  });

  test('has one delivery a grant, awaited when it takes effect (N-22)', () => {
    always(({ moments }) => {
      for (const { before, after } of moments) {
        const [was, is] = [before.grant?.effectiveAt ?? null, after.grant?.effectiveAt ?? null];
        if (was === null && is !== null) expect(after.delivery?.status).toBe('awaited');
        if (is === null && after.grant !== null) expect(after.delivery).toBeNull();
      }
    });
  });

  test('lets a suspension be ended by whoever made it, or by the authority only (N-27, DG-17)', () => {
    always(({ moments }) => {
      for (const { before, event, by } of moments) {
        if (event.type !== 'resumed') continue;
        expect(before.life.suspensions.map((one) => one.by)).toEqual(expect.arrayContaining([...event.of]));
        if (event.by === 'authority') expect(by?.roles).toContainEqual(authority.roles[0]);
        else expect(event.of).toEqual([event.by]);
      }
    });
  });

  test('puts no sensitive grant into effect before both have signed (PD-35)', () => {
    always(({ moments }, { policy }) => {
      for (const { after } of moments) {
        const { grant } = after;
        const sensitive = grant?.items.some(({ sensitivity }) => sensitivity === 'high') ?? false;
        if (grant && sensitive && policy.confidentialityAgreement.source !== 'not_stated' && grant.signed.length < 2)
          expect(grant.effectiveAt).toBeNull();
      }
    });
  });

  test('consents to no further use that the text forbids, nor to two at once (PD-4, DG-5, DG-17, KF-18, SH-26, SQ-21)', () => {
    always(({ moments, end }, { policy }) => {
      for (const { before, after, event, by } of moments) {
        expect(after.onward.filter(({ status }) => status === 'asked').length).toBeLessThanOrEqual(1);
        if (event.type !== 'consent_asked' && event.type !== 'consent_answered') continue;
        expect(before.status).toBe('granted');
        expect(before.grant?.effectiveAt).toBeTruthy();
        const { passOn, publish } = policy.onwardUse.value;
        const leave = event.kind === 'pass_on' ? passOn : publish;
        expect(by?.id).toBe(
          event.type === 'consent_asked' ? consumer.id : { provider, authority, forbidden: null }[leave]?.id,
        );
        // DG-5: what is open within government only is never published
        if (event.kind === 'publish' && policy.opennessScheme.source !== 'not_stated')
          if (policy.opennessScheme.value.kind === 'derived')
            expect(before.publicItems.some((id) => before.grant?.items.some((item) => item.id === id))).toBe(true);
      }
      const { passOn, publish } = policy.onwardUse.value;
      if (passOn === 'forbidden' && publish === 'forbidden') expect(end.onward).toEqual([]);
    });
  });

  test('gives the same state when its events are replayed', () => {
    always(({ start, moments, end }) => {
      expect(moments.reduce((state, { event, at: now }) => evolve(state, event, now), start)).toEqual(end);
    });
  });
});
