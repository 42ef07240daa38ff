import type { DiscrepancyCommand } from '../../api/src/areas/discrepancies/inputs.ts';
import { type DiscrepancyAction, decide, decideReport } from '../../api/src/areas/discrepancies/rules/decide.ts';
import { blank, type DiscrepancyState, evolve } from '../../api/src/areas/discrepancies/rules/state.ts';
import type { PolicyProfile } from '../../api/src/law/profile.ts';
import type { DiscrepancyStatus } from '../../db/src/vocabulary.ts';
import { reachable, type Step } from './steps.ts';

const note = '说明';
const people = [
  { id: 'asker', departmentId: 'reporting', roles: [{ role: 'official', departmentId: 'reporting' }] },
  { id: 'checker', departmentId: 'collecting', roles: [{ role: 'reviewer', departmentId: 'collecting' }] },
  { id: 'operator', departmentId: 'office', roles: [{ role: 'operator', departmentId: 'office' }] },
  { id: 'supervisor', departmentId: 'above', roles: [{ role: 'supervisor', departmentId: 'above' }] },
] as const;
const [reporter] = people;

/** Every command, in each of its outcomes; a new action does not compile without one. */
const commands = {
  answer: [
    { type: 'answer', outcome: 'corrected', note },
    { type: 'answer', outcome: 'upheld', note },
  ],
  messages: [{ type: 'messages', note }],
  agree: [
    { type: 'agree', outcome: 'corrected', note },
    { type: 'agree', outcome: 'upheld', note },
  ],
  fail: [{ type: 'fail', note }],
  settle: [
    { type: 'settle', outcome: 'corrected', note },
    { type: 'settle', outcome: 'upheld', note },
  ],
  withdraw: [{ type: 'withdraw' }],
} as const satisfies Record<DiscrepancyAction, readonly DiscrepancyCommand[]>;

/** Every step that a report or a command can cause under the profile, found by letting the rules decide. */
export function discrepancySteps(policy: PolicyProfile): Step<DiscrepancyStatus>[] {
  const items = [{ id: 'a', name: 'a' }];
  const said = { itemIds: ['a'], found: '甲', expected: '乙' };
  const reported = decideReport({ collectorId: 'collecting', items }, said, reporter, policy);
  if (!reported.ok) return [];
  const start = blank({ reportingDepartmentId: 'reporting', reporterId: reporter.id, collectorId: 'collecting' });
  const first = reported.events.reduce<DiscrepancyState>(evolve, start);
  const states = reachable([first], (state) => moves(state).map((move) => move.state));
  return [
    { from: null, to: first.status, by: 'report' },
    ...states.flatMap((from) => moves(from).map(({ state, by }) => ({ from: from.status, to: state.status, by }))),
  ];
}

const moves = (state: DiscrepancyState): { state: DiscrepancyState; by: string }[] =>
  people.flatMap((actor) =>
    Object.values(commands).flatMap((samples) =>
      samples.flatMap((command) => {
        const decision = decide(state, command, actor);
        if (!decision.ok) return [];
        const by = 'outcome' in command ? `${command.type}: ${command.outcome}` : command.type;
        return [{ state: decision.events.reduce<DiscrepancyState>(evolve, state), by }];
      }),
    ),
  );
