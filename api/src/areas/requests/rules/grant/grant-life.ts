import type { GrantLife, Suspension } from '@onesource/db/schema/request';
import { because, type Decision, type Refusal, refuse } from '../../../../cases/decision.ts';
import type { OpenTerm } from '../../../../law/calendar/open-term.ts';
import { dayOf, type IsoDate, type WorkingCalendar } from '../../../../law/calendar/working-days.ts';
import type { PolicyProfile } from '../../../../law/profile.ts';
import type { RequestCommand } from '../../inputs.ts';
import { basisInWords, refusalProblem } from '../grounds.ts';
import type { Stance } from '../stances.ts';
import type { RequestState } from '../state.ts';
import { type RemedyEvent, remedied, remediesOf, remedyOpen, reviewOf } from './misuse.ts';
import { itsToEnd } from './revoking.ts';

export type LifeAction =
  | 'suspend'
  | 'resume'
  | 'report-remedy'
  | 'return-remedy'
  | 'state-use'
  | 'demand-disposal'
  | 'dispose';
export type LifeCommand = Extract<RequestCommand, { type: LifeAction }>;
type Suspender = Suspension['by'];

export type LifeEvent =
  | {
      type: 'suspended';
      by: Suspender;
      note: string;
      misuse: boolean;
      legalBasis?: string;
      reviewOn: IsoDate | null;
      openTerm?: OpenTerm;
    }
  /** Rule 13: the day that a suspension had none of. */
  | { type: 'review_counted'; by: Suspender; reviewOn: IsoDate }
  /** Misuse was not put right in its term. */
  | { type: 'misuse_unremedied'; by: Suspender }
  /** Of whose suspensions nothing is left. */
  | { type: 'resumed'; by: Suspender; of: readonly Suspender[]; note: string }
  | RemedyEvent
  | { type: 'use_asked' }
  | { type: 'use_stated'; note: string; useOn: IsoDate }
  /** N-27: how its provider wants what was received disposed of. */
  | { type: 'disposal_demanded'; note: string }
  | { type: 'disposed'; note: string };

/** Whether a grant in effect runs, or rests: it has not ended. */
export const runs = (status: RequestState['status']): boolean => status === 'granted' || status === 'suspended';

type LifePolicy = Pick<
  PolicyProfile,
  'suspension' | 'misuseTerm' | 'disposal' | 'useStatement' | 'refusal' | 'revocation'
>;

export const unlived: GrantLife = { suspensions: [], useOn: null, useAsked: false };

/** Whether something was received that has to be disposed of at the end: a grant was in effect, this one or one before. */
export const leftOver = ({ grant, life }: Pick<RequestState, 'grant' | 'life'>): boolean =>
  grant?.effectiveAt != null || life.leftOver === true;

/** Rule 15: what a renewal or an amendment goes on with is not disposed of; what none of them holds is. */
const goesOn = ({ grant, goingOn }: Pick<RequestState, 'grant' | 'goingOn'>): boolean =>
  goingOn.some(({ inWords }) => inWords) ||
  (goingOn.length > 0 && (grant?.items ?? []).every(({ id }) => goingOn.some(({ itemIds }) => itemIds.includes(id))));

/** N-27 (house elsewhere): whether what was received is to be disposed of once the grant has ended. */
export const disposable = (
  request: Pick<RequestState, 'grant' | 'life' | 'goingOn'>,
  asked: PolicyProfile['disposal']['value'],
): boolean => asked && leftOver(request) && !goesOn(request);

const suspender = (stance: Stance): Suspender | null =>
  stance === 'consumer' || stance === 'provider' || stance === 'authority' ? stance : null;

/** In whose name somebody would suspend a grant; null where that is not open to them. */
export const suspendsAs = (
  request: RequestState,
  stances: readonly Stance[],
  policy: Pick<PolicyProfile, 'suspension' | 'disposal'>,
): Suspender | null =>
  stances
    .filter((stance) => lifeOpen(request, 'suspend', stance, policy))
    .map(suspender)
    .find((one) => one !== null) ?? null;

/** What suspending takes of whoever does it. */
export type Suspending = {
  /** Whether it is for misuse: never (N-27, DG-17: misuse is what others find), if one says so, or always. */
  misuse: 'never' | 'said' | 'always';
  /** Whether it names a basis where it is not for misuse. */
  basis: boolean;
};

/**
 * N-27: where the end of a service is negotiated, nobody cuts it off before, but for misuse; and what its provider may not
 * take back (rule 12) it does not let rest either. SH-26, SQ-17: while its provider lets a grant rest it does not share, and
 * says what a refusal says.
 */
export function suspending(
  request: RequestState,
  by: Suspender,
  { refusal, revocation }: Pick<PolicyProfile, 'refusal' | 'revocation'>,
): Suspending {
  if (by === 'consumer') return { misuse: 'never', basis: false };
  const onlyMisuse = revocation.value.negotiated || (by === 'provider' && !itsToEnd(request, 'provider'));
  return {
    misuse: onlyMisuse ? 'always' : 'said',
    basis: by === 'provider' && !onlyMisuse && refusal.value.needs === 'basis',
  };
}

const suspendedBy = ({ life }: Pick<RequestState, 'life'>, stance: Stance): boolean =>
  life.suspensions.some(({ by }) => by === stance);

/** Whose suspensions somebody may end: their own; the authority everybody's (house), so that none is left for ever. */
const endedBy = ({ life }: Pick<RequestState, 'life'>, stance: Stance): Suspender[] =>
  life.suspensions.map(({ by }) => by).filter((by) => by === stance || stance === 'authority');

/** N-27 (house elsewhere): at whose misuse somebody may look, as the consumer says that it is put right. */
const looksAt = (request: Pick<RequestState, 'life'>, stance: Stance): Suspender[] =>
  endedBy(request, stance).filter((by) => remediesOf(request).includes(by));

/** Whether somebody may take this step in this capacity. */
export function lifeOpen(
  request: RequestState,
  action: LifeAction,
  stance: Stance,
  policy: Pick<PolicyProfile, 'suspension' | 'disposal'>,
): boolean {
  const inEffect = request.grant?.effectiveAt != null;
  switch (action) {
    case 'suspend':
      // N-27: by whom the text says
      return inEffect && policy.suspension.value.some((by) => by === stance) && !suspendedBy(request, stance);
    case 'resume':
      // A provider that could not go on can again
      return endedBy(request, stance).length > 0 || (stance === 'provider' && request.life.inability !== undefined);
    case 'report-remedy':
      return stance === 'consumer' && remedyOpen(request);
    case 'return-remedy':
      return looksAt(request, stance).length > 0;
    case 'state-use':
      // What never was in effect was never used, and leaves nothing behind
      return inEffect;
    case 'demand-disposal':
      // While the grant runs it is said for its end
      return (
        stance === 'provider' && policy.disposal.value && (runs(request.status) ? inEffect : disposable(request, true))
      );
    case 'dispose':
      return disposable(request, policy.disposal.value);
  }
}

/** Decides what becomes of a running or an ended grant; `stances` are those in which it is open to the actor. */
export function live(
  request: RequestState,
  command: LifeCommand,
  stances: readonly Stance[],
  { calendar, now, policy }: { calendar: WorkingCalendar; now: Date; policy: LifePolicy },
): Decision<LifeEvent> {
  const able = stances.filter((stance) => lifeOpen(request, command.type, stance, policy));
  const today = dayOf(now);
  if (command.note === '') return refuse('reason_required', 'note');
  switch (command.type) {
    case 'suspend': {
      const by = suspendsAs(request, stances, policy);
      if (!by) return refuse('forbidden');
      if (command.misuse && suspending(request, by, policy).misuse === 'never') return refuse('own_misuse', 'misuse');
      const { note, misuse, legalBasis = null } = command;
      const problem = misuse ? null : restProblem(request, by, { note, legalBasis }, policy);
      if (problem) return problem;
      const basis = misuse || by !== 'provider' ? null : basisInWords(legalBasis);
      return because<LifeEvent>({
        type: 'suspended',
        by,
        note,
        misuse,
        ...(basis && { legalBasis: basis }),
        ...reviewOf(misuse, { policy, calendar, now }),
      });
    }
    case 'resume': {
      const of = [...new Set(able.flatMap((stance) => endedBy(request, stance)))];
      const by = able.map(suspender).find((one) => one !== null);
      return by ? because<LifeEvent>({ type: 'resumed', by, of, note: command.note }) : refuse('forbidden');
    }
    case 'report-remedy':
      return because<LifeEvent>({ type: 'remedy_reported', note: command.note });
    case 'return-remedy': {
      const of = [...new Set(able.flatMap((stance) => looksAt(request, stance)))];
      const by = able.map(suspender).find((one) => one !== null);
      return by ? because<LifeEvent>({ type: 'remedy_returned', by, of, note: command.note }) : refuse('forbidden');
    }
    case 'state-use':
      return because<LifeEvent>({ type: 'use_stated', note: command.note, useOn: nextUse(today, policy) });
    case 'demand-disposal':
      return because<LifeEvent>({ type: 'disposal_demanded', note: command.note });
    case 'dispose':
      return because<LifeEvent>({ type: 'disposed', note: command.note });
  }
}

/** What keeps a grant from resting without misuse. */
function restProblem(
  request: RequestState,
  by: Suspender,
  said: Parameters<typeof refusalProblem>[1],
  { refusal, revocation }: Pick<LifePolicy, 'refusal' | 'revocation'>,
): Refusal | null {
  if (suspending(request, by, { refusal, revocation }).misuse === 'always')
    return revocation.value.negotiated
      ? refuse('negotiation_required', 'misuse', revocation)
      : refuse('misuse_only', 'misuse');
  const problem = by === 'provider' ? refusalProblem(refusal, said) : null;
  return problem && refuse(problem.code, problem.field, refusal);
}

/** House: the day of the next statement of use, so many times a year; a day that its month lacks is the first of the next. */
export function nextUse(day: IsoDate, { useStatement }: Pick<PolicyProfile, 'useStatement'>): IsoDate {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const months = year * 12 + (month - 1) + 12 / useStatement.value;
  const last = new Date(Date.UTC(Math.floor(months / 12), (months % 12) + 1, 0)).getUTCDate();
  const [at, on] = date > last ? [months + 1, 1] : [months, date];
  const two = (number: number) => String(number).padStart(2, '0');
  return `${Math.floor(at / 12)}-${two((at % 12) + 1)}-${two(on)}`;
}

/** House: as often as the rules say the consumer states what the data were used for. Time passes: it is asked for. */
export const useDue = ({ life }: Pick<RequestState, 'life'>, today: IsoDate): boolean =>
  life.useOn !== null && life.useOn <= today && !life.useAsked;

const ofSuspender = (life: GrantLife, by: Suspender, change: (one: Suspension) => Suspension): GrantLife => ({
  ...life,
  suspensions: life.suspensions.map((one) => (one.by === by ? change(one) : one)),
});

/** The request after an event. Total. */
export function lived(state: RequestState, event: LifeEvent, at: Date): RequestState {
  const { life } = state;
  switch (event.type) {
    case 'suspended': {
      const { type: _, ...said } = event;
      const others = life.suspensions.filter(({ by }) => by !== said.by);
      const suspensions = [...others, { ...said, at: at.toISOString() }];
      return { ...state, status: 'suspended', life: { ...life, suspensions } };
    }
    case 'resumed': {
      const suspensions = life.suspensions.filter(({ by }) => !event.of.includes(by));
      const { inability, ...rest } = life;
      const still = inability && event.by !== 'provider' ? { inability } : {};
      const status = suspensions.length === 0 && state.status === 'suspended' ? 'granted' : state.status;
      return { ...state, status, life: { ...rest, ...still, suspensions } };
    }
    case 'review_counted':
      return {
        ...state,
        life: ofSuspender(life, event.by, ({ openTerm: _, ...rest }) => ({ ...rest, reviewOn: event.reviewOn })),
      };
    case 'misuse_unremedied':
      return { ...state, life: ofSuspender(life, event.by, (one) => ({ ...one, unremedied: true })) };
    case 'remedy_reported':
    case 'remedy_returned':
      return { ...state, life: remedied(state, event, at) };
    case 'use_asked':
      return { ...state, life: { ...life, useAsked: true } };
    case 'use_stated':
      return { ...state, life: { ...life, useOn: event.useOn, useAsked: false } };
    case 'disposal_demanded':
      return { ...state, life: { ...life, disposal: { note: event.note, at: at.toISOString() } } };
    case 'disposed':
      return { ...state, status: 'disposed' };
  }
}
