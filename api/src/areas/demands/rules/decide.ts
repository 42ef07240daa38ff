import type { DemandStatus, ShareType } from '@onesource/db/vocabulary';
import type { Decision } from '../../../cases/decision.ts';
import { because, refuse } from '../../../cases/decision.ts';
import type { Actor } from '../../../foundation/context.ts';
import { termFrom } from '../../../law/calendar/open-term.ts';
import { dayOf, type IsoDate, type WorkingCalendar } from '../../../law/calendar/working-days.ts';
import type { PolicyProfile } from '../../../law/profile.ts';
import type { Given } from '../../../law/setting.ts';
import { settingValue } from '../../../law/setting.ts';
import type { RefusalDuty } from '../../../law/settings/requests.ts';
import { declinedInWords, notHeldDuty } from '../../../law/shared.ts';
import { basisInWords, refusalProblem } from '../../requests/rules/grounds.ts';
import type { DemandCommand } from '../inputs.ts';
import { asks, type Stance, stancesOf } from './stances.ts';
import { type DemandEvent, type DemandState, isOpen, type Signer } from './state.ts';

export type DemandAction = DemandCommand['type'];

/** Who may do what, when. The API's `actions`, the buttons and the permission table in the docs all read this. */
export const allowed = {
  filed: {
    signer: ['messages', 'withdraw'],
    authority: ['route', 'register', 'decline', 'messages'],
    asker: ['join'],
  },
  routed: {
    signer: ['messages', 'withdraw'],
    holder: ['register', 'decline', 'transfer', 'messages'],
    authority: ['transfer', 'messages'],
    asker: ['join'],
  },
  met: { signer: ['reopen'] },
  declined: { signer: ['reopen'] },
  withdrawn: {},
} as const satisfies Record<DemandStatus, Partial<Record<Stance, readonly DemandAction[]>>>;

type Person = Pick<Actor, 'id' | 'roles' | 'departmentId'>;
type Clock = { calendar: WorkingCalendar; now: Date };
export type Under = { policy: Pick<PolicyProfile, 'demandTerm' | 'refusal' | 'inability'> } & Clock;

/** A published entry that a command names, and departments that need it and are outside its 共享范围, by id. */
export type Named = { id: string; departmentId: string; shareType: ShareType; leavesOut: readonly string[] };

const stepsOf = (demand: DemandState, actor: Person): DemandAction[] => {
  const row: Partial<Record<Stance, readonly DemandAction[]>> = allowed[demand.status];
  const steps = stancesOf(demand, actor).flatMap((stance) => row[stance] ?? []);
  return [...new Set(steps)].filter((step) => !(step === 'reopen' && demand.reopened));
};

/** House: nobody decides on a demand that they signed themselves, for the authority either; their colleagues do. */
const decidesOwn = ({ signers }: DemandState, action: DemandAction, { id }: Pick<Actor, 'id'>): boolean =>
  signers.some(({ personId }) => personId === id) &&
  (action === 'route' || action === 'transfer' || action === 'register' || action === 'decline');

/** What the actor may do with the demand now. */
export const actionsFor = (demand: DemandState, actor: Person): DemandAction[] =>
  stepsOf(demand, actor).filter((action) => !decidesOwn(demand, action, actor));

/** DG-8, SH-26: whoever may ask for data files what their own department needs for its duties. */
export function decideFile(
  said: Pick<Signer, 'purpose' | 'basis' | 'matter'> & { wantedFromId: string | null; neededBy: IsoDate | null },
  actor: Person,
  { policy, ...clock }: Under,
): Decision<DemandEvent> {
  if (!asks(actor)) return refuse('forbidden');
  if (said.wantedFromId === actor.departmentId) return refuse('own_resource', 'wantedFromId');
  if (said.neededBy !== null && said.neededBy < dayOf(clock.now)) return refuse('effective_past', 'neededBy');
  return because({ type: 'filed', signer: signerOf(said, actor), ...dueIn(policy.demandTerm.value.route, clock) });
}

const signerOf = (
  { purpose, basis, matter }: Pick<Signer, 'purpose' | 'basis' | 'matter'>,
  { id, departmentId }: Person,
): Signer => ({ departmentId, personId: id, purpose, basis, matter });

const dueIn = (workingDays: number, { calendar, now }: Clock) => termFrom(dayOf(now), workingDays, calendar);

/** Decides a command on a demand: the events it causes, or why it is refused. `named`: the entry that the command names. */
export function decide(
  demand: DemandState,
  command: DemandCommand,
  actor: Person,
  { policy, named, ...clock }: Under & { named: Named | null },
): Decision<DemandEvent> {
  if (!stepsOf(demand, actor).includes(command.type)) return refuse(notNow(demand, command.type, actor));
  if (decidesOwn(demand, command.type, actor)) return refuse('own_demand');
  const { departmentId } = actor;
  switch (command.type) {
    case 'join':
      return because({ type: 'joined', signer: signerOf(command, actor) });
    case 'withdraw':
      return because({ type: demand.signers.length > 1 ? 'left' : 'withdrawn', departmentId });
    case 'decline':
      return declined(demand, command, actor, policy);
    case 'register':
      return registered(demand, command, actor, named);
    case 'route': {
      // What it is passed on with is said where there is something to say: the authority knows the departments' duties
      const problem = destination(demand, command.departmentId);
      if (problem !== null) return refuse(problem, 'departmentId');
      const due = dueIn(policy.demandTerm.value.answer, clock);
      return because({ type: 'routed', to: command.departmentId, note: command.note, ...due });
    }
  }
  // House: whoever passes it on, asks for it anew or speaks says something
  if (command.note === '') return refuse('reason_required', 'note');
  const { note } = command;
  switch (command.type) {
    case 'transfer':
      return transferred(demand, command.departmentId, note, actor);
    case 'messages':
      return because({ type: 'message_sent', by: speaksFor(demand, actor), note });
    case 'reopen':
      return because({ type: 'reopened', departmentId, note, ...dueIn(policy.demandTerm.value.route, clock) });
  }
}

/** For whom somebody speaks: for their own department where it needs the data, else for whoever is in charge. */
const speaksFor = (demand: DemandState, actor: Person): 'holder' | 'authority' | null =>
  stancesOf(demand, actor).includes('signer') ? null : answersFor(demand, actor);

/** Why a step is not open: who comes to join late, or twice, is told so. */
function notNow(demand: DemandState, action: DemandAction, actor: Person): string {
  if (action !== 'join' || !asks(actor)) return 'forbidden';
  if (stancesOf(demand, actor).includes('signer')) return 'signed_already';
  return isOpen(demand) || demand.status === 'withdrawn' ? 'forbidden' : 'demand_answered';
}

/** For whom the actor answers: who could for both answers for the department in charge. */
export const answersFor = (demand: Pick<DemandState, 'signers' | 'holderId'>, actor: Person): 'holder' | 'authority' =>
  stancesOf(demand, actor).includes('holder') ? 'holder' : 'authority';

/** Why a demand cannot go to a department: it has it, or needs it itself. */
const destination = ({ holderId, signers }: DemandState, to: string): string | null => {
  if (to === holderId) return 'demand_there_already';
  return signers.some(({ departmentId }) => departmentId === to) ? 'demands_itself' : null;
};

/** House: the department in charge does not pass it back to who had it before; the authority may. */
function transferred(demand: DemandState, to: string, note: string, actor: Person): Decision<DemandEvent> {
  const by = answersFor(demand, actor);
  const problem =
    destination(demand, to) ?? (by === 'holder' && demand.heldBefore.includes(to) ? 'demand_was_there' : null);
  return problem === null ? because({ type: 'transferred', to, by, note }) : refuse(problem, 'departmentId');
}

/** DG-16: what is agreed on goes into the directory, and is shared by it. The department in charge names an entry of its own. */
function registered(
  demand: DemandState,
  { resourceId, note }: { resourceId: string; note: string },
  actor: Person,
  named: Named | null,
): Decision<DemandEvent> {
  const by = answersFor(demand, actor);
  if (named?.id !== resourceId) return refuse('not_in_directory', 'resourceId');
  if (by === 'holder' && named.departmentId !== demand.holderId) return refuse('other_departments_entry', 'resourceId');
  // Whoever has it needs not to ask for it
  if (demand.signers.some(({ departmentId }) => departmentId === named.departmentId))
    return refuse('demands_itself', 'resourceId');
  // DG-16: it is answered where those who need it can ask for it (PD-27, PD-31)
  if (named.shareType === 'not_shared') return refuse('entry_not_shared', 'resourceId');
  if (named.leavesOut.length > 0) return refuse('entry_leaves_out', 'resourceId');
  return because({ type: 'met', by, resourceId, note });
}

/**
 * What declining asks for: what a refusal to share does (PD-33, KF-15: reasons; SH-26, SQ-17: a basis besides). House: a
 * department in charge that does not hold the data refuses nothing that could be shared, and says so in words; and what DG-7 has
 * reported to the body above is of requests, so of a demand no more is said than why.
 */
export const decliningDuty = (
  { refusal, inability }: Pick<PolicyProfile, 'refusal' | 'inability'>,
  code: string | undefined,
  by: 'holder' | 'authority',
): Given<RefusalDuty> => {
  if (code === 'not_held' && by === 'holder') return notHeldDuty;
  return settingValue(inability)?.to === 'superior' && refusal.value.needs === 'reasons' ? declinedInWords : refusal;
};

function declined(
  demand: DemandState,
  { code, note, legalBasis }: Extract<DemandCommand, { type: 'decline' }>,
  actor: Person,
  policy: Under['policy'],
): Decision<DemandEvent> {
  const by = answersFor(demand, actor);
  const duty = decliningDuty(policy, code, by);
  const problem = refusalProblem(duty, { note, legalBasis });
  if (problem) return refuse(problem.code, problem.field, duty);
  return because({ type: 'declined', by, code, note, legalBasis: basisInWords(legalBasis) });
}
