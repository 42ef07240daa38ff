import { discrepancyStatuses, doubtOutcomes, doubtRatings } from '@onesource/db/vocabulary';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { usualWorld } from '../../../cases/testing.ts';
import { profiles } from '../../../law/profiles.ts';
import type { DiscrepancyCommand } from '../inputs.ts';
import { actionsFor, allowed, decide, decideReport, type Stance, stancesOf } from './decide.ts';
import { type DiscrepancyEvent, type DiscrepancyState, evolve } from './state.ts';
import {
  authority,
  colleague,
  collector,
  reporter,
  stateAfter,
  stranger,
  supervisor,
  under,
  unreported,
} from './testing.ts';

/** Stories told a property; mutation testing tells fewer, hundreds of times over. */
const numRuns = Number(process.env.PROPERTY_RUNS ?? 1500);

const note = fc.constantFrom('', '说明');
const command: fc.Arbitrary<DiscrepancyCommand> = fc.oneof(
  fc.record({
    type: fc.constantFrom('answer' as const, 'agree' as const, 'settle' as const),
    outcome: fc.constantFrom(...doubtOutcomes),
    note,
  }),
  fc.record({ type: fc.constantFrom('messages' as const, 'fail' as const), note }),
  fc.record({
    type: fc.constant('transfer' as const),
    departmentId: fc.constantFrom('collecting', 'reporting', 'elsewhere'),
    note,
  }),
  fc.record({ type: fc.constant('withdraw' as const) }),
  fc.record({ type: fc.constant('urge' as const), until: fc.constantFrom('2026-11-01', '2026-11-09'), note }),
  fc.record({ type: fc.constant('rate' as const), rating: fc.constantFrom(...doubtRatings), note }),
);
const actor = fc.constantFrom(reporter, collector, authority, supervisor, stranger, colleague);
const walk = fc.record({
  policy: fc.constantFrom(...Object.values(profiles)),
  steps: fc.array(fc.record({ actor, command }), { maxLength: 14 }),
});
type Walk = typeof walk extends fc.Arbitrary<infer Value> ? Value : never;
type Moment = {
  before: DiscrepancyState;
  event: DiscrepancyEvent;
  after: DiscrepancyState;
  by: Walk['steps'][number]['actor'];
};

/** Plays a random story under one of the texts, and tells every event with the states around it. */
function play({ policy, steps }: Walk): { moments: Moment[]; end: DiscrepancyState } {
  const said = { itemIds: ['a'], found: '甲', expected: '乙' };
  const items = [{ id: 'a', name: '姓名' }];
  const reported = decideReport({ collectorId: 'collecting', items }, said, reporter, under(policy));
  const moments: Moment[] = [];
  let state = reported.ok ? stateAfter(...reported.events) : unreported;
  for (const step of steps) {
    const decision = decide(state, step.command, step.actor, usualWorld);
    for (const event of decision.ok ? decision.events : []) {
      const after = evolve(state, event);
      moments.push({ before: state, event, after, by: step.actor });
      state = after;
    }
  }
  return { moments, end: state };
}

const always = (property: (story: ReturnType<typeof play>) => void) =>
  fc.assert(
    fc.property(walk, (taken) => {
      property(play(taken));
    }),
    { numRuns },
  );
const isClosed = ({ status }: DiscrepancyState) => ['corrected', 'upheld', 'withdrawn'].includes(status);

describe('any sequence of commands by any actors, under any of the regulations', () => {
  test('never reaches a state outside the table', () => {
    always(({ end }) => expect(discrepancyStatuses).toContain(end.status));
  });

  test('does only what the table allows to one of the actor’s stances', () => {
    fc.assert(
      fc.property(walk, actor, command, (taken, by, next) => {
        const { end } = play(taken);
        if (!decide(end, next, by, usualWorld).ok) return;
        const row: Partial<Record<Stance, readonly string[]>> = allowed[end.status];
        expect(stancesOf(end, by).some((stance) => row[stance]?.includes(next.type))).toBe(true);
        expect(actionsFor(end, by)).toContain(next.type);
      }),
      { numRuns },
    );
  });

  test('ends for good: what is closed stays closed', () => {
    always(({ moments }) => {
      for (const { before, event, after } of moments)
        if (isClosed(before)) expect([event.type, after]).toEqual(['rated', { ...before, rating: after.rating }]);
    });
  });

  test('is closed by somebody, open while it waits', () => {
    always(({ end }) => {
      expect(isClosed(end)).toBe(end.closedBy !== null);
      if (isClosed(end)) expect(end.awaits).toBeNull();
    });
  });

  test('SQ-15: an agreement is of both', () => {
    always(({ moments }) => {
      for (const { event, after } of moments)
        if (event.type === 'agreed')
          expect(after.positions).toEqual({ collector: event.outcome, reporter: event.outcome });
    });
  });

  test('never calls corrected what neither the collector nor the authority has said so of', () => {
    always(({ moments }) => {
      for (const { event, before, after, by } of moments)
        if (after.status === 'corrected' && before.status !== 'corrected')
          expect(
            [before.collectorId, authority.departmentId].includes(by.departmentId) ||
              (event.type === 'agreed' && after.positions.collector),
          ).toBeTruthy();
    });
  });

  test('lets strangers and those without a role for it change nothing, and the supervisor nothing but urge', () => {
    always(({ moments }) => {
      for (const { by, before, event, after } of moments) {
        expect(by).not.toBe(colleague);
        if (by === supervisor) expect([event.type, after]).toEqual(['urged', { ...before, urged: after.urged }]);
        // Whoever it is passed on to is a stranger no more
        if (by === stranger) expect(before.collectorId).toBe('elsewhere');
      }
    });
  });

  test('gives the same state when its events are replayed', () => {
    always(({ moments, end }) => {
      const [first] = moments;
      if (first) expect(moments.reduce((state, { event }) => evolve(state, event), first.before)).toEqual(end);
    });
  });
});
