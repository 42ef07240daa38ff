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
 * before, the authority. Whoever acted knows, and where they answered for a department or the authority, their colleagues
 * there; of a signature its own person is told, so also of what a colleague did. `aboveId`: the body to which a department
 * reports what it does not provide, where the text has one (DG-7). Pure.
 */
export function noticesFor(
  events: readonly DemandEvent[],
  before: DemandState,
  after: DemandState,
  {
    authorityId,
    actorId,
    aboveId = null,
  }: { authorityId: string | null; actorId: string | null; aboveId?: string | null },
): Wanted[] {
  const kind = after.outcome !== null && before.outcome === null ? 'demand_answered' : 'demand_news';
  if (events.every(({ type }) => type === 'filed')) return [];
  const [first] = events;
  if (first?.type === 'term_counted') return first.late ? foundLate(after, authorityId) : [];
  const signers = after.signers
    .filter(({ personId }) => personId !== actorId)
    .map(({ departmentId, personId }): Wanted => ({ kind, departmentId, role: 'official', assigneeId: personId }));
  const acted = actedFor(events);
  const holders = [...new Set([before.holderId, after.holderId])]
    .filter((id) => id !== null)
    // Whoever gets it now has it among the work
    .filter((id) => (id === before.holderId ? acted !== 'holder' : !isOpen(after)))
    .map((departmentId): Wanted => ({ kind, departmentId, role: 'reviewer' }));
  const authority: Wanted[] =
    authorityId === null || acted === 'authority' || (after.status === 'filed' && before.status !== 'filed')
      ? []
      : [{ kind, departmentId: authorityId, role: 'operator' }];
  // DG-7: that a department does not provide, and why, goes to the body above it
  const reported = aboveId !== null && first?.type === 'declined' && first.by === 'holder';
  const above: Wanted[] = reported ? [{ kind, departmentId: aboveId, role: 'superior' }] : [];
  return [...signers, ...holders, ...authority, ...above];
}

/** Rule 13: those who need it and whoever answered hear that an answer was late, which nobody could know when it was given. */
function foundLate({ signers, holderId, outcome }: DemandState, authorityId: string | null): Wanted[] {
  const kind = 'answered_late';
  const needing = signers.map(
    ({ departmentId, personId }): Wanted => ({ kind, departmentId, role: 'official', assigneeId: personId }),
  );
  const departmentId = outcome?.by === 'authority' ? authorityId : holderId;
  if (departmentId === null) return needing;
  return [...needing, { kind, departmentId, role: outcome?.by === 'authority' ? 'operator' : 'reviewer' }];
}

/** For whom the step was taken, other than for a department that needs it. */
function actedFor([event]: readonly DemandEvent[]): 'holder' | 'authority' | null {
  switch (event?.type) {
    case 'routed':
      return 'authority';
    case 'transferred':
    case 'met':
    case 'declined':
    case 'message_sent':
      return event.by;
    default:
      return null;
  }
}

/** News stay until they are read, whatever happens meanwhile. */
export const stands = (kind: string): boolean =>
  kind === 'demand_answered' || kind === 'demand_news' || kind === 'answered_late';
