import type { DoubtSide, Overseer } from '@onesource/db/vocabulary';
import type { Wanted } from '../../inbox/tasks.ts';
import type { DiscrepancyEvent, DiscrepancyState } from './state.ts';
import type { Others } from './tasks.ts';

/** Whose word is waited for: a side's, or the authority's once it coordinates; nobody's when it is closed. */
export function owing({ status, awaits }: Pick<DiscrepancyState, 'status' | 'awaits'>): DoubtSide | 'authority' | null {
  if (status === 'coordinating') return 'authority';
  return status === 'reported' || status === 'negotiating' ? (awaits ?? 'collector') : null;
}

/** House: nobody urges themselves. */
export const mayUrge = (doubt: Pick<DiscrepancyState, 'status' | 'awaits'>, by: Overseer): boolean => {
  const owes = owing(doubt);
  return owes !== null && owes !== by;
};

/** House: an answer of somebody else is rated, once; what one's own word has ended is not. */
export const mayRate = ({
  status,
  closedBy,
  rating,
}: Pick<DiscrepancyState, 'status' | 'closedBy' | 'rating'>): boolean =>
  (status === 'corrected' || status === 'upheld') && closedBy !== 'reporter' && rating === null;

/** House: a reminder is about a word that is waited for: with it, or with another's turn, it is over. */
export const stillUrged = (before: DiscrepancyState, after: DiscrepancyState): DiscrepancyState['urged'] =>
  owing(after) === owing(before) && after.collectorId === before.collectorId ? after.urged : null;

/**
 * House: a reminder is told to whoever owes the word, with its last day; how an answer was rated to whoever gave it, and to the
 * authority where it has not settled the matter.
 */
export function watchingNotices(
  events: readonly DiscrepancyEvent[],
  doubt: DiscrepancyState,
  { reporterId, authorityId }: Pick<Others, 'reporterId' | 'authorityId'>,
): Wanted[] {
  const places: Record<DoubtSide | 'authority', Omit<Wanted, 'kind'> | null> = {
    reporter: { departmentId: doubt.reportingDepartmentId, role: 'official', assigneeId: reporterId },
    collector: { departmentId: doubt.collectorId, role: 'reviewer' },
    authority: authorityId === null ? null : { departmentId: authorityId, role: 'operator' },
  };
  const tell = (
    kind: Wanted['kind'],
    who: DoubtSide | 'authority' | null,
    more: Pick<Wanted, 'dueOn'> = {},
  ): Wanted[] => {
    const place = who && places[who];
    return place ? [{ kind, ...place, ...more }] : [];
  };
  return events.flatMap((event): Wanted[] => {
    if (event.type === 'urged') return tell('contents_urged', owing(doubt), { dueOn: event.until });
    if (event.type !== 'rated') return [];
    const hears = new Set([doubt.closedBy, ...(event.rating === 'unsettled' ? (['authority'] as const) : [])]);
    return [...hears].flatMap((who) => tell('contents_rated', who));
  });
}
