import { doneLate } from '../../../law/calendar/open-term.ts';
import type { IsoDate } from '../../../law/calendar/working-days.ts';
import type { PolicyProfile } from '../../../law/profile.ts';
import type { Wanted } from '../../inbox/tasks.ts';
import type { DiscrepancyEvent, DiscrepancyState } from './state.ts';
import { watchingNotices } from './watching.ts';

/** Who reported it, the authority as found in the organisation; null where the district has none; the day it was ended on. */
export type Others = { reporterId: string; authorityId: string | null; closedOn?: IsoDate | null };

/** The work a doubt's state asks for, and from whom. Pure. */
export function tasksFor(doubt: DiscrepancyState, { reporterId, authorityId }: Others): Wanted[] {
  // N-26: whoever has to check, agree or settle is reminded of the last day; news has none
  const collector = (kind: Wanted['kind'], dueOn = doubt.dueOn): Wanted => ({
    kind,
    departmentId: doubt.collectorId,
    role: 'reviewer',
    dueOn,
  });
  const reporter = (kind: Wanted['kind']): Wanted => ({
    kind,
    departmentId: doubt.reportingDepartmentId,
    role: 'official',
    assigneeId: reporterId,
  });
  switch (doubt.status) {
    case 'reported':
      return [collector('check_contents')];
    case 'negotiating':
      return [doubt.awaits === 'reporter' ? reporter('agree_contents') : collector('agree_contents')];
    case 'coordinating':
      return [
        ...(authorityId === null
          ? []
          : [{ kind: 'settle_contents', departmentId: authorityId, role: 'operator', dueOn: doubt.dueOn } as const]),
        // DG-14: the provider checks on feedback, while the authority already knows of it
        ...(doubt.awaits === 'collector' ? [collector('check_contents')] : []),
      ];
    case 'corrected':
    case 'upheld':
      // DG-18: the outcome goes back to whoever reported; whoever has to correct by another's word hears of it too
      return [
        ...(doubt.closedBy === 'reporter' ? [] : [reporter('contents_checked')]),
        ...(doubt.closedBy === 'collector' ? [] : [collector('contents_checked', null)]),
      ];
    case 'withdrawn':
      return [];
  }
}

/**
 * KF-18: the authority is told of a doubt that the collector checks first, where the text says so. House: whoever reported
 * hears that another department checks it now. Pure.
 */
export function noticesFor(
  events: readonly DiscrepancyEvent[],
  doubt: DiscrepancyState,
  { reporterId, authorityId, closedOn = null }: Others,
  { contentsDiffer: { value } }: Pick<PolicyProfile, 'contentsDiffer'>,
): Wanted[] {
  const { reportingDepartmentId, collectorId, closedBy, dueOn } = doubt;
  const reporter = { departmentId: reportingDepartmentId, role: 'official', assigneeId: reporterId } as const;
  const watched = watchingNotices(events, doubt, { reporterId, authorityId });
  if (watched.length > 0) return watched;
  if (events.some(({ type }) => type === 'transferred')) return [{ kind: 'contents_transferred', ...reporter }];
  // Rule 13: late is late, though its last day was not known yet
  if (events.some(({ type }) => type === 'term_counted')) {
    const kind = 'answered_late';
    if (!doneLate({ dueOn }, closedOn)) return [];
    return [
      { kind, ...reporter },
      closedBy === 'authority' && authorityId !== null
        ? { kind, departmentId: authorityId, role: 'operator' }
        : { kind, departmentId: collectorId, role: 'reviewer' },
    ];
  }
  const reported = events.some(({ type }) => type === 'reported');
  if (!reported || authorityId === null || value.first !== 'collector' || value.told === null) return [];
  return [{ kind: 'contents_doubted', departmentId: authorityId, role: 'operator' }];
}
