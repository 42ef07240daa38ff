import type { Statements } from '@onesource/db/schema/request';
import { because, type Decision, refuse } from '../../../../cases/decision.ts';
import { dayOf, type IsoDate, type WorkingCalendar } from '../../../../law/calendar/working-days.ts';
import type { PolicyProfile } from '../../../../law/profile.ts';
import type { Wanted } from '../../../inbox/tasks.ts';
import type { RequestCommand } from '../../inputs.ts';
import type { Stance } from '../stances.ts';
import type { RequestState, Side } from '../state.ts';

/** 陈述: what a side says to whoever coordinates; without words it has nothing to add. */
export type StatementEvent = { type: 'view_stated'; side: Side; note: string };

const sides = ['consumer', 'provider'] as const satisfies Side[];

/** House: by which day both sides are asked to state their view: within the coordination's own term. Null for want of a calendar. */
export function statementsBy(
  since: Date | IsoDate,
  talksBy: IsoDate | null,
  { policy, calendar }: { policy: Pick<PolicyProfile, 'statementTerm'>; calendar: WorkingCalendar },
): IsoDate | null {
  const from = typeof since === 'string' ? since : dayOf(since);
  const by = calendar.addWorkingDays(from, policy.statementTerm.value);
  return by !== null && talksBy !== null && talksBy < by ? talksBy : by;
}

/** Whether a side has said what it had to say since the coordination began. */
const hasStated = (statements: Statements | undefined, side: Side): boolean =>
  statements?.given.some((one) => one.side === side) ?? false;

/**
 * House: either side says what it has to say, or that it has nothing to add. Said again it is added to what was said; whoever
 * stands on both sides speaks for the one that has not spoken yet.
 */
export function stateView(
  { talks }: Pick<RequestState, 'talks'>,
  { note, nothingToAdd = false, attachmentIds = [] }: Extract<RequestCommand, { type: 'state-view' }>,
  stances: readonly Stance[],
): Decision<StatementEvent> {
  const speaking = sides.filter((side) => stances.includes(side));
  const side = speaking.find((one) => !hasStated(talks?.statements, one)) ?? speaking[0];
  if (!side) return refuse('forbidden');
  // Whoever sends documents has something to add
  if (note === '' && (!nothingToAdd || attachmentIds.length > 0)) return refuse('reason_required', 'note');
  return because({ type: 'view_stated', side, note });
}

/** What is known of the statements once a side has given one. */
export const statedAfter = (statements: Statements | undefined, { side }: StatementEvent, at: Date): Statements => ({
  by: statements?.by ?? null,
  given: hasStated(statements, side)
    ? (statements?.given ?? [])
    : [...(statements?.given ?? []), { side, at: at.toISOString() }],
});

/** The work of those who have not stated their view; it ends with the coordination. */
export function statementTasks(
  { status, talks, consumerId, providerId }: Pick<RequestState, 'status' | 'talks' | 'consumerId' | 'providerId'>,
  applicantId: string,
): Wanted[] {
  const statements = status === 'coordinating' ? talks?.statements : undefined;
  if (!statements) return [];
  const kind = 'state_view';
  const places = {
    consumer: { kind, departmentId: consumerId, role: 'official', assigneeId: applicantId, dueOn: statements.by },
    provider: { kind, departmentId: providerId, role: 'reviewer', dueOn: statements.by },
  } as const satisfies Record<Side, Wanted>;
  return sides.filter((side) => !hasStated(statements, side)).map((side) => places[side]);
}
