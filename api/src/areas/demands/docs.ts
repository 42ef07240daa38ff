import type { DemandStatus } from '@onesource/db/vocabulary';
import { type Documented, reachable, type Step, type Who } from '../../cases/docs.ts';
import { chineseCalendar } from '../../law/calendar/working-days.ts';
import type { PolicyProfile } from '../../law/profile.ts';
import { words } from '../../law/setting.ts';
import type { DemandCommand } from './inputs.ts';
import { allowed, type DemandAction, decide, decideFile, type Named } from './rules/decide.ts';
import type { Stance } from './rules/stances.ts';
import { blank, type DemandState, evolve } from './rules/state.ts';
import { demandStatusWords } from './rules/words.ts';

const note = '说明';
const clock = { calendar: chineseCalendar(), now: new Date('2026-03-02T09:00:00+08:00') };
const law = { kind: 'law', level: null, title: '某法', number: null, article: null } as const;
const use = { purpose: 'verification', basis: '职责', matter: '事项' } as const;
const named: Named = { id: 'entry', departmentId: 'holding', shareType: 'conditional', leavesOut: [] };
const people = [
  { id: 'asker', departmentId: 'needing', roles: [{ role: 'official', departmentId: 'needing' }] },
  { id: 'joiner', departmentId: 'joining', roles: [{ role: 'official', departmentId: 'joining' }] },
  { id: 'holder', departmentId: 'holding', roles: [{ role: 'reviewer', departmentId: 'holding' }] },
  { id: 'operator', departmentId: 'office', roles: [{ role: 'operator', departmentId: 'office' }] },
] as const;
const [asker] = people;

/** Every command; a new action does not compile without one. */
const commands = {
  join: { type: 'join', ...use },
  route: { type: 'route', departmentId: 'holding', note },
  transfer: { type: 'transfer', departmentId: 'other', note },
  register: { type: 'register', resourceId: named.id, note },
  decline: { type: 'decline', code: 'law_forbids', note, legalBasis: law },
  messages: { type: 'messages', note },
  withdraw: { type: 'withdraw' },
  reopen: { type: 'reopen', note },
} as const satisfies Record<DemandAction, DemandCommand>;

/** Every step that a demand filed or a command can cause under the profile, found by letting the rules decide. */
export function demandSteps(policy: PolicyProfile): Step<DemandStatus>[] {
  const filed = decideFile({ ...use, wantedFromId: null, neededBy: null }, asker, { policy, ...clock });
  if (!filed.ok) return [];
  const first = filed.events.reduce<DemandState>(evolve, blank);
  const moves = (state: DemandState) => movesOf(state, policy);
  const states = reachable([first], (state) => moves(state).map((move) => move.state));
  return [
    { from: null, to: first.status, by: 'file' },
    ...states.flatMap((from) => moves(from).map(({ state, by }) => ({ from: from.status, to: state.status, by }))),
  ];
}

const movesOf = (state: DemandState, policy: PolicyProfile): { state: DemandState; by: string }[] =>
  people.flatMap((actor) =>
    Object.values(commands).flatMap((command) => {
      const decision = decide(state, command, actor, { policy, ...clock, named });
      if (!decision.ok) return [];
      const after = decision.events.reduce<DemandState>(evolve, state);
      // Whoever is in charge in the end does what whoever was first does
      const { holderId, heldBefore } = command.type === 'transfer' ? state : { ...after, heldBefore: [] };
      return [{ state: { ...after, holderId, heldBefore }, by: command.type }];
    }),
  );

export const docs: readonly Documented[] = [
  {
    title: 'Data demand 共享需求',
    allowed,
    statuses: Object.fromEntries(
      Object.entries(demandStatusWords.zh).map(([status, zh]) => [
        status,
        words(zh, demandStatusWords.en[status as DemandStatus]),
      ]),
    ),
    stances: {
      signer: words('需求部门', 'Department that needs it'),
      holder: words('承办部门', 'Department in charge'),
      authority: words('主管部门', 'Authority'),
      supervisor: words('督查部门', 'Supervisor'),
      asker: words('其他部门', 'Other departments that may ask'),
    } satisfies Record<Stance, Who>,
    actions: {
      join: words('联署', 'join'),
      route: words('转承办部门', 'route'),
      transfer: words('转其他部门', 'pass on'),
      register: words('答复：已登记', 'answer: registered'),
      decline: words('答复：不予登记', 'decline'),
      messages: words('留言', 'write a message'),
      withdraw: words('撤回', 'withdraw'),
      reopen: words('再次提出', 'put forward again'),
    } satisfies Record<DemandAction, object>,
    exceptions: [
      {
        says: 'A demand is filed by those who may ask for data, for their own department.',
        test: 'api/src/areas/demands/rules/decide.test.ts: is for the own department, whatever one does in others',
      },
      {
        says: 'It goes to no department that needs it, nor back to one that had it, unless the authority says so (house).',
        test: 'api/src/areas/demands/rules/decide.test.ts: not to itself, to who needs it, or back to who had it; the authority may do the last',
      },
      {
        says: 'It is put forward again once.',
        test: 'api/src/areas/demands/rules/decide.test.ts: is put forward again once, by a department that needs it, with the reason',
      },
      {
        says: 'Nobody decides on a demand that they signed themselves, also for the authority (house).',
        test: 'api/src/areas/demands/rules/decide.test.ts: house: nobody decides on a demand that they signed themselves; their colleagues do',
      },
    ],
    workflow: {
      about:
        'Departments that need the same join one demand. It ends for one that withdraws, and goes on for the others.',
      steps: demandSteps,
      still: ['messages', 'join'],
    },
  },
];
