import type { RequestedItem } from '@onesource/db/schema/request';
import type { RefusalCode, RequestStatus } from '@onesource/db/vocabulary';
import { dayOf, type WorkingCalendar } from '../calendar/working-days.ts';
import { type Actor, hasAnyRole, hasRole } from '../context.ts';
import type { PolicyProfile, Setting } from '../policy/profile.ts';
import type { DecidedBy, RequestEvent, RequestState, Side } from './state.ts';

export type Stance = Side | 'authority' | 'supervisor';
export type RequestAction =
  | 'approve'
  | 'approve-partly'
  | 'ask-supplement'
  | 'supplement'
  | 'refuse'
  | 'withdraw'
  | 'appeal'
  | 'messages'
  | 'conclude'
  | 'coordinate'
  | 'sign-agreement'
  | 'revoke';

/** Who may do what, when. The API's `actions`, the buttons and the permission table in the docs all read this. */
export const allowed = {
  submitted: {
    provider: ['approve', 'approve-partly', 'ask-supplement', 'refuse'],
    consumer: ['withdraw'],
  },
  supplement_wanted: { consumer: ['supplement', 'withdraw'], provider: ['refuse'] },
  negotiating: { provider: ['messages', 'conclude'], consumer: ['messages', 'conclude', 'withdraw'] },
  coordinating: {
    authority: ['messages', 'coordinate'],
    provider: ['messages'],
    consumer: ['messages', 'withdraw'],
  },
  referred: {},
  granted: { provider: ['sign-agreement', 'revoke'], consumer: ['sign-agreement'] },
  refused: { consumer: ['appeal'] },
  withdrawn: {},
  expired: {},
  revoked: {},
} as const satisfies Record<RequestStatus, Partial<Record<Stance, readonly RequestAction[]>>>;

export type RequestCommand =
  | { type: 'approve'; note: string; conditions: string }
  | { type: 'approve-partly'; items: readonly string[]; note: string }
  | { type: 'ask-supplement'; note: string }
  | { type: 'supplement'; note: string }
  | { type: 'refuse'; code: RefusalCode; note: string }
  | { type: 'withdraw' }
  | { type: 'appeal'; note: string }
  | { type: 'messages'; note: string }
  | { type: 'conclude'; outcome: 'agreed' | 'failed'; items: readonly string[]; note: string }
  | { type: 'coordinate'; outcome: 'grant' | 'refuse' | 'refer'; items: readonly string[]; note: string }
  | { type: 'sign-agreement' }
  | { type: 'revoke'; note: string };

export type Refusal = { ok: false; code: string; field?: string; article?: string };
export type Decision = { ok: true; events: RequestEvent[] } | Refusal;

/** What a decision is made under. */
export type Under = { policy: PolicyProfile; calendar: WorkingCalendar; now: Date };

const refuse = (code: string, field?: string, setting?: Setting<unknown>): Refusal => ({
  ok: false,
  code,
  ...(field && { field }),
  ...(setting?.source === 'stated' && { article: setting.article }),
});
const because = (event: RequestEvent): Decision => ({ ok: true, events: [event] });

/** Roles in which a department's people ask for what it needs (PD-32: 经授权的公务人员). */
export const askingRoles = ['official', 'registrar', 'reviewer'] as const;

/** In which capacities the actor meets this request. */
export function stancesOf(request: Pick<RequestState, 'consumerId' | 'providerId'>, actor: Actor): Stance[] {
  const stances: Stance[] = [];
  if (askingRoles.some((role) => hasRole(actor, role, request.consumerId))) stances.push('consumer');
  if (hasRole(actor, 'reviewer', request.providerId)) stances.push('provider');
  if (hasAnyRole(actor, 'operator')) stances.push('authority');
  if (hasAnyRole(actor, 'supervisor')) stances.push('supervisor');
  return stances;
}

export function actionsFor(request: RequestState, actor: Actor): RequestAction[] {
  const stances = stancesOf(request, actor);
  const row: Partial<Record<Stance, readonly RequestAction[]>> = allowed[request.status];
  const actions = stances.flatMap((stance) => (row[stance] ?? []).filter((action) => open(request, action, stance)));
  return [...new Set(actions)];
}

/** What the table cannot say: a signature is given once and only where one is awaited; the authority coordinates once. */
function open(request: RequestState, action: RequestAction, stance: Stance): boolean {
  if (action === 'sign-agreement')
    return (
      request.grant?.agreement === 'awaited' &&
      (stance === 'consumer' || stance === 'provider') &&
      !request.grant.signed.includes(stance)
    );
  if (action === 'appeal') return !request.coordinated;
  if (action === 'approve-partly') return request.items.length > 1;
  return true;
}

/** Decides a command on a request: the events it causes, or why it is refused. */
export function decide(request: RequestState, command: RequestCommand, actor: Actor, under: Under): Decision {
  if (!actionsFor(request, actor).includes(command.type)) return refuse('forbidden');
  const { policy, calendar, now } = under;
  const today = dayOf(now);
  switch (command.type) {
    case 'approve':
      return because(granted('provider', request.items, under, command));
    case 'approve-partly':
      return grantOf(request, 'provider', command, under);
    case 'ask-supplement': {
      if (command.note === '') return refuse('reason_required', 'note');
      // House: the clock stands still while the consumer is asked
      const workingDaysLeft = request.dueOn === null ? null : calendar.remainingWorkingDays(today, request.dueOn);
      return because({ type: 'supplement_asked', note: command.note, workingDaysLeft });
    }
    case 'supplement': {
      if (command.note === '') return refuse('reason_required', 'note');
      return because({ type: 'supplemented', note: command.note, dueOn: resumedDay(request, under) });
    }
    case 'refuse':
      // PD-33: whoever refuses says why
      if (command.note === '') return refuse('reason_required', 'note', policy.refusalReasons);
      return because({ type: 'refused', by: 'provider', code: command.code, note: command.note });
    case 'withdraw':
      return because({ type: 'withdrawn' });
    case 'appeal':
      if (policy.afterRefusal.source === 'not_stated') return refuse('no_appeal');
      if (command.note === '') return refuse('reason_required', 'note', policy.afterRefusal);
      return because({ type: 'appealed', note: command.note });
    case 'messages':
      return command.note === ''
        ? refuse('reason_required', 'note')
        : because({ type: 'message_sent', note: command.note });
    case 'conclude':
      return conclude(request, command, stancesOf(request, actor), under);
    case 'coordinate':
      return coordinate(request, command, under);
    case 'sign-agreement': {
      const side = stancesOf(request, actor).find(
        (stance): stance is Side =>
          (stance === 'consumer' || stance === 'provider') && open(request, 'sign-agreement', stance),
      );
      return side ? because({ type: 'agreement_signed', side }) : refuse('forbidden');
    }
    case 'revoke':
      return command.note === '' ? refuse('reason_required', 'note') : because({ type: 'revoked', note: command.note });
  }
}

function conclude(
  request: RequestState,
  command: Extract<RequestCommand, { type: 'conclude' }>,
  stances: readonly Stance[],
  under: Under,
): Decision {
  const provides = stances.includes('provider');
  if (command.outcome === 'failed') {
    if (command.note === '') return refuse('reason_required', 'note');
    return because({ type: 'negotiation_failed', side: provides ? 'provider' : 'consumer', note: command.note });
  }
  // PD-33: both negotiate, but only the provider can say yes for its own data
  if (!provides) return refuse('only_provider_agrees', 'outcome');
  return grantOf(request, 'negotiation', command, under);
}

function coordinate(
  request: RequestState,
  command: Extract<RequestCommand, { type: 'coordinate' }>,
  under: Under,
): Decision {
  if (command.note === '') return refuse('reason_required', 'note');
  if (command.outcome === 'refer') return because({ type: 'referred', note: command.note });
  if (command.outcome === 'refuse')
    return because({ type: 'refused', by: 'authority', code: 'other', note: command.note });
  return grantOf(request, 'authority', command, under);
}

/** A grant of chosen items: at least one, none twice, and none that could not be asked for. */
function grantOf(
  request: RequestState,
  by: DecidedBy,
  command: { items: readonly string[]; note: string },
  under: Under,
): Decision {
  const chosen = request.grantable.filter((item) => command.items.includes(item.id));
  if (chosen.length !== new Set(command.items).size) return refuse('item_not_requested', 'itemIds');
  if (chosen.length === 0 && request.grantable.length > 0) return refuse('no_items', 'itemIds');
  return because(granted(by, chosen, under, { ...command, conditions: '' }));
}

/** PD-35: for privacy and commercial secrets the agreement comes before the effect. */
export function granted(
  by: DecidedBy,
  items: readonly RequestedItem[],
  { policy }: Pick<Under, 'policy'>,
  said: { note: string; conditions: string },
): Extract<RequestEvent, { type: 'granted' }> {
  const sensitive = items.some((item) => item.sensitivity === 'high');
  const agreement = sensitive && policy.confidentialityAgreement.source !== 'not_stated' ? 'awaited' : 'none';
  return { type: 'granted', by, items, conditions: said.conditions, note: said.note, agreement };
}

/** The clock goes on with the working days that were left, one at least. */
function resumedDay(request: RequestState, { policy, calendar, now }: Under) {
  if (policy.replyTerm.source === 'not_stated') return null;
  const left = request.pausedWorkingDays ?? policy.replyTerm.value;
  return calendar.addWorkingDays(dayOf(now), Math.max(left, 1));
}

/** What time alone does to a request: silence is passed on, a grant ends. Repeating it changes nothing. */
export function onTick(request: RequestState, { policy, now }: Pick<Under, 'policy' | 'now'>): RequestEvent | null {
  const today = dayOf(now);
  // PD-33: not answered in time is told to the supervisor; the case stays decidable
  if (request.status === 'submitted' && request.dueOn && request.dueOn < today && !request.escalatedAt)
    return policy.silence.source === 'not_stated' ? null : { type: 'escalated', to: policy.silence.value };
  if (request.status === 'granted' && request.until < today) return { type: 'expired' };
  return null;
}
