import type { ResourceContent } from '@onesource/db/content';
import { revisionStatuses } from '@onesource/db/vocabulary';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stancesOf } from '../../../../access/registrations.ts';
import { dayOf } from '../../../../law/calendar/working-days.ts';
import { profiles } from '../../../../law/profiles.ts';
import { at } from '../../../../running/testing/time.ts';
import { content } from '../../testing.ts';
import { onDay } from './retirement.ts';
import { blank, type Dossier, type Event, evolve, evolveAll, isWorking, type Registration } from './state.ts';
import { type Action, actionsFor, allowed, type Command, concerned, decide, decideDraft } from './steps.ts';
import { shared, withheld } from './testing.ts';

const minzheng = 'minzheng';
const people = [
  { id: 'registrar', roles: [{ role: 'registrar' as const, departmentId: minzheng }] },
  { id: 'reviewer', roles: [{ role: 'reviewer' as const, departmentId: minzheng }] },
  {
    id: 'both',
    roles: [
      { role: 'registrar' as const, departmentId: minzheng },
      { role: 'reviewer' as const, departmentId: minzheng },
    ],
  },
  {
    id: 'all',
    roles: [
      { role: 'registrar' as const, departmentId: minzheng },
      { role: 'operator' as const, departmentId: 'cio' },
    ],
  },
  { id: 'operator', roles: [{ role: 'operator' as const, departmentId: 'cio' }] },
  { id: 'examiner', roles: [{ role: 'examiner' as const, departmentId: 'centre' }] },
  { id: 'stranger', roles: [{ role: 'reviewer' as const, departmentId: 'renshe' }] },
];
type Somebody = (typeof people)[number];

const body = fc.constantFrom(shared, withheld, content({ summary: '' }));
const note = fc.constantFrom('', '说明');
const always = <const Type extends Action>(type: Type) => fc.constant(type);
/** One command of each kind: which of them is sent depends on who sends it and what they are offered. */
const commands = fc.record({
  edit: fc.record({ type: always('edit'), content: body }),
  submit: fc.record({
    type: always('submit'),
    signOff: fc.constantFrom(null, { name: '局长', at: '2026-11-01', attachmentId: null }),
  }),
  withdraw: fc.record({ type: always('withdraw') }),
  urge: fc.record({ type: always('urge'), until: fc.constantFrom('2026-11-01', '2099-12-31'), note }),
  discard: fc.record({ type: always('discard') }),
  revise: fc.record({ type: always('revise') }),
  return: fc.record({ type: always('return'), note }),
  approve: fc.record({ type: always('approve'), note }),
  examine: fc.record({ type: always('examine'), outcome: fc.constantFrom('pass' as const, 'return' as const), note }),
  retire: fc.record({
    type: always('retire'),
    note,
    effectiveOn: fc.constantFrom('2026-11-02', '2026-11-20', '2099-01-01'),
    grants: fc.constantFrom(0, 3),
    negotiation: note,
  }),
  'declare-unconditional': fc.record({
    type: always('declare-unconditional'),
    note,
    basis: fc.constantFrom('', '市政府决定'),
  }),
  'end-declaration': fc.record({ type: always('end-declaration'), note }),
  'withdraw-retirement': fc.record({ type: always('withdraw-retirement') }),
  'examine-retirement': fc.record({
    type: always('examine-retirement'),
    outcome: fc.constantFrom('pass', 'return'),
    note,
    grants: fc.constantFrom(0, 3),
  }),
} satisfies Record<Action, fc.Arbitrary<Command>>);
const move = fc.record({
  who: fc.constantFrom(...people),
  commands,
  /** Which command: of all there are, or of those the actor is offered. */
  choice: fc.nat(1000),
  atRandom: fc.boolean(),
  day: fc.integer({ min: 0, max: 25 }),
});
type Move = typeof move extends fc.Arbitrary<infer Value> ? Value : never;
const steps = fc.array(move, { minLength: 1, maxLength: 60, size: 'max' });
const policy = fc.constantFrom(...Object.values(profiles));

type Done = { at: number; event: Event; action: Action | 'tick'; who: Somebody | null; before: Registration };

/** Carries the steps out on one resource, each on its day, as the commands do; time passes between them. */
function carriedOut(moves: readonly Move[], under: (typeof profiles)[string], first: ResourceContent) {
  const [author] = people;
  if (!author) throw new Error('nobody');
  const started = decideDraft(minzheng, first, author);
  if (!started.ok) throw new Error(started.code);
  const start = blank(minzheng, first);
  let dossier: Dossier = { revisions: [started.events.reduce(evolve, start)], at: 1 };
  const done: Done[] = [];
  const happen = (number: number, events: readonly Event[], by: Pick<Done, 'action' | 'who'>, before: Registration) => {
    dossier = { ...dossier, at: number };
    for (const event of events) {
      done.push({ at: dossier.at, event, ...by, before });
      dossier = evolveAll(dossier, event);
    }
  };
  for (const { who, commands, choice, atRandom, day } of moves.toSorted((a, b) => a.day - b.day)) {
    const now = new Date(at('2026-11-02').getTime() + day * 86_400_000);
    const published = dossier.revisions.find(({ status }) => status === 'published');
    const due = published ? onDay(published, under, dayOf(now)) : [];
    if (published && due.length > 0) happen(published.number, due, { action: 'tick', who: null }, published);
    // Newest first: what is in hand comes before what is published
    const known = dossier.revisions.toReversed();
    const offered = known.flatMap((each) => actionsFor(each, who, under));
    const kinds = atRandom || offered.length === 0 ? (Object.keys(commands) as Action[]) : offered;
    const command = commands[kinds[choice % kinds.length] ?? 'submit'];
    const current = concerned(known, command.type, who, under) ?? known[0];
    if (!current) continue;
    const decision = decide(current, command, who, under, now);
    if (!decision.ok) continue;
    expect(offered).toContain(command.type);
    happen(current.number, decision.events, { action: command.type, who }, current);
  }
  return { started: { revisions: [started.events.reduce(evolve, start)], at: 1 } as Dossier, dossier, done };
}

/** The resource after each of the events. */
function* replayed(started: Dossier, done: readonly Done[]) {
  let dossier = started;
  for (const { at, event } of done) {
    dossier = evolveAll({ ...dossier, at }, event);
    yield dossier;
  }
}

const property = (holds: (run: ReturnType<typeof carriedOut>, under: (typeof profiles)[string]) => void) =>
  fc.assert(
    fc.property(steps, policy, body, (moves, under, first) => holds(carriedOut(moves, under, first), under)),
    { numRuns: 250 },
  );

describe('any sequence of steps by anybody, under every text', () => {
  test('goes by the table: each step stands in the row of its status, in a column of whoever took it', () => {
    property(({ done, dossier }) => {
      for (const { action, who, before } of done) {
        if (action === 'tick' || who === null) continue;
        const row: Partial<Record<string, readonly Action[]>> = allowed[before.status];
        expect(stancesOf(who, minzheng).flatMap((stance) => row[stance] ?? [])).toContain(action);
      }
      for (const { status } of dossier.revisions) expect(revisionStatuses).toContain(status);
    });
  });

  test('publishes nobody’s own draft (rule 8)', () => {
    property(({ done }) => {
      for (const { event, who, before } of done)
        if (event.type === 'published') expect(before.authorIds).not.toContain(who?.id);
    });
  });

  test('leaves at most one revision published and one in hand, numbered without a gap', () => {
    property(({ done, started }) => {
      for (const dossier of replayed(started, done)) {
        expect(dossier.revisions.filter(({ status }) => status === 'published').length).toBeLessThan(2);
        expect(dossier.revisions.filter(({ status }) => isWorking(status)).length).toBeLessThan(2);
        expect(dossier.revisions.map(({ number }) => number)).toEqual(
          dossier.revisions.map((_, position) => position + 1),
        );
      }
    });
  });

  test('loses nobody’s work: authors stay named, and a revision in hand ends published or with its resource', () => {
    property(({ done, started }) => {
      let before = started;
      for (const dossier of replayed(started, done)) {
        const gone = dossier.revisions.some(({ status }) => status === 'retired');
        for (const was of before.revisions) {
          const is = dossier.revisions.find(({ number }) => number === was.number);
          expect(is?.authorIds).toEqual(expect.arrayContaining([...was.authorIds]));
        }
        for (const { number, status, laterInHand } of dossier.revisions) {
          if (gone) expect(isWorking(status)).toBe(false);
          const later = dossier.revisions.some((other) => other.number > number && isWorking(other.status));
          expect(laterInHand).toBe(later);
        }
        before = dossier;
      }
    });
  });

  test('comes to the same state when its events are replayed', () => {
    property(({ done, started, dossier }) => {
      const states = [...replayed(started, done)];
      expect(states.at(-1)?.revisions ?? started.revisions).toEqual(dossier.revisions);
    });
  });

  test('never changes what was published once (rule 6)', () => {
    property(({ done, started }) => {
      const published = new Map<number, ResourceContent>();
      for (const dossier of replayed(started, done)) {
        for (const each of dossier.revisions) {
          if (each.publishedAt === null) continue;
          expect(each.content).toEqual(published.get(each.number) ?? each.content);
          published.set(each.number, each.content);
        }
      }
    });
  });

  test('publishes nothing that is withheld without whom the text asks for (PD-27, SQ-17, SH-17)', () => {
    property(({ done }, { publication, notSharedApproval }) => {
      for (const { event, action, before } of done) {
        if (event.type !== 'published') continue;
        const hides = before.content.items.some(({ shareType }) => shareType === 'not_shared');
        const approved = notSharedApproval.source !== 'not_stated' && hides;
        if (publication.value.by === 'examiner' || approved) expect(action).toBe('examine');
        if (approved && notSharedApproval.value.signedByHead) expect(before.signOff).not.toBeNull();
      }
    });
  });
});

test('the steps reach every status there is', () => {
  const reached = new Set<string>();
  fc.assert(
    fc.property(steps, policy, body, (moves, under, first) => {
      for (const { status } of carriedOut(moves, under, first).dossier.revisions) reached.add(status);
    }),
    { numRuns: 1000, seed: 7 },
  );
  expect([...reached].toSorted()).toEqual([...revisionStatuses].toSorted());
});
