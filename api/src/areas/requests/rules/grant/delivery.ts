import type { Delivered } from '@onesource/db/schema/request';
import { undelivered } from '@onesource/db/vocabulary';
import { because, type Decision, refuse } from '../../../../cases/decision.ts';
import { type OpenTerm, termFrom } from '../../../../law/calendar/open-term.ts';
import { dayOf, type IsoDate, type WorkingCalendar } from '../../../../law/calendar/working-days.ts';
import type { RequestCommand } from '../../inputs.ts';
import type { RequestState } from '../state.ts';

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
  | { type: 'delivery_term_counted'; dueOn: IsoDate };

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
      return { ...before, status: 'provided', how: event.how, where: event.where };
    case 'delivery_accepted':
      return { ...before, status: 'accepted', note: '' };
    case 'delivery_disputed':
      // A day that was named has passed with what came
      return { ...before, status: 'disputed', note: event.note, plannedOn: null };
    case 'delivery_overdue':
      return { ...before, overdueAt: at.toISOString() };
    case 'delivery_term_counted': {
      const { openTerm: _, ...rest } = before;
      return { ...rest, dueOn: event.dueOn };
    }
  }
}
