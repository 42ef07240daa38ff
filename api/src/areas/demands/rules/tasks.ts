import type { Wanted } from '../../inbox/tasks.ts';
import { type DemandEvent, type DemandState, isOpen } from './state.ts';

/** The work a demand's state asks for, and from whom; `authorityId`: null where the district has none. Pure. */
export function tasksFor({ status, holderId, dueOn }: DemandState, authorityId: string | null): Wanted[] {
  if (status === 'filed' && authorityId !== null)
    return [{ kind: 'route_demand', departmentId: authorityId, role: 'operator', dueOn }];
  if (status === 'routed' && holderId !== null)
    return [{ kind: 'answer_demand', departmentId: holderId, role: 'reviewer', dueOn }];
  return [];
}

/**
 * Everybody who has a part in it hears of what the others did: those who need it, the department that is in charge or was
 * before, the authority. `by`: the department of whoever acted, which knows. Pure.
 */
export function noticesFor(
  events: readonly DemandEvent[],
  before: DemandState,
  after: DemandState,
  { authorityId, by }: { authorityId: string | null; by: string | null },
): Wanted[] {
  const kind = after.outcome !== null && before.outcome === null ? 'demand_answered' : 'demand_news';
  if (events.every(({ type }) => type === 'filed' || type === 'term_counted')) return [];
  const signers = after.signers.map(
    ({ departmentId, personId }): Wanted => ({ kind, departmentId, role: 'official', assigneeId: personId }),
  );
  const holders = [...new Set([before.holderId, after.holderId])]
    .filter((id) => id !== null)
    // Whoever gets it now has it among the work
    .filter((id) => id === before.holderId || !isOpen(after))
    .map((departmentId): Wanted => ({ kind, departmentId, role: 'reviewer' }));
  const authority: Wanted[] =
    authorityId === null || (after.status === 'filed' && before.status !== 'filed')
      ? []
      : [{ kind, departmentId: authorityId, role: 'operator' }];
  return [...signers, ...holders, ...authority].filter(({ departmentId }) => departmentId !== by);
}

/** News stay until they are read, whatever happens meanwhile. */
export const stands = (kind: string): boolean => kind === 'demand_answered' || kind === 'demand_news';
