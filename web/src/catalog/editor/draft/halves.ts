import type { ErrorDetail } from '@onesource/api/foundation/errors';
import { type Problem, placed } from '../problems.ts';
import type { Values } from './draft.ts';

/** What is written by half and therefore not sent with the draft: the field that is still empty. */
export function halvesIn({ secrecyReview, jointCollection }: Partial<Values>): ErrorDetail[] {
  const by = Boolean(secrecyReview?.by?.trim());
  const on = Boolean(secrecyReview?.on);
  const review = by === on ? [] : [{ field: `secrecyReview.${by ? 'on' : 'by'}`, code: 'secrecy_review_half' }];
  const collectors = (jointCollection ?? []).flatMap((line, at) => {
    const named = Boolean(line?.departmentId);
    const told = Boolean(line?.duty?.trim());
    if (named === told) return [];
    return [{ field: `jointCollection.${at}.${named ? 'duty' : 'departmentId'}`, code: 'collector_half' }];
  });
  return [...review, ...collectors];
}

/** The same as problems that keep something from being saved, with their places. */
export const placedHalves = (halves: readonly ErrorDetail[]): Problem[] =>
  placed(halves, [], []).map((problem) => ({ ...problem, unsaved: true }));
