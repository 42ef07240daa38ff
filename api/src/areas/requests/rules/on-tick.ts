import { answeredWithin, settled } from '../../../law/calendar/open-term.ts';
import { dayOf, type WorkingCalendar } from '../../../law/calendar/working-days.ts';
import type { PolicyProfile } from '../../../law/profile.ts';
import { settingValue } from '../../../law/setting.ts';
import { grantOnTick } from './after-consent.ts';
import { talksOverdue } from './coordination/talks-term.ts';
import { deliveryCounted } from './grant/delivery.ts';
import { runs } from './grant/grant-life.ts';
import { reviewCounted } from './grant/misuse.ts';
import type { RequestEvent, RequestState } from './state.ts';

/**
 * Rule 13: a term that reached into a year without calendar gets its day once that is loaded, and those left where it stands
 * still. What follows upon its day follows then.
 */
export function countTerm(
  { openTerm, status, delivery, life }: Pick<RequestState, 'openTerm' | 'status' | 'delivery' | 'life'>,
  calendar: WorkingCalendar,
): RequestEvent | null {
  const delivered = deliveryCounted({ delivery, status }, calendar);
  if (delivered) return delivered;
  if (runs(status)) return reviewCounted({ life }, calendar);
  if (openTerm === null || !pending(status)) return null;
  const counted = settled(openTerm, calendar);
  return counted && { type: 'term_counted', dueOn: null, workingDaysLeft: null, ...counted };
}

const pending = (status: RequestState['status']): boolean => status === 'submitted' || status === 'supplement_wanted';

/**
 * The same of a term that was open when the answer came: late is late, though nobody could know, and whoever hears of silence
 * (PD-33, KF-28, SQ-35) hears of that.
 */
export function countAnswer(
  { openTerm, status }: Pick<RequestState, 'openTerm' | 'status'>,
  { calendar, policy }: { calendar: WorkingCalendar; policy: Pick<PolicyProfile, 'silence'> },
): RequestEvent | null {
  const counted = openTerm === null || pending(status) ? null : answeredWithin(openTerm, calendar);
  if (counted === null) return null;
  const { dueOn, late } = counted;
  return { type: 'answer_counted', dueOn, outcome: late ? 'late' : 'in_time', to: late ? toldOfSilence(policy) : null };
}

/** What time alone does to a request: silence is passed on, a grant ends. Repeating it changes nothing. */
export function onTick(
  request: RequestState,
  { policy, now }: { policy: Pick<PolicyProfile, 'silence'>; now: Date },
): RequestEvent | null {
  const today = dayOf(now);
  if (runs(request.status)) return grantOnTick(request, now);
  // KF-28, SQ-35: what was not put right in time is reported to the superior body, whatever the share type
  const unanswered = pending(request.status) || request.status === 'negotiating';
  const stillRuns =
    request.openTerm !== null ||
    (request.pausedWorkingDays ?? 0) > 0 ||
    (request.dueOn !== null && request.dueOn >= today);
  if (
    unanswered &&
    !stillRuns &&
    request.rectifyBy !== null &&
    request.rectifyBy < today &&
    request.reportedAt === null
  )
    return { type: 'reported_up' };
  if (!pending(request.status)) return talksOverdue(request, now);
  // The case stays decidable all the while
  if (request.dueOn !== null && request.dueOn < today && request.escalatedAt === null) {
    const to = toldOfSilence(policy);
    return to && { type: 'escalated', to };
  }
  return null;
}

/** PD-33: the supervisor is told. KF-28, SQ-35: the authority orders rectification. */
function toldOfSilence(policy: Pick<PolicyProfile, 'silence'>): 'supervisor' | 'authority' | null {
  const silence = settingValue(policy.silence);
  return silence && (silence.kind === 'supervisor' ? 'supervisor' : 'authority');
}
