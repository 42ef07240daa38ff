import { demandStatuses } from '@onesource/db/vocabulary';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { profiles } from '../../../law/profiles.ts';
import type { DemandCommand } from '../inputs.ts';
import { actionsFor, allowed, decide } from './decide.ts';
import { type Stance, stancesOf } from './stances.ts';
import { blank, type DemandEvent, type DemandState, evolve } from './state.ts';
import { tasksFor } from './tasks.ts';
import { admin, another, entry, filed, holder, official, operator, person, supervisor, under, use } from './testing.ts';

/** Stories told a property; mutation testing tells fewer, hundreds of times over. */
const numRuns = Number(process.env.PROPERTY_RUNS ?? 1500);

const note = fc.constantFrom('', '说明');
const departmentId = fc.constantFrom('holding', 'other', 'needing', 'joining');
const law = { kind: 'law', level: null, title: '某法', number: null, article: null } as const;
const command: fc.Arbitrary<DemandCommand> = fc.oneof(
  fc.constant({ type: 'join' as const, ...use }),
  fc.record({ type: fc.constantFrom('route' as const, 'transfer' as const), departmentId, note }),
  fc.record({ type: fc.constant('register' as const), resourceId: fc.constantFrom('entry', 'draft'), note }),
  fc.record({
    type: fc.constant('decline' as const),
    code: fc.constantFrom('law_forbids' as const, 'not_held' as const),
    note,
    legalBasis: fc.constantFrom(null, law),
  }),
  fc.record({ type: fc.constantFrom('messages' as const, 'reopen' as const), note }),
  fc.constant({ type: 'withdraw' as const }),
);
const actor = fc.constantFrom(official, another, holder, person('other', 'reviewer'), operator, supervisor, admin);
const walk = fc.record({
  policy: fc.constantFrom(...Object.values(profiles)),
  steps: fc.array(fc.record({ actor, command }), { maxLength: 14 }),
});
type Walk = typeof walk extends fc.Arbitrary<infer Value> ? Value : never;
type Moment = { before: DemandState; event: DemandEvent; after: DemandState; by: Walk['steps'][number]['actor'] };

/** Plays a random story under one of the texts, and tells every event with the states around it. */
function play({ policy, steps }: Walk): { moments: Moment[]; end: DemandState } {
  const moments: Moment[] = [];
  let state = evolve(blank, filed);
  for (const step of steps) {
    const decision = decide(state, step.command, step.actor, { ...under(policy), named: entry });
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

describe('any sequence of commands by any actors, under any of the regulations', () => {
  test('never reaches a state outside the table, and is somebody’s work while it is open', () => {
    always(({ end }) => {
      expect(demandStatuses).toContain(end.status);
      expect(tasksFor(end, 'authority')).toHaveLength(end.status === 'filed' || end.status === 'routed' ? 1 : 0);
    });
  });

  test('does only what the table allows to one of the actor’s stances', () => {
    fc.assert(
      fc.property(walk, actor, command, (taken, by, next) => {
        const { end } = play(taken);
        if (!decide(end, next, by, { ...under(taken.policy), named: entry }).ok) return;
        const row: Partial<Record<Stance, readonly string[]>> = allowed[end.status];
        expect(stancesOf(end, by).some((stance) => row[stance]?.includes(next.type))).toBe(true);
        expect(actionsFor(end, by)).toContain(next.type);
      }),
      { numRuns },
    );
  });

  test('a department signs once, and none that signs it is put in charge of it', () => {
    always(({ end }) => {
      const signing = end.signers.map(({ departmentId }) => departmentId);
      expect(new Set(signing).size).toBe(signing.length);
      expect(signing.length).toBeGreaterThan(0);
      if (end.status === 'routed') expect(signing).not.toContain(end.holderId);
    });
  });

  test('is answered where it is to be had, or with words; and put forward again once', () => {
    always(({ moments, end }) => {
      expect(end.status === 'met').toBe(end.resourceId !== null);
      if (end.status === 'declined') expect(end.outcome?.note).not.toBe('');
      expect(moments.filter(({ event }) => event.type === 'reopened').length).toBeLessThan(2);
    });
  });

  test('lets the supervisor and those without a role for it change nothing', () => {
    always(({ moments }) => {
      for (const { by } of moments) expect([supervisor, admin]).not.toContain(by);
    });
  });
});
