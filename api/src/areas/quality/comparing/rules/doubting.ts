import { type ComparedSide, comparedSides } from '@onesource/db/vocabulary';
import { type Refusal, refuse } from '../../../../cases/decision.ts';
import type { Actor } from '../../../../foundation/context.ts';
import { mayDoubt } from '../../../discrepancies/rules/decide.ts';

/** A source as whoever doubts it sees it: whose it is, who checks, and which of its items they know. */
export type Doubted = {
  departmentId: string;
  collectorId: string;
  items: readonly { id: string }[] | null;
};
/** What came of an item, with its id in both sources; `told`: whether whoever doubts it is told of that at all. */
export type Group = Record<ComparedSide, string> & { differing: number; open: boolean; told: boolean };

type People = Pick<Actor, 'roles' | 'departmentId'>;

/**
 * PD-4, KF-18, SQ-15: what of an item somebody may put before the department that checks it: what another department's data
 * say differently, and nothing while that lies there already.
 */
export function sidesToDoubt(group: Group, sources: Record<ComparedSide, Doubted>, actor: People): ComparedSide[] {
  if (group.open || group.differing === 0) return [];
  return comparedSides.filter((side) => isOpenTo(group, side, sources[side], actor));
}

const isOpenTo = (group: Group, side: ComparedSide, source: Doubted, actor: People): boolean =>
  group.told &&
  source.departmentId !== actor.departmentId &&
  mayDoubt(source, actor) &&
  (source.items ?? []).some(({ id }) => id === group[side]);

/** Why a side's item is not put before anybody; null where nothing stands against it. */
export function againstDoubt(
  group: Group | null,
  side: ComparedSide,
  sources: Record<ComparedSide, Doubted>,
  actor: People,
): Refusal | null {
  if (group === null) return refuse('unknown_item', 'item');
  if (!isOpenTo(group, side, sources[side], actor)) return refuse('forbidden');
  if (group.differing === 0) return refuse('nothing_differs', 'item');
  return group.open ? refuse('doubt_open', 'item') : null;
}
