import type { OpenRequestStatus } from '@onesource/db/vocabulary';
import { type Documented, reachable, type Step } from '../../cases/docs.ts';
import { words } from '../../law/setting.ts';
import type { OpenRequestCommand } from './asking/inputs.ts';
import {
  type Askable,
  allowed,
  decide,
  decideWithdraw,
  expiresOn,
  lapsesOn,
  type OpenRequestAction,
  type Stance,
} from './asking/rules/decide.ts';
import { blank, evolve, type OpenRequestState } from './asking/rules/state.ts';

const now = new Date('2026-03-02T09:00:00+08:00');
const until = '2026-12-31';
const open: Askable = [
  { id: 'a', name: 'a', openness: 'open' },
  { id: 'b', name: 'b', openness: 'conditionally_open' },
];
const first = blank({ departmentId: 'providing', items: open });
const reviewer = { departmentId: 'providing', roles: [{ role: 'reviewer', departmentId: 'providing' } as const] };

/** Every command; a new action does not compile without one. */
const commands = {
  approve: { type: 'approve', itemIds: ['a', 'b'], until, note: '' },
  refuse: { type: 'refuse', code: 'other', note: '说明' },
  revoke: { type: 'revoke', note: '说明' },
} as const satisfies Record<OpenRequestAction, OpenRequestCommand>;

function movesOf(state: OpenRequestState): { state: OpenRequestState; by: string }[] {
  const decided = Object.values(commands).flatMap((command) => {
    const decision = decide(state, command, reviewer, { now, open, mailed: true });
    return decision.ok ? [{ state: decision.events.reduce(evolve, state), by: command.type as string }] : [];
  });
  const withdrawn = decideWithdraw(state);
  const over = expiresOn(state, '2027-01-01') ?? lapsesOn({ ...state, askedAt: now }, '2027-01-01');
  return [
    ...decided,
    ...(withdrawn.ok ? [{ state: withdrawn.events.reduce(evolve, state), by: 'withdraw' }] : []),
    ...(over ? [{ state: evolve(state, over), by: 'time' }] : []),
  ];
}

/** Every step of what the public asks for, found by letting the rules decide. */
function openRequestSteps(): Step<OpenRequestStatus>[] {
  const states = reachable([first], (state) => movesOf(state).map((move) => move.state));
  return [
    { from: null, to: first.status, by: 'confirm' },
    ...states.flatMap((from) => movesOf(from).map(({ state, by }) => ({ from: from.status, to: state.status, by }))),
  ];
}

export const docs: readonly Documented[] = [
  {
    title: 'Request of the public 开放申请',
    allowed,
    statuses: {
      submitted: words('待答复', 'To be answered'),
      granted: words('已同意', 'Agreed to'),
      refused: words('不同意', 'Refused'),
      withdrawn: words('已撤回', 'Withdrawn'),
      expired: words('已到期', 'At its end'),
      revoked: words('已停止提供', 'Taken back'),
      unanswered: words('未答复，已关闭', 'Closed unanswered'),
    } satisfies Record<OpenRequestStatus, object>,
    stances: {
      provider: words('提供部门', 'Provider'),
      authority: words('主管部门', 'Authority'),
      supervisor: words('督查部门', 'Supervisor'),
    } satisfies Record<Stance, object>,
    actions: {
      approve: words('同意', 'agree'),
      refuse: words('不同意', 'refuse'),
      revoke: words('停止提供', 'take back'),
    } satisfies Record<OpenRequestAction, object>,
    exceptions: [
      {
        says: 'Who asks is shown to those who decide for the provider alone (house).',
        test: 'api/src/areas/opening/asking/rules/decide.test.ts: who watches over it reads it without knowing who asked (house)',
      },
      {
        says: 'Nothing is given that was not asked for, nor what is not open any more (SH-30, SH-31).',
        test: 'api/src/areas/opening/asking/rules/decide.test.ts: SH-30, SH-31: gives nothing that is not open any more',
      },
      {
        says: 'Whoever asked takes it back, or gives up what was agreed to, by the link of a letter.',
        test: 'api/src/areas/opening/asking/rules/decide.test.ts: whoever asked takes it back while it waits, or gives it up',
      },
    ],
    workflow: {
      about: 'Begins when somebody outside follows the link that confirms their address; `withdraw` is theirs.',
      steps: openRequestSteps,
    },
  },
];
