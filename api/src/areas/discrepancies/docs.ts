import type { DiscrepancyStatus } from '@onesource/db/vocabulary';
import { type Documented, reachable, type Step, type Who } from '../../cases/docs.ts';
import { chineseCalendar } from '../../law/calendar/working-days.ts';
import type { PolicyProfile } from '../../law/profile.ts';
import { words } from '../../law/setting.ts';
import type { DiscrepancyCommand } from './inputs.ts';
import { allowed, type DiscrepancyAction, decide, decideReport, type Stance } from './rules/decide.ts';
import { blank, type DiscrepancyState, evolve } from './rules/state.ts';

const note = '说明';
const day = { calendar: chineseCalendar(), now: new Date('2026-03-02T09:00:00+08:00') };
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
  transfer: [{ type: 'transfer', departmentId: 'other', note }],
  withdraw: [{ type: 'withdraw' }],
  urge: [{ type: 'urge', until: '2026-03-10', note }],
  rate: [
    { type: 'rate', rating: 'settled', note },
    { type: 'rate', rating: 'unsettled', note },
  ],
} as const satisfies Record<DiscrepancyAction, readonly DiscrepancyCommand[]>;

/** Every step that a report or a command can cause under the profile, found by letting the rules decide. */
export function discrepancySteps(policy: PolicyProfile): Step<DiscrepancyStatus>[] {
  const items = [{ id: 'a', name: 'a' }];
  const said = { itemIds: ['a'], found: '甲', expected: '乙' };
  const reported = decideReport({ collectorId: 'collecting', items }, said, reporter, { policy, ...day });
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
        const decision = decide(state, command, actor, day);
        // Neither moves it: a reminder is about a word that is waited for, a rating about one that was given
        if (!decision.ok || command.type === 'urge' || command.type === 'rate') return [];
        const by = 'outcome' in command ? `${command.type}: ${command.outcome}` : command.type;
        const { collectorId, passedOnBy } = state;
        // Whoever checks in the end does what whoever was to check first does
        const after = { ...decision.events.reduce<DiscrepancyState>(evolve, state), collectorId, passedOnBy };
        return [{ state: after, by }];
      }),
    ),
  );

export const docs: readonly Documented[] = [
  {
    title: 'Doubt about contents 内容核实',
    allowed,
    statuses: 'discrepancyStatus',
    stances: {
      reporter: words('反馈部门', 'Reporting department'),
      collector: words('采集部门', 'Collecting department'),
      authority: words('主管部门', 'Authority'),
      supervisor: words('督查部门', 'Supervisor'),
    } satisfies Record<Stance, Who>,
    actions: {
      answer: words('答复核实结果', 'answer'),
      messages: words('留言', 'write a message'),
      agree: words('提出或同意结论', 'propose or agree'),
      fail: words('提请协调', 'say that there is no agreement'),
      settle: words('作出协调结论', 'settle it'),
      transfer: words('转其他部门核实', 'pass on'),
      withdraw: words('撤回', 'withdraw'),
      urge: words('催办', 'urge'),
      rate: words('评价核实结果', 'rate the answer'),
    } satisfies Record<DiscrepancyAction, object>,
    exceptions: [
      {
        says: 'A doubt is reported by those who may ask for data, of another department than the one that collects them.',
        test: 'api/src/areas/discrepancies/rules/decide.test.ts: is for those who ask for data, of another department than the one that collects them',
      },
      {
        says: 'On items they see.',
        test: 'api/src/areas/discrepancies/rules/decide.test.ts: is not of what one does not see',
      },
      {
        says: 'Neither side proposes twice what it holds already.',
        test: 'api/src/areas/discrepancies/rules/decide.test.ts: nothing is proposed twice',
      },
      {
        says: 'It is passed on to no department that had it before, nor to the one that doubts (house).',
        test: 'api/src/areas/discrepancies/rules/transfer.test.ts: passing a doubt on (house) > goes to no department that has or had it, nor to the one that doubts',
      },
      {
        says: 'Nobody judges a doubt they reported themselves, also those of the authority (house).',
        test: 'api/src/areas/discrepancies/rules/decide.test.ts: house: nobody judges what they reported themselves > also where they settle for the authority, or have come to the collector',
      },
      {
        says: 'Nobody urges themselves (house).',
        test: 'api/src/areas/discrepancies/rules/watching.test.ts: 催办 (house) > is of whoever owes a word, and of nobody by themselves',
      },
      {
        says: 'An answer of somebody else is rated, once (house).',
        test: 'api/src/areas/discrepancies/rules/watching.test.ts: 评价 (house) > is of an answer that somebody else gave, and said once',
      },
      {
        says: 'Colleagues of theirs may.',
        test: 'api/src/areas/discrepancies/rules/decide.test.ts: but a colleague in the same department does, and they speak and take it back as before',
      },
    ],
    workflow: {
      about:
        'A report asks for a correction. Where both departments agree first, an outcome that the other side holds already is agreed, any other is a proposal.',
      steps: discrepancySteps,
      still: ['messages'],
    },
  },
];
