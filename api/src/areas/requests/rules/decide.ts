import type { RequestStatus } from '@onesource/db/vocabulary';
import { because, type Decision, refuse } from '../../../cases/decision.ts';
import type { Actor } from '../../../foundation/context.ts';
import { termFrom } from '../../../law/calendar/open-term.ts';
import { dayOf, type IsoDate, type WorkingCalendar } from '../../../law/calendar/working-days.ts';
import type { PolicyProfile } from '../../../law/profile.ts';
import { settingValue } from '../../../law/setting.ts';
import type { Decider } from '../../../law/settings/requests.ts';
import type { RequestCommand } from '../inputs.ts';
import { takeMinutes } from './coordination/minutes.ts';
import { withPapers } from './coordination/papers.ts';
import { stateView } from './coordination/statements.ts';
import { moveTalks } from './coordination/talks-term.ts';
import { answerExtension, askExtension } from './extension.ts';
import { deliver, delivering } from './grant/delivery.ts';
import { live, runs } from './grant/grant-life.ts';
import { reportInability, settleInability } from './grant/inability.ts';
import { setQuota } from './grant/reach.ts';
import { revoke } from './grant/revoking.ts';
import { refusalReasons } from './grounds.ts';
import { answerConsent, askConsent } from './onward.ts';
import { agreed, dutyOf, grantOf, refusedOf } from './outcome.ts';
import { late, oversee } from './oversight/oversight.ts';
import { signed } from './sign-off.ts';
import { awaited, type Stance, stancesOf } from './stances.ts';
import type { RequestEvent, RequestState, Side } from './state.ts';
import { closedBy, type Looking } from './steps/closed.ts';
import { insistable, organised } from './withheld.ts';

export type RequestAction = RequestCommand['type'];

const deciding = ['approve', 'approve-partly', 'ask-supplement', 'refuse'] as const;
const ordering = ['order-rectification', 'extend-order', 'lift-order'] as const;
const overseeing = ['urge', 'supervise'] as const;

/** Who may do what, when. The API's `actions`, the buttons and the permission table in the docs all read this. */
export const allowed = {
  submitted: {
    provider: [...deciding, 'extend', 'report-inability', 'answer-supervision'],
    responsible: [...deciding, 'extend', 'answer-supervision'],
    authority: [...deciding, 'answer-extension', ...ordering, ...overseeing, 'answer-supervision'],
    supervisor: overseeing,
    consumer: ['withdraw'],
  },
  supplement_wanted: {
    consumer: ['supplement', 'withdraw'],
    // What is still unclear is decided as it is
    provider: ['approve', 'approve-partly', 'refuse'],
    responsible: ['approve', 'approve-partly', 'refuse'],
    authority: ['approve', 'approve-partly', 'refuse', ...ordering],
  },
  negotiating: {
    provider: ['messages', 'take-minutes', 'conclude', 'move-talks', 'answer-supervision'],
    authority: ['messages', 'take-minutes', 'conclude', 'move-talks', ...ordering, ...overseeing],
    supervisor: overseeing,
    consumer: ['messages', 'take-minutes', 'conclude', 'withdraw'],
  },
  coordinating: {
    authority: ['messages', 'take-minutes', 'coordinate', 'move-talks'],
    provider: ['state-view', 'messages'],
    consumer: ['state-view', 'messages', 'withdraw'],
  },
  // Where nobody sits above any more it lies with the authority again
  referred: { superior: ['record-decision', 'mandate'], authority: ['coordinate'], consumer: ['withdraw'] },
  granted: {
    provider: [
      'sign-agreement',
      ...delivering.provider,
      'answer-consent',
      'report-inability',
      'set-quota',
      'suspend',
      'resume',
      'revoke',
      'demand-disposal',
      'answer-supervision',
    ],
    responsible: ['revoke'],
    authority: ['coordinate', 'answer-consent', 'suspend', ...overseeing],
    supervisor: overseeing,
    superior: ['record-decision', 'mandate'],
    consumer: [
      'sign-agreement',
      ...delivering.consumer,
      'ask-consent',
      'renew',
      'amend',
      'state-use',
      'give-up',
      'suspend',
      'appeal',
    ],
  },
  suspended: {
    provider: ['suspend', 'resume', 'return-remedy', 'report-inability', 'revoke', 'demand-disposal'],
    responsible: ['revoke'],
    authority: ['coordinate', 'suspend', 'resume', 'return-remedy', 'revoke'],
    superior: ['record-decision', 'mandate'],
    consumer: ['report-remedy', 'suspend', 'resume', 'state-use', 'give-up', 'appeal'],
  },
  refused: { provider: ['demand-disposal'], consumer: ['appeal', 'dispose'] },
  withdrawn: { provider: ['demand-disposal'], consumer: ['dispose'] },
  expired: { provider: ['demand-disposal'], consumer: ['dispose'] },
  revoked: { provider: ['demand-disposal'], consumer: ['appeal', 'dispose'] },
  disposed: {},
} as const satisfies Record<RequestStatus, Partial<Record<Stance, readonly RequestAction[]>>>;

/** What a decision is made under. */
export type Under = { policy: PolicyProfile; calendar: WorkingCalendar; now: Date };
type People = Pick<Actor, 'id' | 'roles' | 'departmentId'>;

/**
 * What the actor may do with the request now. `today`: leaves out what is refused on that day, for whoever is offered it.
 */
export function actionsFor(
  request: RequestState,
  actor: People,
  policy: PolicyProfile,
  today: IsoDate | null = null,
): RequestAction[] {
  const row: Partial<Record<Stance, readonly RequestAction[]>> = allowed[request.status];
  const actions = stancesOf(request, actor, policy).flatMap((stance) =>
    (row[stance] ?? []).filter((action) => open(request, action, { stance, actor, policy, today })),
  );
  return [...new Set(actions)];
}

/**
 * House: whether the actor may look at the first rows as they would be answered: one of the provider's own people, for the rows
 * are theirs, while they may grant it.
 */
export const mayPreview = (request: RequestState, actor: People, policy: PolicyProfile, today: IsoDate): boolean =>
  stancesOf(request, actor, policy).includes('provider') &&
  actionsFor(request, actor, policy, today).some((action) => action === 'approve' || action === 'approve-partly');

/** House: what somebody else with the same roles may do now, and the actor may not, because it is their own case. */
export function othersOnly(request: RequestState, actor: People, policy: PolicyProfile): RequestAction[] {
  const own = actionsFor(request, actor, policy);
  return actionsFor(request, { ...actor, id: '' }, policy).filter((action) => !own.includes(action));
}

/** PD-35: for which side the actor signs the agreement: whoever stands on both, for the consumer first; null for none. */
export const signsFor = (
  request: RequestState,
  stances: readonly Stance[],
  { actor, policy }: { actor: People; policy: PolicyProfile },
): Side | null =>
  stances.find(
    (stance): stance is Side =>
      (stance === 'consumer' || stance === 'provider') &&
      open(request, 'sign-agreement', { stance, actor, policy, today: null }),
  ) ?? null;

const open = (request: RequestState, action: RequestAction, looking: Looking): boolean =>
  closedBy(request, action, looking) === null;

/** Decides a command on a request: the events it causes, or why it is refused. */
export function decide(
  request: RequestState,
  command: RequestCommand,
  actor: People,
  under: Under,
): Decision<RequestEvent> {
  const { policy } = under;
  if (!actionsFor(request, actor, policy).includes(command.type))
    return refuse(othersOnly(request, actor, policy).includes(command.type) ? 'own_request' : 'forbidden');
  const stances = stancesOf(request, actor, policy);
  const side = awaited(request).find((decider) => stances.includes(decider));
  const decision = decideOpen(request, command, { actor, stances, side }, under);
  if (command.type === 'appeal' || command.type === 'state-view' || command.type === 'coordinate')
    return withPapers(decision, command.attachmentIds);
  // N-20: an answer needs the word of the head of whoever gives it, the yes that negotiating came to as well
  if (command.type === 'conclude' && command.outcome === 'agreed')
    return signed(decision, { by: 'provider', step: 'answering', signOff: command.signOff ?? null }, under);
  return side && (command.type === 'approve' || command.type === 'approve-partly' || command.type === 'refuse')
    ? late(
        request,
        signed(decision, { by: side, step: 'answering', signOff: command.signOff ?? null }, under),
        side,
        under,
      )
    : decision;
}

/** Whoever acts, in which capacities, and as which of those who are to decide. */
type Acting = { actor: People; stances: readonly Stance[]; side: Decider | undefined };

/** Decides a command that is open to whoever acts. */
function decideOpen(
  request: RequestState,
  command: RequestCommand,
  { actor, stances, side }: Acting,
  under: Under,
): Decision<RequestEvent> {
  const { policy, calendar, now } = under;
  const today = dayOf(now);
  switch (command.type) {
    case 'approve':
      return side
        ? agreed(request, side, { itemIds: request.items.map((item) => item.id), ...command }, policy)
        : refuse('forbidden');
    case 'approve-partly':
      return side ? agreed(request, side, command, policy) : refuse('forbidden');
    case 'ask-supplement': {
      if (command.note === '') return refuse('reason_required', 'note');
      // House: the clock stands still while the consumer is asked; past its last day nothing is left to stand still
      const workingDaysLeft =
        request.dueOn === null || request.dueOn < today ? null : calendar.remainingWorkingDays(today, request.dueOn);
      return because({ type: 'supplement_asked', note: command.note, workingDaysLeft });
    }
    case 'supplement':
      if (command.note === '') return refuse('reason_required', 'note');
      return because({ type: 'supplemented', note: command.note, ...resumedTerm(request, under) });
    case 'refuse': {
      if (!side) return refuse('forbidden');
      const duty = dutyOf(request, side, policy);
      const said = refusalReasons(duty, command);
      return said.ok ? refusedOf(request, 'decision', side, said.reasons, policy) : said;
    }
    case 'withdraw':
      return because({ type: 'withdrawn' });
    case 'appeal': {
      const way = settingValue(policy.afterRefusal);
      if (way === null) return refuse('forbidden');
      const to = way === 'coordination' ? 'coordination' : 'negotiation';
      if (command.note === '') return refuse('reason_required', 'note', policy.afterRefusal);
      if (!runs(request.status)) return because({ type: 'appealed', to, note: command.note });
      return because({ type: 'insisted', to, items: insistable(request, policy), note: command.note });
    }
    case 'messages':
      return command.note === ''
        ? refuse('reason_required', 'note')
        : because({ type: 'message_sent', note: command.note });
    case 'state-view':
      return stateView(request, command, stances);
    case 'take-minutes':
      return takeMinutes(command, stances, under);
    case 'move-talks':
      return moveTalks(request, command, stances, { organises: organised(request, policy), now });
    case 'conclude':
      return conclude(request, command, stances, policy);
    case 'coordinate':
      return coordinate(request, command, policy);
    case 'record-decision':
      if (runs(request.status)) return settleInability(request, 'superior', command, policy);
      return settle(request, 'superior', command, policy);
    case 'extend':
      return askExtension(request, command, under);
    case 'answer-extension':
      return answerExtension(request, command, under);
    case 'report-inability':
      return reportInability(request, command, under);
    case 'mandate':
      return command.note === ''
        ? refuse('reason_required', 'note', policy.referral)
        : because(
            runs(request.status)
              ? { type: 'inability_passed', to: 'authority', note: command.note }
              : { type: 'mandated', note: command.note },
          );
    case 'order-rectification':
      if (command.note === '') return refuse('reason_required', 'note', policy.silence);
      if (command.until <= today) return refuse('period_past', 'until');
      return because({ type: 'rectification_ordered', until: command.until, note: command.note });
    case 'extend-order':
    case 'lift-order':
    case 'urge':
    case 'supervise':
    case 'answer-supervision':
      return oversee(request, command, stances, under);
    case 'sign-agreement': {
      const signing = signsFor(request, stances, { actor, policy });
      return signing ? because({ type: 'agreement_signed', side: signing }) : refuse('forbidden');
    }
    case 'renew':
      // House: what goes on is asked for while it lasts, and only forward; it takes the way of any request
      if (command.until <= request.until) return refuse('period_reversed', 'until');
      if (command.note === '') return refuse('reason_required', 'note');
      return because({ type: 'renewal_asked', until: command.until, note: command.note });
    case 'amend': {
      // House: another scope is granting again, and takes the way of any request
      const { itemIds, purpose, purposeText, until, note } = command;
      if (until < today) return refuse('period_past', 'until');
      if (note === '') return refuse('reason_required', 'note');
      return because({ type: 'amendment_asked', itemIds, purpose, purposeText, until, note });
    }
    case 'give-up':
      return command.note === ''
        ? refuse('reason_required', 'note')
        : because({ type: 'given_up', note: command.note });
    case 'set-quota':
      return setQuota(request, command, policy);
    case 'revoke':
      return revoke(request, command, stances, policy);
    case 'ask-consent':
      return askConsent(request, command, policy, actor.id);
    case 'answer-consent':
      return answerConsent(request, command, policy);
    case 'sign-for':
    case 'plan-delivery':
    case 'provide':
    case 'accept':
    case 'dispute':
      return deliver(command, under);
    case 'suspend':
    case 'resume':
    case 'report-remedy':
    case 'return-remedy':
    case 'state-use':
    case 'demand-disposal':
    case 'dispose':
      return live(request, command, stances, under);
  }
}

/**
 * What a negotiation may be concluded with by whoever stands so: only the provider can say yes for its own data (PD-33,
 * KF-15). That it came to nothing says either side, or where it is organised, whoever brought both together (PD-33).
 */
export const conclusionsOf = (
  request: RequestState,
  stances: readonly Stance[],
  policy: PolicyProfile,
): ('agreed' | 'failed')[] => [
  ...(stances.includes('provider') ? (['agreed'] as const) : []),
  ...(organised(request, policy) && !stances.includes('authority') ? [] : (['failed'] as const)),
];

function conclude(
  request: RequestState,
  command: Extract<RequestCommand, { type: 'conclude' }>,
  stances: readonly Stance[],
  policy: PolicyProfile,
): Decision<RequestEvent> {
  const mayConclude = conclusionsOf(request, stances, policy).includes(command.outcome);
  if (command.outcome === 'failed') {
    if (command.note === '') return refuse('reason_required', 'note');
    if (!mayConclude) return refuse('organiser_concludes', 'outcome', policy.afterRefusal);
    // PD-33: nobody decides in the provider's place; what was refused stays so
    if (organised(request, policy)) {
      const said = refusalReasons(policy.refusal, command);
      return said.ok ? because({ type: 'refused', by: 'negotiation', ...said.reasons }) : said;
    }
    return because({
      type: 'negotiation_failed',
      side: stances.includes('provider') ? 'provider' : 'consumer',
      note: command.note,
    });
  }
  if (!mayConclude) return refuse('only_provider_agrees', 'outcome');
  return grantOf(request, 'negotiation', command, policy);
}

/** What a case may be settled with: what the authority refers goes to the body above, where a text names one (DG-7, N-28). */
export const settledWith = (
  command: 'coordinate' | 'record-decision',
  policy: Pick<PolicyProfile, 'referral'>,
  { levelId }: Pick<RequestState, 'levelId'>,
): ('grant' | 'refuse' | 'refer')[] => {
  const above = command === 'coordinate' && levelId !== null ? settingValue(policy.referral) : null;
  // N-28: what coordination leaves open is not the authority's to end
  return ['grant', ...(above?.whatIsOpen ? [] : (['refuse'] as const)), ...(above ? (['refer'] as const) : [])];
};

function coordinate(
  request: RequestState,
  command: Extract<RequestCommand, { type: 'coordinate' }>,
  policy: PolicyProfile,
): Decision<RequestEvent> {
  const { outcome, note } = command;
  // DG-7: what the body above left to it of a grant in effect
  if (runs(request.status) && (outcome !== 'refer' || settledWith('coordinate', policy, request).includes(outcome)))
    return settleInability(request, 'authority', command, policy);
  if (outcome === 'refuse' && !settledWith('coordinate', policy, request).includes(outcome))
    return refuse('goes_above', 'outcome', policy.referral);
  if (outcome !== 'refer') return settle(request, 'authority', { ...command, outcome }, policy);
  if (!settledWith('coordinate', policy, request).includes(outcome))
    return settingValue(policy.referral) === null
      ? refuse('no_referral', 'outcome')
      : refuse('nobody_above', 'outcome', policy.referral);
  return note === '' ? refuse('reason_required', 'note') : because({ type: 'referred', note });
}

/** What the authority, or the body above it, decides in the end: it grants, with reasons for what it leaves out, or refuses. */
function settle(
  request: RequestState,
  by: 'authority' | 'superior',
  command: Omit<Extract<RequestCommand, { type: 'record-decision' }>, 'type'>,
  policy: PolicyProfile,
): Decision<RequestEvent> {
  if (command.note === '') return refuse('reason_required', 'note');
  if (command.outcome === 'grant') return grantOf(request, by, command, policy);
  const said = refusalReasons(policy.refusal, command);
  return said.ok ? refusedOf(request, by, by, said.reasons, policy) : said;
}

/** The clock goes on with the working days that were left, one at least. A day that had passed is moved by no question. */
function resumedTerm(request: RequestState, { calendar, now }: Under) {
  if (request.pausedWorkingDays === null) return { dueOn: request.dueOn };
  const { dueOn, openTerm } = termFrom(dayOf(now), Math.max(request.pausedWorkingDays, 1), calendar);
  return { dueOn, ...(openTerm && { openTerm }) };
}
