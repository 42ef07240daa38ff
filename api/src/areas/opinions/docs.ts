import type { OpinionStatus } from '@onesource/db/vocabulary';
import { type Documented, reachable, type Step } from '../../cases/docs.ts';
import { words } from '../../law/setting.ts';
import { allowed, decide, type OpinionAction, type Stance } from './rules/decide.ts';
import { evolve, type OpinionEvent, type OpinionState } from './rules/state.ts';

const first: OpinionState = {
  status: 'asked',
  askerId: 'asker',
  departmentId: 'deciding',
  role: 'reviewer',
  personId: 'person',
  personDepartmentId: 'deciding',
  personRole: 'official',
  applicantId: null,
  advice: null,
  answer: '',
};
const people = [
  { id: 'asker', departmentId: 'deciding', roles: [{ role: 'reviewer', departmentId: 'deciding' }] },
  { id: 'person', departmentId: 'deciding', roles: [{ role: 'official', departmentId: 'deciding' }] },
] as const;
/** Every command; a new action does not compile without one. */
const commands = {
  answer: { type: 'answer', advice: 'none', note: '说明' },
  withdraw: { type: 'withdraw' },
} as const satisfies Record<OpinionAction, object>;

/** What others do ends it: the decision on what it is about, and that whoever was asked leaves. */
const byOthers = { needless: 'decide', lapsed: 'leave' } as const satisfies Partial<
  Record<OpinionEvent['type'], string>
>;

function movesOf(state: OpinionState): { state: OpinionState; by: string }[] {
  const taken = people.flatMap((actor) =>
    Object.values(commands).flatMap((command) => {
      const decision = decide(state, command, actor);
      return decision.ok ? [{ state: decision.events.reduce(evolve, state), by: command.type as string }] : [];
    }),
  );
  if (state.status !== 'asked') return taken;
  const ended = Object.entries(byOthers).map(([type, by]) => ({
    state: evolve(state, { type: type as keyof typeof byOthers }),
    by,
  }));
  return [...taken, ...ended];
}

/** Every step of an opinion, found by letting the rules decide. */
export function opinionSteps(): Step<OpinionStatus>[] {
  const states = reachable([first], (state) => movesOf(state).map((move) => move.state));
  return [
    { from: null, to: first.status, by: 'ask' },
    ...states.flatMap((from) => movesOf(from).map(({ state, by }) => ({ from: from.status, to: state.status, by }))),
  ];
}

export const docs: readonly Documented[] = [
  {
    title: 'Opinion 征求意见',
    allowed,
    statuses: {
      asked: words('待答复', 'Awaited'),
      answered: words('已答复', 'Given'),
      withdrawn: words('已撤回', 'Taken back'),
      needless: words('不再需要', 'Not needed any more'),
      lapsed: words('被征求人已离岗', 'Person has left the post'),
    } satisfies Record<OpinionStatus, object>,
    stances: {
      decider: words('承办人', 'Those who decide'),
      person: words('被征求人', 'Whoever was asked'),
    } satisfies Record<Stance, object>,
    actions: {
      answer: words('出具意见', 'give the opinion'),
      withdraw: words('撤回', 'take back'),
    } satisfies Record<OpinionAction, object>,
    exceptions: [
      {
        says: 'Whose own case it is reads no opinion on it, whatever else they are (house).',
        test: 'api/src/areas/opinions/rules/decide.test.ts: never whose own case it is, also where they review in that department',
      },
      {
        says: 'Of another department a reviewer may be asked, where PD-27, PD-31 and SQ-6 let that department know of it.',
        test: 'api/src/areas/opinions/rules/asking.test.ts: PD-27, PD-31, SQ-6: of another department a reviewer, where that department may know of it',
      },
    ],
    workflow: {
      about:
        'Asked by whoever has a request or a registration before them. It holds up no decision: what is open then is not needed any more.',
      steps: opinionSteps,
    },
  },
];
