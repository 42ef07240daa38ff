import type { Suspension } from '@onesource/db/schema/request';
import { type OpenTerm, settled, termFrom } from '../../../../law/calendar/open-term.ts';
import { dayOf, type IsoDate, type WorkingCalendar } from '../../../../law/calendar/working-days.ts';
import type { PolicyProfile } from '../../../../law/profile.ts';
import type { Wanted } from '../../../inbox/tasks.ts';
import type { RequestState } from '../state.ts';
import type { Others } from '../tasks.ts';

/** House: working days after which whoever suspended a grant is reminded to look at it again. */
const reviewAfter = 20;

type Resting = Pick<RequestState, 'status' | 'life'>;

export type RemedyEvent =
  /** The consumer says what was done about misuse. */
  | { type: 'remedy_reported'; note: string }
  /** Whoever suspended the grant looked, and found that it is not put right; `of`: for whose suspensions that is said. */
  | { type: 'remedy_returned'; by: Suspension['by']; of: readonly Suspension['by'][]; note: string };

/**
 * The day on which a suspension is looked at again (house), or by which misuse is put right (N-27). Rule 13: it is open
 * where it reaches into a year without calendar.
 */
export function reviewOf(
  misuse: boolean,
  { policy, calendar, now }: { policy: Pick<PolicyProfile, 'misuseTerm'>; calendar: WorkingCalendar; now: Date },
): { reviewOn: IsoDate | null; openTerm?: OpenTerm } {
  const { dueOn, openTerm } = termFrom(dayOf(now), misuse ? policy.misuseTerm.value : reviewAfter, calendar);
  return { reviewOn: dueOn, ...(openTerm && { openTerm }) };
}

/** What is counted while a suspension has no day; earlier ones do not say, and were all of the same term. */
export const termOfReview = ({ openTerm, at }: Pick<Suspension, 'openTerm' | 'at'>): OpenTerm =>
  openTerm ?? { workingDays: reviewAfter, ran: [{ from: dayOf(new Date(at)), to: null }] };

/** Rule 13: a suspension that had no day gets one once the calendar is loaded. */
export function reviewCounted(
  { life }: Pick<Resting, 'life'>,
  calendar: WorkingCalendar,
): { type: 'review_counted'; by: Suspension['by']; reviewOn: IsoDate } | null {
  for (const suspension of life.suspensions) {
    const counted = suspension.reviewOn === null ? settled(termOfReview(suspension), calendar) : null;
    if (counted && 'dueOn' in counted) return { type: 'review_counted', by: suspension.by, reviewOn: counted.dueOn };
  }
  return null;
}

/** Of the suspensions of a grant that rests, those for misuse. */
const misuses = ({ status, life }: Resting): Suspension[] =>
  status === 'suspended' ? life.suspensions.filter(({ misuse }) => misuse) : [];

/** Whether a grant rests for misuse. */
export const misused = (request: Resting): boolean => misuses(request).length > 0;

/** Misuse of which the consumer has not said that it is put right, or has to say so anew. */
const toPutRight = (request: Resting): Suspension[] =>
  misuses(request).filter(({ remedy }) => remedy === undefined || remedy.returned !== undefined);

/** Whether the consumer said that this was put right, and nobody has looked at it yet. */
const toLookAt = ({ misuse, remedy }: Suspension): boolean =>
  misuse && remedy !== undefined && remedy.returned === undefined;

/** N-27 (house elsewhere): whether the consumer may say that misuse is put right. */
export const remedyOpen = (request: Resting): boolean => toPutRight(request).length > 0;

/** Of whose suspensions it is said that their misuse is put right, and nobody has looked yet. */
export const remediesOf = ({ life }: Pick<Resting, 'life'>): Suspension['by'][] =>
  life.suspensions.filter(toLookAt).map(({ by }) => by);

/**
 * N-27 (house elsewhere): whether misuse was not put right in its term, or whoever looked at what the consumer did found that
 * it is not; only then it may be met by an end.
 */
export const unremedied = (request: Resting): boolean =>
  misuses(request).some(({ unremedied, remedy }) => unremedied === true || remedy?.returned !== undefined);

/** Time passes: the term for putting misuse right is over, the grant still rests for it, and nobody has to look first. */
export function termOver(request: Resting, today: IsoDate): { type: 'misuse_unremedied'; by: Suspension['by'] } | null {
  const over = misuses(request).find(
    (one) => one.reviewOn !== null && one.reviewOn < today && !one.unremedied && !toLookAt(one),
  );
  return over ? { type: 'misuse_unremedied', by: over.by } : null;
}

/** The consumer has the misuse to put right, by the last day of its term. */
export const putRight = (request: Resting, applicant: Omit<Wanted, 'kind'>): Wanted[] =>
  toPutRight(request)
    .slice(0, 1)
    .map(({ reviewOn }) => ({ kind: 'put_right', ...applicant, dueOn: reviewOn }));

/** Whoever suspended a grant looks at it again; what the consumer says was put right is looked at as such. */
export const reviewKind = (suspension: Suspension): 'check_remedy' | 'review_suspension' =>
  toLookAt(suspension) ? 'check_remedy' : 'review_suspension';

/** The life of a grant after the consumer spoke of its misuse, or whoever suspended it looked. */
export function remedied(request: Resting, event: RemedyEvent, at: Date): RequestState['life'] {
  const spokenOf = event.type === 'remedy_reported' ? toPutRight(request).map(({ by }) => by) : event.of;
  const suspensions = request.life.suspensions.map((one): Suspension => {
    if (!one.misuse || !spokenOf.includes(one.by)) return one;
    if (event.type === 'remedy_reported') return { ...one, remedy: { note: event.note, at: at.toISOString() } };
    return one.remedy ? { ...one, remedy: { ...one.remedy, returned: event.note } } : one;
  });
  return { ...request.life, suspensions };
}

/** All who take part in the grant hear that the term is over. */
export function unremediedNotices(
  { consumerId, providerId }: Pick<RequestState, 'consumerId' | 'providerId'>,
  { applicantId, authorityId }: Pick<Others, 'authorityId'> & { applicantId: string },
): Wanted[] {
  const kind = 'misuse_unremedied';
  return [
    { kind, departmentId: consumerId, role: 'official', assigneeId: applicantId },
    { kind, departmentId: providerId, role: 'reviewer' },
    ...(authorityId ? [{ kind, departmentId: authorityId, role: 'operator' } as const] : []),
  ];
}
