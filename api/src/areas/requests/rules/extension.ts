import type { Extension } from '@onesource/db/schema/request';
import { because, type Decision, refuse } from '../../../cases/decision.ts';
import { type OpenTerm, termFrom } from '../../../law/calendar/open-term.ts';
import { dayOf, type IsoDate, type WorkingCalendar } from '../../../law/calendar/working-days.ts';
import type { PolicyProfile } from '../../../law/profile.ts';
import { settingValue } from '../../../law/setting.ts';
import type { Wanted } from '../../inbox/tasks.ts';
import type { RequestCommand } from '../inputs.ts';
import type { RequestState } from './state.ts';

export type ExtensionEvent =
  | { type: 'extension_asked'; days: number; note: string }
  /** With leave, the term has its new last day, or is open where no calendar reaches it (rule 13). */
  | {
      type: 'extension_answered';
      outcome: Extension['status'];
      note: string;
      dueOn: IsoDate | null;
      openTerm?: OpenTerm;
    };

type Under = { policy: Pick<PolicyProfile, 'extension'>; calendar: WorkingCalendar; now: Date };

/**
 * N-21: whoever has to answer may ask for more working days, once, while the term is not over. `today`: where it is
 * offered; who asks after that day is told why not.
 */
export const extensible = (
  { extension, dueOn, openTerm }: Pick<RequestState, 'extension' | 'dueOn' | 'openTerm'>,
  policy: Pick<PolicyProfile, 'extension'>,
  today: IsoDate | null = null,
): boolean =>
  settingValue(policy.extension) !== null &&
  extension === null &&
  termRuns({ dueOn, openTerm }) &&
  (today === null || !termPassed({ dueOn }, today));

const termPassed = ({ dueOn }: Pick<RequestState, 'dueOn'>, today: IsoDate): boolean => dueOn !== null && dueOn < today;

/** Whether the authority has yet to say a word on it: also when the last day passed meanwhile. */
export const extensionAsked = ({
  extension,
  ...term
}: Pick<RequestState, 'extension' | 'dueOn' | 'openTerm'>): boolean => extension?.status === 'asked' && termRuns(term);

/** Rule 13: whether there is a term: with its last day, or open for want of a calendar. */
const termRuns = ({ dueOn, openTerm }: Pick<RequestState, 'dueOn' | 'openTerm'>): boolean =>
  dueOn !== null || openTerm !== null;

/** N-21: for special reasons, by so many working days at most, and before the term is over. */
export function askExtension(
  request: RequestState,
  { days: wished, until, note }: Extract<RequestCommand, { type: 'extend' }>,
  { policy, calendar, now }: Under,
): Decision<ExtensionEvent> {
  if (termPassed(request, dayOf(now))) return refuse('term_over', 'days', policy.extension);
  const days = wished ?? daysUntil(request, until, calendar);
  if (days === null) return refuse('days_required', 'days', policy.extension);
  if (days < 1) return refuse('period_reversed', 'until', policy.extension);
  if (days > (settingValue(policy.extension) ?? 0)) return refuse('too_many_days', 'days', policy.extension);
  if (note === '') return refuse('reason_required', 'note', policy.extension);
  return because({ type: 'extension_asked', days, note });
}

/** Another last day as working days after the one there is; null where that cannot be counted, or none is named. */
const daysUntil = (
  { dueOn }: Pick<RequestState, 'dueOn'>,
  until: IsoDate | undefined,
  calendar: WorkingCalendar,
): number | null => (until === undefined || dueOn === null ? null : calendar.remainingWorkingDays(dueOn, until));

/** N-21: the authority consents, and the consumer is told of the new day; or it does not, and says why. */
export function answerExtension(
  { extension, dueOn, openTerm }: RequestState,
  { outcome, note }: Extract<RequestCommand, { type: 'answer-extension' }>,
  { policy, calendar }: Pick<Under, 'policy' | 'calendar'>,
): Decision<ExtensionEvent> {
  if (outcome === 'refused')
    return note === ''
      ? refuse('reason_required', 'note', policy.extension)
      : because({ type: 'extension_answered', outcome, note, dueOn });
  if (extension === null) return refuse('forbidden');
  if (openTerm !== null) {
    // Rule 13: no day is guessed; there are so many more to be counted
    const more = { ...openTerm, workingDays: openTerm.workingDays + extension.days };
    return because({ type: 'extension_answered', outcome, note, dueOn: null, openTerm: more });
  }
  if (dueOn === null) return refuse('forbidden');
  const longer = termFrom(dueOn, extension.days, calendar);
  return because({
    type: 'extension_answered',
    outcome,
    note,
    dueOn: longer.dueOn,
    ...(longer.openTerm && { openTerm: longer.openTerm }),
  });
}

/** What was asked for and answered, as it stands after the event. */
export const extended = (before: Extension | null, event: ExtensionEvent): Extension | null =>
  event.type === 'extension_asked'
    ? { days: event.days, note: event.note, status: 'asked' }
    : before && { ...before, status: event.outcome };

/** N-21: the consumer is told that the answer may take longer. That it may not, both it and whoever has to answer hear (house). */
export function extensionNotices(
  { outcome }: Extract<ExtensionEvent, { type: 'extension_answered' }>,
  {
    consumerId,
    providerId,
    responsibleId,
    deciders,
  }: Pick<RequestState, 'consumerId' | 'providerId' | 'responsibleId' | 'deciders'>,
  applicantId: string,
): Wanted[] {
  const kind = outcome === 'consented' ? 'term_extended' : 'extension_refused';
  const consumer: Wanted = { kind, departmentId: consumerId, role: 'official', assigneeId: applicantId };
  if (outcome === 'consented') return [consumer];
  const answering = [
    deciders.includes('provider') ? providerId : null,
    deciders.includes('responsible') ? responsibleId : null,
  ].filter((id) => id !== null);
  return [
    consumer,
    ...[...new Set(answering)].map((departmentId): Wanted => ({ kind, departmentId, role: 'reviewer' })),
  ];
}
