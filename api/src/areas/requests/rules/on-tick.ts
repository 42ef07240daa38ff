import { settled } from '../../../law/calendar/open-term.ts';
import { dayOf, type WorkingCalendar } from '../../../law/calendar/working-days.ts';
import type { PolicyProfile } from '../../../law/profile.ts';
import { settingValue } from '../../../law/setting.ts';
import { grantOnTick } from './after-consent.ts';
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
  if (runs(status) && delivery?.openTerm) {
    const counted = settled(delivery.openTerm, calendar);
    if (counted && 'dueOn' in counted) return { type: 'delivery_term_counted', dueOn: counted.dueOn };
  }
  if (runs(status)) return reviewCounted({ life }, calendar);
  if (openTerm === null || (status !== 'submitted' && status !== 'supplement_wanted')) return null;
  const counted = settled(openTerm, calendar);
  return counted && { type: 'term_counted', dueOn: null, workingDaysLeft: null, ...counted };
}

/** What time alone does to a request: silence is passed on, a grant ends. Repeating it changes nothing. */
export function onTick(
  request: RequestState,
  { policy, now }: { policy: Pick<PolicyProfile, 'silence'>; now: Date },
): RequestEvent | null {
  const today = dayOf(now);
  if (runs(request.status)) return grantOnTick(request, now);
  // KF-28, SQ-35: what was not put right in time is reported to the superior body, whatever the share type
  const unanswered = request.status === 'submitted' || request.status === 'negotiating';
  const stillRuns = request.openTerm !== null || (request.dueOn !== null && request.dueOn >= today);
  if (
    unanswered &&
    !stillRuns &&
    request.rectifyBy !== null &&
    request.rectifyBy < today &&
    request.reportedAt === null
  )
    return { type: 'reported_up' };
  if (request.status !== 'submitted') return null;
  const silence = settingValue(policy.silence);
  // The case stays decidable all the while
  if (request.dueOn !== null && request.dueOn < today && request.escalatedAt === null && silence)
    // PD-33: the supervisor is told. KF-28, SQ-35: the authority orders rectification
    return { type: 'escalated', to: silence.kind === 'supervisor' ? 'supervisor' : 'authority' };
  return null;
}
