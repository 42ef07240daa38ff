import type { GrantLife } from '@onesource/db/schema/request';
import { because, type Decision, refuse } from '../../../../cases/decision.ts';
import { dayOf, type IsoDate } from '../../../../law/calendar/working-days.ts';
import type { PolicyProfile } from '../../../../law/profile.ts';
import { settingValue } from '../../../../law/setting.ts';
import type { Wanted } from '../../../inbox/tasks.ts';
import type { RequestCommand } from '../../inputs.ts';
import type { RequestState } from '../state.ts';
import type { Others } from '../tasks.ts';

/** `goesUp`: what has no answer yet is for the body above to decide. */
export type InabilityEvent = { type: 'inability_reported'; note: string; until: IsoDate | null; goesUp: boolean };

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
  { status }: Pick<RequestState, 'status'>,
  { note, until = null }: Extract<RequestCommand, { type: 'report-inability' }>,
  { policy, now }: { policy: Pick<PolicyProfile, 'inability'>; now: Date },
): Decision<InabilityEvent> {
  if (note === '') return refuse('reason_required', 'note', policy.inability);
  if (until !== null && until < dayOf(now)) return refuse('period_past', 'until', policy.inability);
  return because({ type: 'inability_reported', note, until, goesUp: status === 'submitted' });
}

/** The grant's life after a report on it. */
export const reported = (life: GrantLife, { note, until }: InabilityEvent, at: Date): GrantLife => ({
  ...life,
  inability: { note, until, at: at.toISOString() },
});

/** Whoever uses the data hears of it, the authority, and the body above where there is one. */
export function inabilityNotices(
  { consumerId, status, levelId }: Pick<RequestState, 'consumerId' | 'status' | 'levelId'>,
  { applicantId, authorityId, reportsUp }: Others & { applicantId: string },
): Wanted[] {
  const kind = 'inability_reported';
  const decidedAbove = status === 'referred';
  return [
    { kind, departmentId: consumerId, role: 'official', assigneeId: applicantId },
    ...(authorityId ? [{ kind, departmentId: authorityId, role: 'operator' } as const] : []),
    ...(reportsUp && levelId && !decidedAbove ? [{ kind, departmentId: levelId, role: 'superior' } as const] : []),
  ];
}
