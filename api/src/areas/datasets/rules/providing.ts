import type { SecrecyReview } from '@onesource/db/content';
import type { Slot } from '@onesource/db/schema/data';
import type { LoadMode, LoadStatus } from '@onesource/db/vocabulary';
import { type Refusal, refuse } from '../../../cases/decision.ts';
import { type Actor, hasRole } from '../../../foundation/context.ts';
import type { PolicyProfile } from '../../../law/profile.ts';

/** PD-30, PD-31: what a resource holds is provided by the department whose it is: by those who register and review it. */
export const mayProvide = (actor: Pick<Actor, 'roles' | 'departmentId'>, departmentId: string): boolean =>
  hasRole(actor, 'registrar', departmentId) || hasRole(actor, 'reviewer', departmentId);

/** Why nothing may be provided for a resource now; null where nothing stands against it. */
export function againstProviding(
  resource: { secrecyReview: SecrecyReview | null; items: readonly unknown[] },
  { secrecyReview }: Pick<PolicyProfile, 'secrecyReview'>,
): Refusal | null {
  if (resource.items.length === 0) return refuse('no_items');
  // SQ-27, DG-27, N-13: nothing is loaded before the recorded secrecy review, where the text asks for one
  if (secrecyReview.source !== 'not_stated' && resource.secrecyReview === null)
    return refuse('secrecy_review_missing', undefined, secrecyReview);
  return null;
}

const identifiersOf = (items: readonly Pick<Slot, 'id' | 'identifier'>[]): string =>
  JSON.stringify(items.flatMap(({ id, identifier }) => (identifier ? id : [])).toSorted());

/** Whether lines can be told from those that are there, so that only what came or changed need be sent. */
export function againstMode(
  mode: LoadMode,
  items: readonly Pick<Slot, 'id' | 'identifier'>[],
  before: readonly Pick<Slot, 'id' | 'identifier'>[] | null,
): Refusal | null {
  if (mode !== 'upsert') return null;
  if (!items.some(({ identifier }) => identifier)) return refuse('no_identifier', 'mode');
  // What told rows apart so far does so no more
  if (before !== null && identifiersOf(items) !== identifiersOf(before)) return refuse('full_load_needed', 'mode');
  return null;
}

/** House: days within which a load may be taken back; what it replaced is kept so long. */
export const revertDays = 30;

export const revertible = (load: { status: LoadStatus; finishedAt: Date | null }, now: Date): boolean =>
  load.status === 'visible' &&
  load.finishedAt !== null &&
  now.getTime() - load.finishedAt.getTime() < revertDays * 86_400_000;

/** House: a load that has not ended and has not moved for so long is one whose process is gone, in milliseconds. */
export const cutAfter = 60_000;

/** Lines of which nothing is in order replace nothing: that would leave an empty resource where a full one was. */
export const becomesVisible = ({ accepted }: { accepted: number }): boolean => accepted > 0;

/** House: largest file, in bytes; what is larger comes in parts, each added to what is there. */
export const loadBytes = 32_000_000;
/** House: parts of a file that are not read which are listed; of further ones it is told how many. */
export const mostTold = 100;
/** House: lines set aside that are kept with their reasons; all are counted. */
export const mostKept = 1000;
