import type { TaskKind } from '@onesource/db/vocabulary';
import type { IsoDate, WorkingCalendar } from '../../../law/calendar/working-days.ts';
import { shift } from '../../../law/calendar/working-days.ts';
import { isNotice } from './notices.ts';

/** 认领 (house): work for whoever holds a role, that one of them has taken, so that two do not do it at once. */
export type Claimable = {
  kind: TaskKind;
  done: boolean;
  /** For one person alone: there is nothing to take. */
  assigned: boolean;
  /** By whom it is taken, as long as that stands; null where it is free. */
  claimedBy: string | null;
};

/** Who looks at it: whether the work may be theirs, and whether they are the department's administrator. */
export type Looking = { id: string; mayDo: boolean; administers: boolean };

export type ClaimAction = 'claim' | 'release';

/** The last day on which a claim says something: the next working day; the next there is, where no calendar reaches so far. */
export const claimUntil = (calendar: WorkingCalendar, today: IsoDate): IsoDate =>
  calendar.addWorkingDays(today, 1) ?? shift(today, 1);

/**
 * Whether a claim says something still. It falls with its day, with the account of whoever made it, and with the post by which
 * the work was theirs, so that nothing waits for somebody who is not there.
 */
export const claimStands = (claim: { until: IsoDate; enabled: boolean; holdsPost: boolean }, today: IsoDate): boolean =>
  claim.until >= today && claim.enabled && claim.holdsPost;

/** What somebody may do: take what is free, give back what is theirs; the administrator gives back for others. */
export function claimActions(task: Claimable, who: Looking): ClaimAction[] {
  if (task.done || task.assigned || isNotice(task.kind)) return [];
  if (task.claimedBy === null) return who.mayDo ? ['claim'] : [];
  return task.claimedBy === who.id || who.administers ? ['release'] : [];
}
