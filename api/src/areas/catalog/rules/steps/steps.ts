import type { ResourceContent } from '@onesource/db/content';
import type { RevisionStatus } from '@onesource/db/vocabulary';
import { examiningRoles, type Stance, stancesOf } from '../../../../access/registrations.ts';
import { because, type Decision, type Refusal, refuse } from '../../../../cases/decision.ts';
import type { Actor } from '../../../../foundation/context.ts';
import type { ErrorDetail } from '../../../../foundation/errors.ts';
import { dayOf } from '../../../../law/calendar/working-days.ts';
import type { PolicyProfile } from '../../../../law/profile.ts';
import type { Setting } from '../../../../law/setting.ts';
import type { RegistrationCommand } from '../../inputs.ts';
import { declare, endDeclaration } from './declaration.ts';
import { examinedOf, isAmong } from './examined.ts';
import { publish } from './publishing.ts';
import { type Ending, examineRetirement, type RetirementPolicy, retire, retirementIsExamined } from './retirement.ts';
import { sendBack } from './returning.ts';
import { type Event, isWorking, type Registration } from './state.ts';
import { type SubmissionPolicy, submit } from './submission.ts';
import { urge } from './urging.ts';

export type Action = Command['type'];

/** Who may do what, when. The API's `actions`, the buttons and the permission table in the docs all read this. */
export const allowed = {
  draft: { registrar: ['edit', 'submit', 'discard'] },
  returned: { registrar: ['edit', 'submit', 'discard'] },
  submitted: { registrar: ['withdraw', 'urge'], reviewer: ['return', 'approve'] },
  examining: { registrar: ['urge'], reviewer: ['urge'], operator: ['examine'], examiner: ['examine'] },
  published: {
    registrar: ['revise', 'retire', 'withdraw-retirement'],
    reviewer: ['retire', 'withdraw-retirement', 'examine-retirement'],
    operator: ['declare-unconditional', 'end-declaration', 'examine-retirement'],
    examiner: ['examine-retirement'],
  },
  superseded: {},
  discarded: {},
  retired: {},
} as const satisfies Record<RevisionStatus, Partial<Record<Stance, readonly Action[]>>>;

/** Steps that judge what somebody wrote. */
const judging: readonly Action[] = ['return', 'approve', 'examine'];
/** Steps of whoever examines what departments hand in. */
const examining: readonly Action[] = ['examine', 'examine-retirement'];
/** Steps that start another revision. */
const starting: readonly Action[] = ['revise', 'declare-unconditional'];
/** Steps with a declaration of the government. */
const declaring: readonly Action[] = ['declare-unconditional', 'end-declaration'];

/**
 * `found`: what keeps it from being submitted that its contents alone do not tell, e.g. of the sources it cites;
 * `published`: what it is to take the place of.
 */
type Around = { found?: readonly ErrorDetail[]; published?: ResourceContent | null };

/** What is said of a registration (`inputs.ts`), and the contents that a draft is given. */
export type Command =
  | { type: 'edit'; content: ResourceContent }
  | Exclude<RegistrationCommand, { type: 'submit' | 'retire' | 'examine-retirement' }>
  | ({ type: 'retire' } & Ending)
  | (Extract<RegistrationCommand, { type: 'examine-retirement' }> & Pick<Ending, 'grants'>)
  | (Extract<RegistrationCommand, { type: 'submit' }> & Around);

export type RegistrationPolicy = SubmissionPolicy & RetirementPolicy & StepPolicy;
/** What decides which steps there are at all. */
export type StepPolicy = Pick<
  PolicyProfile,
  'declaredFromAbove' | 'titles' | 'separateReviewer' | 'publication' | 'notSharedApproval'
>;

type Person = Pick<Actor, 'id' | 'roles'>;

/** The steps that there are in this status for whoever stands so. */
export const stepsOf = (status: RevisionStatus, stances: readonly Stance[], policy: StepPolicy): Action[] => {
  const row: Partial<Record<Stance, readonly Action[]>> = allowed[status];
  const steps = stances.flatMap((stance) => {
    const own = row[stance] ?? [];
    if (stance === 'registrar' || stance === 'reviewer') return own;
    return own.filter((step) => !examining.includes(step) || examines(stance, step, policy));
  });
  return [...new Set(steps)].filter((step) => isThere(step, policy));
};

/** Whether the profile has the step at all. */
function isThere(step: Action, policy: StepPolicy): boolean {
  // SQ-9: only where the text lets the government decide
  return !declaring.includes(step) || policy.declaredFromAbove.source !== 'not_stated';
}

/** SH-17, SH-27: what a second body examines, the authority does not; and ends of entries only where all is examined. */
const examines = (stance: Stance, step: Action, policy: StepPolicy): boolean =>
  examiningRoles(policy).some((role) => role === stance) &&
  (step !== 'examine-retirement' || retirementIsExamined(policy));

const ownWork = (
  { authorIds, retirementProposed }: Pick<Registration, 'authorIds' | 'retirementProposed'>,
  action: Action,
  { id }: Person,
): boolean =>
  action === 'examine-retirement'
    ? retirementProposed?.askedBy.includes(id) === true
    : judging.includes(action) && authorIds.includes(id);

export type Judged = Pick<
  Registration,
  'departmentId' | 'status' | 'authorIds' | 'retiresOn' | 'retirementProposed' | 'declared' | 'laterInHand'
>;

/** Why no other revision can be started now. An entry that is about to go is kept up to date until then (PD-28, SQ-8, N-17). */
const heldUp = ({ laterInHand }: Judged, action: Action) =>
  starting.includes(action) && laterInHand ? ('revision_in_progress' as const) : null;

/** What the table cannot say: why a step of it is not open to the actor, under which article; null where it is. */
export function closedBy(registration: Judged, action: Action, actor: Person, policy: StepPolicy): Closed | null {
  const held = heldUp(registration, action);
  if (held) return closed(held);
  // House, after PD-27: nothing is reviewed by the person who wrote it
  if (ownWork(registration, action, actor)) return closed('own_registration', policy.separateReviewer);
  // What the department asked for lies with whoever examines: its reviewer asks otherwise, no registrar takes it back
  if (action === 'retire' && registration.retirementProposed?.stage === 'examination' && !reviews(registration, actor))
    return closed('wrong_status');
  const without = {
    'end-declaration': registration.declared === null,
    'examine-retirement': !waitsFor(registration, actor, policy),
    'withdraw-retirement': !asks(registration, actor),
  } as Partial<Record<Action, boolean>>;
  return without[action] ? closed('wrong_status') : null;
}

const reviews = ({ departmentId }: Judged, actor: Person): boolean =>
  stancesOf(actor, departmentId).includes('reviewer');

/** Whether the end that is asked for waits for the actor: the department's reviewer first, then whoever examines. */
function waitsFor({ retirementProposed, departmentId }: Judged, actor: Person, policy: StepPolicy): boolean {
  if (retirementProposed === null) return false;
  const stances = stancesOf(actor, departmentId);
  return retirementProposed.stage === 'review'
    ? stances.includes('reviewer')
    : stances.some((stance) => stance !== 'reviewer' && examines(stance, 'examine-retirement', policy));
}

/**
 * Whether the end that is asked for, or else announced, is the actor's side's to take back: what lies with the reviewer the
 * registrars', the rest the department's reviewer's.
 */
function asks({ retirementProposed, retiresOn, departmentId }: Judged, actor: Person): boolean {
  if (retirementProposed === null && retiresOn === null) return false;
  return stancesOf(actor, departmentId).includes(retirementProposed?.stage === 'review' ? 'registrar' : 'reviewer');
}

export type ClosedCode = 'revision_in_progress' | 'own_registration' | 'wrong_status';
type Closed = Refusal<ClosedCode>;
const closed = (code: ClosedCode, setting?: Setting<unknown>): Closed => refuse(code, undefined, setting);

/** What the actor may do with the revision now. */
export function actionsFor(registration: Judged, actor: Person, policy: StepPolicy): Action[] {
  const steps = stepsOf(registration.status, stancesOf(actor, registration.departmentId), policy);
  return steps.filter((action) => closedBy(registration, action, actor, policy) === null);
}

/** The one of a resource's revisions that the command is about; null where the actor may take the step with none. */
export const concerned = <Row extends Pick<Registration, 'departmentId' | 'status'>>(
  revisions: readonly Row[],
  action: Action,
  actor: Person,
  policy: StepPolicy,
): Row | null =>
  revisions.find(({ departmentId, status }) =>
    stepsOf(status, stancesOf(actor, departmentId), policy).includes(action),
  ) ?? null;

const mayStart = (departmentId: string, actor: Pick<Actor, 'roles'>): boolean =>
  stancesOf(actor, departmentId).includes('registrar');

/** Whether the actor may make another after a registration of the department, whatever became of that one (house). */
export const mayCopy = (departmentId: string, actor: Pick<Actor, 'departmentId' | 'roles'>): boolean =>
  actor.departmentId === departmentId && mayStart(departmentId, actor);

/** Starts a registration: the registrars of a department do. */
export function decideDraft(departmentId: string, content: ResourceContent, actor: Person): Decision<Event> {
  if (!mayStart(departmentId, actor)) return refuse('forbidden');
  return because({ type: 'drafted', authorId: actor.id, content });
}

export function decide(
  registration: Registration,
  command: Command,
  actor: Person,
  policy: RegistrationPolicy,
  now: Date,
): Decision<Event> {
  const stances = stancesOf(actor, registration.departmentId);
  const statuses = Object.keys(allowed) as RevisionStatus[];
  const possible = statuses.filter((status) => stepsOf(status, stances, policy).includes(command.type));
  if (possible.length === 0) return refuse('forbidden');
  if (!possible.includes(registration.status))
    return refuse(
      command.type === 'revise' && isWorking(registration.status) ? 'revision_in_progress' : 'wrong_status',
    );
  const refused = closedBy(registration, command.type, actor, policy);
  if (refused) return refused;
  switch (command.type) {
    case 'edit':
      return because({ type: 'edited', authorId: actor.id, content: command.content });
    case 'submit':
      return submit(registration.content, { ...command, declared: registration.declared }, policy, now);
    case 'withdraw':
      return because({ type: 'withdrawn' });
    case 'discard':
      return because({ type: 'discarded' });
    case 'urge':
      return urge(registration, command, stances, now);
    case 'return':
      return sendBack('returned', registration.content, command);
    case 'approve':
      return isExamined(registration.content, policy)
        ? because({ type: 'passed_on', note: command.note })
        : publish(command.note, policy, now);
    case 'examine':
      return command.outcome === 'return'
        ? sendBack('returned_by_authority', registration.content, command)
        : publish(command.note, policy, now);
    case 'revise':
      return because({ type: 'revised', authorId: actor.id });
    case 'declare-unconditional':
      return declare(registration.content, command, policy, now);
    case 'end-declaration':
      return endDeclaration(command.note, policy);
    case 'retire':
      return retire(
        command,
        policy,
        { id: actor.id, reviews: stances.includes('reviewer') && command.asks !== true },
        dayOf(now),
      );
    case 'withdraw-retirement':
      // What was asked for first; an end that was announced before it stands
      return because({ type: registration.retirementProposed ? 'retirement_withdrawn' : 'retirement_recalled' });
    case 'examine-retirement':
      return registration.retirementProposed
        ? examineRetirement(registration.retirementProposed, command, policy, actor.id, dayOf(now))
        : refuse('wrong_status');
  }
}

/** SH-17: everything is examined before it is published. PD-27, SQ-17: what is not shared is. */
export const isExamined = (
  content: Pick<ResourceContent, 'items' | 'shareType'>,
  policy: Pick<PolicyProfile, 'publication' | 'notSharedApproval'>,
): boolean => isAmong(examinedOf(policy), content);
