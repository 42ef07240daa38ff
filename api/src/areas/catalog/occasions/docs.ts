import type { OccasionStatus } from '@onesource/db/vocabulary';
import { type Documented, reachable, type Step, type Who } from '../../../cases/docs.ts';
import { chineseCalendar } from '../../../law/calendar/working-days.ts';
import type { PolicyProfile } from '../../../law/profile.ts';
import { words } from '../../../law/setting.ts';
import { allowed, decide, type Entry, type OccasionAction, type Stance } from '../rules/occasions/decide.ts';
import { follows } from '../rules/occasions/following.ts';
import { blank, evolve, type OccasionEvent, type OccasionState } from '../rules/occasions/state.ts';
import { updateDue } from '../rules/occasions/term.ts';
import type { OccasionCommand } from './inputs.ts';

const note = '说明';
const happenedOn = '2026-03-02';
const now = new Date('2026-03-02T09:00:00+08:00');
const calendar = chineseCalendar();
const people = [
  { departmentId: 'bureau', roles: [{ role: 'registrar', departmentId: 'bureau' }] },
  { departmentId: 'office', roles: [{ role: 'operator', departmentId: 'office' }] },
] as const;
/** The registration that is named, in hand still. */
const named: Entry = { id: 'new', name: '某信息', departmentId: 'bureau', publishedOn: null, examining: null };

/** Every command, in each of its outcomes; a new action does not compile without one. */
const commands = {
  unchanged: [{ type: 'unchanged', note }],
  'name-entry': [{ type: 'name-entry', resourceId: named.id }],
  extend: [{ type: 'extend', note }],
  'answer-extension': [
    { type: 'answer-extension', outcome: 'consented', note },
    { type: 'answer-extension', outcome: 'refused', note },
  ],
} as const satisfies Record<OccasionAction, readonly OccasionCommand[]>;

/** What becomes of the entry meanwhile, in words. */
const entrySteps = {
  passed_on: 'entry: comes to whoever examines',
  returned_by_authority: 'entry: sent back',
  published: 'entry: published',
  retirement_announced: 'entry: retirement announced',
  retired: 'entry: retired',
} as const;

/** Every step that a record, a command or the entry can cause under the profile, found by letting the rules decide. */
function occasionSteps(policy: PolicyProfile): Step<OccasionStatus>[] {
  const recorded: OccasionEvent = { type: 'recorded', ...updateDue(policy, happenedOn, calendar) };
  const first = [null, 'entry'].map((resourceId) =>
    evolve(blank({ departmentId: 'bureau', resourceId, happenedOn }), recorded),
  );
  const states = reachable(first, (state) => moves(state, policy).map((move) => move.state));
  return [
    { from: null, to: 'open', by: 'record' },
    ...states.flatMap((from) =>
      moves(from, policy).map(({ state, by }) => ({ from: from.status, to: state.status, by })),
    ),
  ];
}

function moves(state: OccasionState, policy: PolicyProfile): { state: OccasionState; by: string }[] {
  const said = people.flatMap((actor) =>
    Object.values(commands).flatMap((samples) =>
      samples.flatMap((command) => {
        const decision = decide(state, command, actor, { policy, calendar, now, named });
        if (!decision.ok) return [];
        return [{ state: decision.events.reduce<OccasionState>(evolve, state), by: command.type }];
      }),
    ),
  );
  const come = Object.entries(entrySteps).flatMap(([type, by]) => {
    const event = follows(state, {
      event: { type: type as keyof typeof entrySteps },
      submittedAt: now,
      examining: false,
      now,
    });
    return event && state.resourceId !== null ? [{ state: evolve(state, event), by }] : [];
  });
  return [...said, ...come];
}

export const occasionDocs: Documented = {
  title: 'Occasion for updating the catalog 更新事项',
  allowed,
  statuses: {
    open: words('待更新', 'To be brought up to date'),
    handed_in: words('已报送审核', 'With whoever examines'),
    updated: words('已更新', 'Brought up to date'),
    unchanged: words('无需变更', 'Nothing to change'),
  } satisfies Record<OccasionStatus, object>,
  stances: {
    department: words('本部门登记员、审核员', 'Registrars and reviewers of the department'),
    authority: { role: 'operator' },
    watching: words('目录审定员、督查员', 'Examiners and supervisors'),
  } satisfies Record<Stance, Who>,
  actions: {
    'name-entry': words('指明登记', 'name the registration'),
    unchanged: words('说明无需变更', 'say that nothing has to change'),
    extend: words('申请延期', 'ask for more time'),
    'answer-extension': words('答复延期申请', 'answer on more time'),
  } satisfies Record<OccasionAction, object>,
  exceptions: [
    {
      says: 'More time is asked for once, and only where a text knows it (N-17).',
      test: 'api/src/areas/catalog/rules/occasions/decide.test.ts: N-17: 5 working days more with the authority’s consent > once, and only where a text knows it',
    },
    {
      says: 'A registration is named where something new was to be registered.',
      test: 'api/src/areas/catalog/rules/occasions/decide.test.ts: what is to be registered > an entry that is there is named by nothing else',
    },
  ],
  workflow: {
    about:
      'What happened is recorded once for each entry it concerns. It goes the way of the revision that follows, or of the entry’s retirement.',
    steps: occasionSteps,
    still: ['name-entry', 'extend', 'answer-extension'],
  },
};
