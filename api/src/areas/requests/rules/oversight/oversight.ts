import type { Oversight } from '@onesource/db/schema/request';
import { type Overseer, undelivered } from '@onesource/db/vocabulary';
import { because, type Decision, refuse } from '../../../../cases/decision.ts';
import { dayOf, type IsoDate } from '../../../../law/calendar/working-days.ts';
import type { PolicyProfile } from '../../../../law/profile.ts';
import type { Decider } from '../../../../law/settings/requests.ts';
import type { Wanted } from '../../../inbox/tasks.ts';
import type { RequestCommand } from '../../inputs.ts';
import { awaited, type Stance } from '../stances.ts';
import type { RequestEvent, RequestState } from '../state.ts';
import type { Others } from '../tasks.ts';

export type OversightEvent =
  /** 催办: what is to be done by when, written down. */
  | { type: 'urged'; by: Overseer; until: IsoDate; note: string }
  /** 督办单, which is answered; and its answer. */
  | { type: 'supervision_issued'; by: Overseer; until: IsoDate; note: string }
  | { type: 'supervision_answered'; by: Decider; to: Overseer; note: string }
  /** An answer that came after its last day, and whose it was. */
  | { type: 'answered_late'; by: Decider; dueOn: IsoDate }
  | { type: 'rectification_extended'; until: IsoDate; note: string }
  | { type: 'rectification_lifted'; note: string };

type Command = Extract<
  RequestCommand,
  { type: 'extend-order' | 'lift-order' | 'urge' | 'supervise' | 'answer-supervision' }
>;

export const unseen: Oversight = { urged: null, supervision: null, late: [], lifted: false };

/** Whose word or deed is waited for, as whom those who watch write to: none where nobody owes any. */
export function owing(
  request: Pick<RequestState, 'status' | 'deciders' | 'decisions' | 'delivery' | 'grant'>,
): readonly Decider[] {
  if (request.status === 'submitted') return awaited(request);
  if (request.status === 'negotiating') return ['provider'];
  const delivers = request.delivery !== null && undelivered.some((status) => status === request.delivery?.status);
  // PD-35: what waits for the provider’s signature is owed like the delivery that follows it
  const signs = request.grant?.agreement === 'awaited' && !request.grant.signed.includes('provider');
  return request.status === 'granted' && (delivers || signs) ? ['provider'] : [];
}

/** House: nobody watches over themselves, and one 督办单 is answered before the next is written. */
export function oversightOpen(request: RequestState, action: Command['type'], stance: Stance): boolean {
  const { supervision } = request.oversight;
  switch (action) {
    // KF-28, SQ-35, N-39: whoever ordered may give more time, or take the order back
    case 'extend-order':
    case 'lift-order':
      return request.rectifyBy !== null;
    case 'urge':
      return owing(request).some((one) => one !== stance);
    case 'supervise':
      return owing(request).some((one) => one !== stance) && supervision === null;
    case 'answer-supervision':
      return supervision !== null && supervision.by !== stance && owing(request).some((one) => one === stance);
  }
}

/** Decides what is written by those who watch, or answered to them: always with words, and with a day still to come. */
export function oversee(
  request: RequestState,
  command: Command,
  stances: readonly Stance[],
  { policy, now }: { policy: Pick<PolicyProfile, 'silence'>; now: Date },
): Decision<OversightEvent> {
  const orders = command.type === 'extend-order' || command.type === 'lift-order';
  if (command.note === '') return refuse('reason_required', 'note', ...(orders ? [policy.silence] : []));
  const as = stances.filter((stance) => oversightOpen(request, command.type, stance));
  const { supervision } = request.oversight;
  switch (command.type) {
    case 'extend-order':
      if (request.rectifyBy !== null && command.until <= request.rectifyBy) return refuse('period_reversed', 'until');
      if (command.until <= dayOf(now)) return refuse('period_past', 'until');
      return because({ type: 'rectification_extended', until: command.until, note: command.note });
    case 'lift-order':
      return because({ type: 'rectification_lifted', note: command.note });
    case 'urge':
    case 'supervise': {
      if (command.until < dayOf(now)) return refuse('period_past', 'until');
      const by = as.find((stance): stance is Overseer => stance === 'authority' || stance === 'supervisor');
      if (!by) return refuse('forbidden');
      const type = command.type === 'urge' ? 'urged' : 'supervision_issued';
      return because({ type, by, until: command.until, note: command.note });
    }
    case 'answer-supervision': {
      const by = owing(request).find((one) => as.includes(one));
      if (!by || supervision === null) return refuse('forbidden');
      return because({ type: 'supervision_answered', by, to: supervision.by, note: command.note });
    }
  }
}

/** House: an answer after its last day stays marked as late, and whose it was. */
export function late(
  { dueOn }: Pick<RequestState, 'dueOn'>,
  decision: Decision<RequestEvent>,
  by: Decider,
  { now }: { now: Date },
): Decision<RequestEvent> {
  if (!decision.ok || dueOn === null || dueOn >= dayOf(now)) return decision;
  return because(...decision.events, { type: 'answered_late', by, dueOn });
}

/** What was written and answered, as it stands after the event. */
export function overseen(before: Oversight, event: OversightEvent, at: Date): Oversight {
  switch (event.type) {
    case 'urged':
      return { ...before, urged: { by: event.by, until: event.until, at: at.toISOString() } };
    case 'supervision_issued':
      return { ...before, supervision: { by: event.by, until: event.until, at: at.toISOString() } };
    case 'supervision_answered':
      return { ...before, supervision: null };
    case 'answered_late':
      return { ...before, late: [...before.late, { by: event.by, dueOn: event.dueOn, on: dayOf(at) }] };
    case 'rectification_extended':
      return before;
    case 'rectification_lifted':
      return { ...before, lifted: true };
  }
}

/** The same where nobody could know on the day of the answer, for its term awaited a calendar (rule 13). */
export const foundLate = (
  { deciders, openTerm, oversight }: Pick<RequestState, 'deciders' | 'openTerm' | 'oversight'>,
  dueOn: IsoDate,
): Oversight => {
  const on = openTerm?.ran.at(-1)?.to ?? dueOn;
  return { ...oversight, late: [...oversight.late, ...deciders.map((by) => ({ by, dueOn, on }))] };
};

/** House: what was written about a step is over with that step; that an answer was late stays. */
export const movedOn = ({ late }: Oversight): Oversight => ({ ...unseen, late });

type Place = Pick<Wanted, 'departmentId' | 'role'>;
type Parties = Pick<
  RequestState,
  'status' | 'deciders' | 'decisions' | 'delivery' | 'grant' | 'providerId' | 'responsibleId'
>;

/** Where those are who owe a word or deed. */
function placesOf(request: Parties, { authorityId }: Pick<Others, 'authorityId'>): Place[] {
  return owing(request).flatMap((one): Place[] => {
    const departmentId = { provider: request.providerId, responsible: request.responsibleId, authority: authorityId }[
      one
    ];
    return departmentId ? [{ departmentId, role: one === 'authority' ? 'operator' : 'reviewer' }] : [];
  });
}

/** The 督办单 that waits is work for whoever owes what it is about, with its last day. */
export const supervisionTasks = (request: RequestState, others: Pick<Others, 'authorityId'>): Wanted[] => {
  const { supervision } = request.oversight;
  if (supervision === null) return [];
  return placesOf(request, others)
    .filter(({ role }) => supervision.by !== 'authority' || role !== 'operator')
    .map((place) => ({ kind: 'answer_supervision', ...place, dueOn: supervision.until }));
};

/** Who is told: of what was written to them with its last day, of the answer, and the supervisor of what came late. */
export function oversightNotices(
  events: readonly RequestEvent[],
  request: Parties,
  others: Pick<Others, 'authorityId' | 'supervisorId'>,
): Wanted[] {
  const { authorityId, supervisorId } = others;
  const supervisor = (kind: Wanted['kind']): Wanted[] =>
    supervisorId ? [{ kind, departmentId: supervisorId, role: 'supervisor' }] : [];
  const toThem = (kind: Wanted['kind'], dueOn: IsoDate | null): Wanted[] =>
    placesOf(request, others).map((place) => ({ kind, ...place, dueOn }));
  return events.flatMap((event): Wanted[] => {
    switch (event.type) {
      case 'urged':
        return toThem('request_urged', event.until);
      // KF-28, SQ-35, N-39: who orders what until when is known to whoever has to put it right
      case 'rectification_ordered':
      case 'rectification_extended':
        return toThem('rectification_ordered', event.until);
      case 'rectification_lifted':
        return toThem('rectification_lifted', null);
      case 'supervision_answered':
        if (event.to === 'supervisor') return supervisor('supervision_answered');
        return authorityId ? [{ kind: 'supervision_answered', departmentId: authorityId, role: 'operator' }] : [];
      case 'answered_late':
        return supervisor('answered_late');
      default:
        return [];
    }
  });
}
