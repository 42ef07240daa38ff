import type { ApplicantKind, OpeningState, OpenRequestStatus } from '@onesource/db/vocabulary';
import { because, type Decision, type Refusal, refuse } from '../../../../cases/decision.ts';
import { type Actor, hasAnyRole, hasRole } from '../../../../foundation/context.ts';
import { termFrom } from '../../../../law/calendar/open-term.ts';
import { dayOf, type IsoDate, shift, type WorkingCalendar } from '../../../../law/calendar/working-days.ts';
import type { PolicyProfile } from '../../../../law/profile.ts';
import type { OpenRequestCommand } from '../inputs.ts';
import { latestUntil, mostUses, unansweredDays } from './measures.ts';
import type { Asked, OpenRequestEvent, OpenRequestState } from './state.ts';

/** In which capacity somebody of the office meets what the public asks for. */
export type Stance = 'provider' | 'authority' | 'supervisor';
export type OpenRequestAction = OpenRequestCommand['type'];

/** SH-30: whoever provides examines what is asked for. The buttons and the permission table in the docs read this. */
export const allowed = {
  submitted: { provider: ['approve', 'refuse'] },
  granted: { provider: ['revoke'] },
  refused: {},
  withdrawn: {},
  expired: {},
  revoked: {},
  unanswered: {},
} as const satisfies Record<OpenRequestStatus, Partial<Record<Stance, readonly OpenRequestAction[]>>>;

type People = Pick<Actor, 'roles' | 'departmentId'>;

export function stancesOf({ departmentId }: Pick<OpenRequestState, 'departmentId'>, actor: People): Stance[] {
  const stances: Stance[] = [];
  if (hasRole(actor, 'reviewer', departmentId)) stances.push('provider');
  if (hasAnyRole(actor, 'operator')) stances.push('authority');
  if (hasAnyRole(actor, 'supervisor')) stances.push('supervisor');
  return stances;
}

/** Those who decide, and those who watch over whether it is done in time. */
export const mayRead = (request: Pick<OpenRequestState, 'departmentId'>, actor: People): boolean =>
  stancesOf(request, actor).length > 0;

/** House: who asks, and in which words, is for those who decide on it and for nobody else. */
export const knowsApplicant = (request: Pick<OpenRequestState, 'departmentId'>, actor: People): boolean =>
  stancesOf(request, actor).includes('provider');

/** What the actor may do with it now. */
export function actionsFor(request: OpenRequestState, actor: People): OpenRequestAction[] {
  const row: Partial<Record<Stance, readonly OpenRequestAction[]>> = allowed[request.status];
  return stancesOf(request, actor).flatMap((stance) => row[stance] ?? []);
}

/** What of an entry may be asked for: its open items, by how each is had; none where nothing of it is open. */
export type Askable = readonly (Asked & { openness: OpeningState })[];

/**
 * Decides what somebody outside asks for. SH-30: what is open on conditions is asked for; what is open at once may be asked
 * for beside it, so that rows come whole, and nothing that is not open is known here.
 */
export function decideAsk(
  open: Askable,
  { kind, organisation, itemIds }: { kind: ApplicantKind; organisation: string; itemIds: readonly string[] },
): { ok: true; items: Asked[] } | Refusal {
  if (kind !== 'person' && organisation === '') return refuse('organisation_required', 'organisation');
  const items = open.filter(({ id }) => itemIds.includes(id));
  if (itemIds.some((id) => !items.some((item) => item.id === id))) return refuse('unknown_item', 'itemIds');
  if (items.length === 0) return refuse('items_to_ask', 'itemIds');
  if (items.every(({ openness }) => openness === 'open')) return refuse('open_at_once', 'itemIds');
  return { ok: true, items: items.map(({ id, name }) => ({ id, name })) };
}

type Clock = { calendar: WorkingCalendar; now: Date };

/** An address was confirmed: from then on the answer is due. What was closed since is not asked for any more. */
export function decideConfirm(
  items: readonly Asked[],
  open: Askable,
  { policy, calendar, now }: Clock & { policy: Pick<PolicyProfile, 'openAnswerTerm'> },
): Decision<OpenRequestEvent> {
  const asked = (id: string) => items.some((item) => item.id === id);
  if (!open.some(({ id, openness }) => openness === 'conditionally_open' && asked(id)))
    return refuse('not_open_any_more');
  const { dueOn, openTerm } = termFrom(dayOf(now), policy.openAnswerTerm.value, calendar);
  return because({ type: 'confirmed', dueOn, ...(openTerm && { openTerm }) });
}

/** Decides a command of somebody of the office: the events it causes, or why it is refused. */
export function decide(
  request: OpenRequestState,
  command: OpenRequestCommand,
  actor: People,
  { now, open, mailed }: { now: Date; open: Askable; mailed: boolean },
): Decision<OpenRequestEvent> {
  if (!actionsFor(request, actor).includes(command.type)) return refuse('forbidden');
  // House: nothing is decided that whoever asked would not be told; what must stop is stopped all the same
  if (!mailed && command.type !== 'revoke') return refuse('no_mail_for_answer');
  switch (command.type) {
    case 'approve':
      return granted(request, command, open, dayOf(now));
    case 'refuse':
      // House: whoever asks is told why, in words of the provider's own
      if (command.note === '') return refuse('reason_required', 'note');
      return because({ type: 'refused', code: command.code, note: command.note });
    case 'revoke':
      return command.note === '' ? refuse('reason_required', 'note') : because({ type: 'revoked', note: command.note });
  }
}

function granted(
  { items }: OpenRequestState,
  { itemIds, until, note }: Extract<OpenRequestCommand, { type: 'approve' }>,
  open: Askable,
  today: IsoDate,
): Decision<OpenRequestEvent> {
  const agreed = items.filter(({ id }) => itemIds.includes(id));
  // House: nothing is given that was not asked for
  if (itemIds.some((id) => !agreed.some((item) => item.id === id))) return refuse('not_asked_for', 'itemIds');
  if (agreed.length === 0) return refuse('items_to_ask', 'itemIds');
  // SH-30, SH-31: what is not open by now is given to nobody
  if (agreed.some(({ id }) => !open.some((item) => item.id === id))) return refuse('not_open_any_more', 'itemIds');
  if (until < today) return refuse('until_over', 'until');
  if (until > latestUntil(today)) return refuse('open_too_long', 'until');
  if (agreed.length < items.length && note === '') return refuse('reason_required', 'note');
  return because({ type: 'granted', itemIds: agreed.map(({ id }) => id), until, note });
}

/** Whoever asked takes it back while it waits, or gives up what was agreed to. */
export const decideWithdraw = ({ status }: Pick<OpenRequestState, 'status'>): Decision<OpenRequestEvent> =>
  status === 'submitted' || status === 'granted' ? because({ type: 'withdrawn' }) : refuse('over_already');

/** The night after its last day it is over. */
export const expiresOn = (
  { status, until }: Pick<OpenRequestState, 'status' | 'until'>,
  today: IsoDate,
): OpenRequestEvent | null => (status === 'granted' && until !== null && until < today ? { type: 'expired' } : null);

/**
 * House: what nobody decided on is closed long after its last day; where that could not be counted, after the day it was
 * asked for.
 */
export const lapsesOn = (
  { status, dueOn, askedAt }: Pick<OpenRequestState, 'status' | 'dueOn'> & { askedAt: Date },
  today: IsoDate,
): OpenRequestEvent | null =>
  status === 'submitted' && shift(dueOn ?? dayOf(askedAt), unansweredDays) < today ? { type: 'unanswered' } : null;

/** Whether a file that is being given goes on: that its use was the last one ends it not. */
export const goesOn = (
  { status, granted: agreed, until }: Pick<OpenRequestState, 'status' | 'granted' | 'until'>,
  given: readonly { id: string }[],
  open: Askable,
  today: IsoDate,
): boolean => {
  const now = opensToday({ status, granted: agreed, until, used: 0 }, open, today);
  return now.ok && given.every(({ id }) => now.items.some((item) => item.id === id));
};

/** What a file holds today under what was agreed to: of the agreed items those that are still open; or why it holds nothing. */
export function opensToday(
  { status, granted: agreed, until, used }: Pick<OpenRequestState, 'status' | 'granted' | 'until' | 'used'>,
  open: Askable,
  today: IsoDate,
): { ok: true; items: Asked[] } | Refusal {
  if (status !== 'granted' || agreed === null || until === null || until < today) return refuse('opens_nothing');
  if (used >= mostUses) return refuse('uses_exhausted');
  const items = open.filter(({ id }) => agreed.some((item) => item.id === id));
  return items.length === 0 ? refuse('not_open_any_more') : { ok: true, items };
}
