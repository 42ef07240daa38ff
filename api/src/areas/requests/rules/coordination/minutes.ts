import { because, type Decision, refuse } from '../../../../cases/decision.ts';
import { dayOf, type IsoDate } from '../../../../law/calendar/working-days.ts';
import type { Wanted } from '../../../inbox/tasks.ts';
import type { RequestCommand } from '../../inputs.ts';
import { inabilityWith } from '../grant/inability.ts';
import type { Stance } from '../stances.ts';
import type { RequestEvent, RequestState } from '../state.ts';
import type { Others } from '../tasks.ts';

/** Who takes minutes of talks: one of the two sides, or the authority that brings them together. */
const takers = ['authority', 'provider', 'consumer'] as const;
type Taker = (typeof takers)[number];

/** 会议记录: what was said where both sides and the authority met, by whom, when and where; and the papers of it. */
export type MinutesEvent = {
  type: 'minutes_taken';
  by: Taker;
  on: IsoDate;
  place: string;
  people: string;
  note: string;
  attachmentIds: readonly string[];
};

/** House: minutes are of what has been. */
export function takeMinutes(
  { on, place, people, note, attachmentIds = [] }: Extract<RequestCommand, { type: 'take-minutes' }>,
  stances: readonly Stance[],
  { now }: { now: Date },
): Decision<MinutesEvent> {
  const by = takers.find((taker) => stances.includes(taker));
  if (!by) return refuse('forbidden');
  if (on > dayOf(now)) return refuse('in_future', 'on');
  return because({ type: 'minutes_taken', by, on, place, people, note, attachmentIds });
}

/**
 * Whether the authority brings both sides together now: it coordinates, organises the negotiation after a refusal (PD-33), or
 * settles what the body above left to it of a running grant (DG-7).
 */
export const bringsTogether = (
  request: Pick<RequestState, 'status' | 'life' | 'levelId'>,
  organises = false,
): boolean =>
  request.status === 'coordinating' ||
  (organises && request.status === 'negotiating') ||
  inabilityWith(request) === 'authority';

/** House: everybody else who takes part hears that there are minutes. */
export function minutesNotices(
  events: readonly RequestEvent[],
  {
    consumerId,
    providerId,
    ...request
  }: Pick<RequestState, 'consumerId' | 'providerId' | 'status' | 'life' | 'levelId'>,
  { applicantId, authorityId, organises }: Pick<Others, 'authorityId' | 'organises'> & { applicantId: string },
): Wanted[] {
  const kind = 'minutes_taken';
  const places: Record<Taker, Wanted | null> = {
    consumer: { kind, departmentId: consumerId, role: 'official', assigneeId: applicantId },
    provider: { kind, departmentId: providerId, role: 'reviewer' },
    authority:
      authorityId !== null && bringsTogether(request, organises)
        ? { kind, departmentId: authorityId, role: 'operator' }
        : null,
  };
  return events.flatMap((event) =>
    event.type === 'minutes_taken' ? takers.flatMap((one) => (one === event.by ? [] : (places[one] ?? []))) : [],
  );
}
