import type { GrantLife } from '@onesource/db/schema/request';
import { because, type Decision, refuse } from '../../../../cases/decision.ts';
import { dayOf, type IsoDate } from '../../../../law/calendar/working-days.ts';
import type { PolicyProfile } from '../../../../law/profile.ts';
import { settingValue } from '../../../../law/setting.ts';
import type { Wanted } from '../../../inbox/tasks.ts';
import type { RequestCommand } from '../../inputs.ts';
import { basisInWords, type FinalWords } from '../grounds.ts';
import type { RequestEvent, RequestState } from '../state.ts';
import type { Others } from '../tasks.ts';
import { runs } from './grant-life.ts';

export type InabilityEvent =
  /** `goesUp`: what has no answer yet is for the body above to decide; `above`: whether a grant goes on is, too. */
  | { type: 'inability_reported'; note: string; until: IsoDate | null; goesUp: boolean; above?: true }
  /** DG-7: the body above leaves a grant to the authority to settle with both sides, or the authority takes it up again. */
  | { type: 'inability_passed'; to: 'authority' | 'superior'; note: string }
  /** DG-7: the provider goes on. */
  | { type: 'inability_settled'; by: 'authority' | 'superior'; note: string };

/**
 * DG-7, DG-20, N-27: a provider may report that it cannot go on with a grant in effect, once until it can again; and
 * where the report goes to the body above, that it cannot provide what is asked for.
 */
export function inabilityOpen(
  { status, grant, life, levelId }: Pick<RequestState, 'status' | 'grant' | 'life' | 'levelId'>,
  { inability }: Pick<PolicyProfile, 'inability'>,
): boolean {
  const to = settingValue(inability)?.to;
  // Where nobody sits above there is nobody to report to, and the provider answers as otherwise
  if (status === 'submitted') return to === 'superior' && levelId !== null;
  return to !== undefined && grant?.effectiveAt != null && life.inability === undefined;
}

/** With the reasons, and until when where that is known: today at the earliest. */
export function reportInability(
  { status, levelId }: Pick<RequestState, 'status' | 'levelId'>,
  { note, until = null }: Extract<RequestCommand, { type: 'report-inability' }>,
  { policy, now }: { policy: Pick<PolicyProfile, 'inability'>; now: Date },
): Decision<InabilityEvent> {
  if (note === '') return refuse('reason_required', 'note', policy.inability);
  if (until !== null && until < dayOf(now)) return refuse('period_past', 'until', policy.inability);
  const goesUp = status === 'submitted';
  const above = !goesUp && settingValue(policy.inability)?.to === 'superior' && levelId !== null;
  return because<InabilityEvent>({ type: 'inability_reported', note, until, goesUp, ...(above && { above }) });
}

/** DG-7: with whom it lies now whether a grant goes on that its provider cannot go on with; null where it does with nobody. */
export function inabilityWith({
  status,
  life,
  levelId,
}: Pick<RequestState, 'status' | 'life' | 'levelId'>): 'superior' | 'authority' | null {
  const above = runs(status) ? life.inability?.above : undefined;
  if (!above) return null;
  // Rule 21a: where nobody sits above any more it lies with the authority
  return above === 'mandated' || levelId === null ? 'authority' : 'superior';
}

/** DG-7: whether the body above may leave it to the authority; what comes back from there it settles itself. */
export const inabilityMandated = (
  request: Pick<RequestState, 'status' | 'life' | 'levelId'>,
  { referral }: Pick<PolicyProfile, 'referral'>,
): boolean =>
  settingValue(referral)?.mandate === true &&
  inabilityWith(request) === 'superior' &&
  request.life.inability?.above === 'superior';

/**
 * DG-7: the body above, or the authority by its mandate, settles a provider's report on a grant in effect: the provider goes
 * on, or the grant ends. What ends so has gone all the way, so that there is nothing to insist on.
 */
export function settleInability(
  { grant }: Pick<RequestState, 'grant'>,
  by: 'authority' | 'superior',
  { outcome, note, itemIds: chosen, conditions, code = 'not_held', legalBasis = null }: SettlingWords,
  { inability }: Pick<PolicyProfile, 'inability'>,
): Decision<RequestEvent> {
  if (note === '') return refuse('reason_required', 'note', inability);
  // It is about the grant as it stands: nothing is left out of it here, nor added to it
  const held = (grant?.items ?? []).map(({ id }) => id);
  if (
    outcome === 'grant' &&
    chosen.length > 0 &&
    (chosen.length !== held.length || !held.every((id) => chosen.includes(id)))
  )
    return refuse('whole_grant_only', 'itemIds', inability);
  if (conditions !== '') return refuse('whole_grant_only', 'conditions', inability);
  if (outcome === 'refer') return because<RequestEvent>({ type: 'inability_passed', to: 'superior', note });
  if (outcome === 'grant') return because<RequestEvent>({ type: 'inability_settled', by, note });
  const reasons = { code, note, legalBasis: basisInWords(legalBasis) };
  return because<RequestEvent>({
    type: 'revoked',
    note,
    withheld: [{ by, itemIds: held, takenBack: true, final: true, ...reasons }],
  });
}
type SettlingWords = FinalWords &
  Pick<Extract<RequestCommand, { type: 'coordinate' }>, 'outcome' | 'itemIds' | 'conditions'>;

/** The grant's life after a report on it, and what was made of that. */
export function reported(life: GrantLife, event: InabilityEvent, at: Date): GrantLife {
  const { inability, ...rest } = life;
  switch (event.type) {
    case 'inability_reported': {
      const { note, until, above } = event;
      return { ...rest, inability: { note, until, at: at.toISOString(), ...(above && { above: 'superior' }) } };
    }
    case 'inability_passed':
      return inability
        ? { ...rest, inability: { ...inability, above: event.to === 'authority' ? 'mandated' : 'returned' } }
        : life;
    case 'inability_settled':
      // It rested because its provider could not go on
      return { ...rest, suspensions: rest.suspensions.filter(({ by, misuse }) => by !== 'provider' || misuse) };
  }
}

/** DG-7: the work that a report on a grant in effect asks for. */
export function inabilityTasks(request: RequestState, { authorityId }: Pick<Others, 'authorityId'>): Wanted[] {
  const lies = inabilityWith(request);
  if (lies === 'superior' && request.levelId !== null)
    return [{ kind: 'decide_referral', departmentId: request.levelId, role: 'superior' }];
  return lies === 'authority' && authorityId !== null
    ? [{ kind: 'coordinate_request', departmentId: authorityId, role: 'operator' }]
    : [];
}

/** Both sides hear that the provider goes on, and whoever of the body above and the authority did not settle it. */
export function settledNotices(
  { by }: Extract<InabilityEvent, { type: 'inability_settled' }>,
  { consumerId, providerId, levelId }: Pick<RequestState, 'consumerId' | 'providerId' | 'levelId'>,
  { applicantId, authorityId }: Pick<Others, 'authorityId'> & { applicantId: string },
): Wanted[] {
  const kind = 'grant_resumed';
  return [
    { kind, departmentId: consumerId, role: 'official', assigneeId: applicantId },
    { kind, departmentId: providerId, role: 'reviewer' },
    ...(by === 'superior' && authorityId ? [{ kind, departmentId: authorityId, role: 'operator' } as const] : []),
    ...(by === 'authority' && levelId ? [{ kind, departmentId: levelId, role: 'superior' } as const] : []),
  ];
}

/** Whoever uses the data hears of it, the authority, and the body above where there is one that has nothing to settle. */
export function inabilityNotices(
  { consumerId, status, levelId, life }: Pick<RequestState, 'consumerId' | 'status' | 'levelId' | 'life'>,
  { applicantId, authorityId, reportsUp }: Others & { applicantId: string },
): Wanted[] {
  const kind = 'inability_reported';
  const decidedAbove = status === 'referred' || inabilityWith({ status, life, levelId }) === 'superior';
  return [
    { kind, departmentId: consumerId, role: 'official', assigneeId: applicantId },
    ...(authorityId ? [{ kind, departmentId: authorityId, role: 'operator' } as const] : []),
    ...(reportsUp && levelId && !decidedAbove ? [{ kind, departmentId: levelId, role: 'superior' } as const] : []),
  ];
}
