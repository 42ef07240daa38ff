import type { Delivered } from '@onesource/db/schema/request';
import { undelivered } from '@onesource/db/vocabulary';
import { because, type Decision, refuse } from '../../../../cases/decision.ts';
import { doneLate, type OpenTerm, termCounted, termFrom } from '../../../../law/calendar/open-term.ts';
import { dayOf, type IsoDate, type WorkingCalendar } from '../../../../law/calendar/working-days.ts';
import type { Wanted } from '../../../inbox/tasks.ts';
import type { RequestCommand } from '../../inputs.ts';
import type { RequestState } from '../state.ts';
import type { Others } from '../tasks.ts';
import { runs } from './grant-life.ts';

/** What the provider does to deliver, and what the consumer says of it. */
export const delivering = {
  provider: ['sign-for', 'plan-delivery', 'provide'],
  consumer: ['accept', 'dispute'],
} as const;
export type DeliveryAction = (typeof delivering)['provider' | 'consumer'][number];
export type DeliveryCommand = Extract<RequestCommand, { type: DeliveryAction }>;

/** What begins when a grant takes effect: the term of its delivery, and the year until its use is first stated. */
export type Effect = { dueOn: IsoDate | null; openTerm?: OpenTerm; useOn: IsoDate };

export type DeliveryEvent =
  | { type: 'delivery_signed_for' }
  | { type: 'delivery_planned'; on: IsoDate }
  | { type: 'delivery_provided'; how: string; where: string }
  | { type: 'delivery_accepted' }
  | { type: 'delivery_disputed'; note: string }
  | { type: 'delivery_overdue' }
  /** The last day of a term that was open; `outcome`: what was provided meanwhile, of which nobody could know it. */
  | { type: 'delivery_term_counted'; dueOn: IsoDate; outcome?: 'in_time' | 'late' };

type Status = Delivered['status'];

/** From where each step is taken. What was signed for elsewhere, or comes at once, need not pass through every station. */
const from: Record<DeliveryAction, readonly Status[]> = {
  'sign-for': ['awaited'],
  'plan-delivery': ['awaited', 'signed_for', 'planned', 'disputed'],
  provide: ['awaited', 'signed_for', 'planned', 'disputed'],
  accept: ['provided', 'disputed'],
  dispute: ['provided'],
};

/** Whether this step of a delivery may be taken now; only while the grant runs. */
export const deliveryOpen = ({ delivery }: Pick<RequestState, 'delivery'>, action: DeliveryAction): boolean =>
  delivery !== null && from[action].includes(delivery.status);

/** Whether the provider still owes the data. */
export const owed = ({ delivery }: Pick<RequestState, 'delivery'>): boolean =>
  delivery !== null && undelivered.some((status) => status === delivery.status);

/** Decides one step of a delivery. */
export function deliver(command: DeliveryCommand, { now }: { now: Date }): Decision<DeliveryEvent> {
  switch (command.type) {
    case 'sign-for':
      return because<DeliveryEvent>({ type: 'delivery_signed_for' });
    case 'plan-delivery':
      if (command.on < dayOf(now)) return refuse('period_past', 'on');
      return because<DeliveryEvent>({ type: 'delivery_planned', on: command.on });
    case 'provide':
      return because<DeliveryEvent>({ type: 'delivery_provided', how: command.how, where: command.where });
    case 'accept':
      return because<DeliveryEvent>({ type: 'delivery_accepted' });
    case 'dispute':
      // House: the provider cannot mend what nobody names
      if (command.note === '') return refuse('reason_required', 'note');
      return because<DeliveryEvent>({ type: 'delivery_disputed', note: command.note });
  }
}

/** N-22: the term runs from consent; house: where no text states one, there is none. Rule 13: it may be open. */
export function deliveryTerm(
  workingDays: number | null,
  { calendar, now }: { calendar: WorkingCalendar; now: Date },
): Pick<Effect, 'dueOn' | 'openTerm'> {
  if (workingDays === null) return { dueOn: null };
  const { dueOn, openTerm } = termFrom(dayOf(now), workingDays, calendar);
  return { dueOn, ...(openTerm && { openTerm }) };
}

/**
 * Rule 13: a delivery whose term reached into a year without calendar gets its last day once that is loaded, also when the
 * data were provided meanwhile, or the grant has ended since: late is late, though nobody could know. What has ended and was
 * never provided is owed no more.
 */
export function deliveryCounted(
  { delivery, status }: Pick<RequestState, 'delivery' | 'status'>,
  calendar: WorkingCalendar,
): Extract<DeliveryEvent, { type: 'delivery_term_counted' }> | null {
  const { openTerm = null, providedOn = null } = delivery ?? {};
  if (providedOn === null && !runs(status)) return null;
  const counted = termCounted({ openTerm }, calendar, providedOn);
  if (counted === null) return null;
  const { dueOn } = counted;
  const outcome = providedOn === null ? null : doneLate({ dueOn }, providedOn) ? 'late' : 'in_time';
  return { type: 'delivery_term_counted', dueOn, ...(outcome && { outcome }) };
}

/** N-22: whether it came after its last day, or has not come by it; that stays, whatever becomes of it. */
export const cameLate = ({ overdueAt, dueOn, providedOn }: Delivered): boolean =>
  overdueAt !== null || doneLate({ dueOn }, providedOn ?? null);

/** N-22, rule 13: both sides, the authority and the supervisor hear of a delivery of which it shows only now that it was late. */
export function lateDeliveryNotices(
  { consumerId, providerId }: Pick<RequestState, 'consumerId' | 'providerId'>,
  { applicantId, authorityId, supervisorId }: Pick<Others, 'authorityId' | 'supervisorId'> & { applicantId: string },
): Wanted[] {
  const kind = 'delivered_late';
  return [
    { kind, departmentId: consumerId, role: 'official', assigneeId: applicantId },
    { kind, departmentId: providerId, role: 'reviewer' },
    ...(authorityId ? [{ kind, departmentId: authorityId, role: 'operator' } as const] : []),
    ...(supervisorId ? [{ kind, departmentId: supervisorId, role: 'supervisor' } as const] : []),
  ];
}

/** Time passes: authority and supervisor hear once of what was not delivered by its last day. */
export const overdue = ({ delivery }: Pick<RequestState, 'delivery'>, today: IsoDate): boolean =>
  owed({ delivery }) && delivery?.dueOn != null && delivery.dueOn < today && delivery.overdueAt === null;

/** A delivery as it begins. */
export const awaiting = ({ dueOn, openTerm }: Pick<Effect, 'dueOn' | 'openTerm'>): Delivered => ({
  status: 'awaited',
  dueOn,
  ...(openTerm && { openTerm }),
  plannedOn: null,
  how: '',
  where: '',
  note: '',
  overdueAt: null,
});

/** The delivery after an event. Total: what comes before it was awaited changes nothing. */
export function delivered(before: Delivered | null, event: DeliveryEvent, at: Date): Delivered | null {
  if (before === null) return null;
  switch (event.type) {
    case 'delivery_signed_for':
      return { ...before, status: 'signed_for' };
    case 'delivery_planned':
      return { ...before, status: 'planned', plannedOn: event.on };
    case 'delivery_provided':
      return { ...before, status: 'provided', how: event.how, where: event.where, providedOn: dayOf(at) };
    case 'delivery_accepted':
      return { ...before, status: 'accepted', note: '' };
    case 'delivery_disputed': {
      // A day that was named has passed with what came, and it is owed again
      const { providedOn: _, ...rest } = before;
      return { ...rest, status: 'disputed', note: event.note, plannedOn: null };
    }
    case 'delivery_overdue':
      return { ...before, overdueAt: at.toISOString() };
    case 'delivery_term_counted': {
      const { openTerm: _, ...rest } = before;
      return { ...rest, dueOn: event.dueOn, ...(event.outcome === 'late' && { overdueAt: at.toISOString() }) };
    }
  }
}
