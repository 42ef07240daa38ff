import type { ErrorDetail } from '@onesource/api/foundation/errors';
import { type Problem, placed } from '../problems.ts';
import type { Review, Values } from './draft.ts';

/** What is written by half and therefore not sent with the draft: the field that is still empty. */
export function halvesIn({ secrecyReview, privacyReview, jointCollection }: Partial<Values>): ErrorDetail[] {
  const halfOf = (field: string, review: Review | undefined, code: string) => {
    const [by, on] = [Boolean(review?.by?.trim()), Boolean(review?.on)];
    return by === on ? [] : [{ field: `${field}.${by ? 'on' : 'by'}`, code }];
  };
  const reviews = [
    ...halfOf('secrecyReview', secrecyReview, 'secrecy_review_half'),
    ...halfOf('privacyReview', privacyReview, 'privacy_review_half'),
  ];
  const collectors = (jointCollection ?? []).flatMap((line, at) => {
    const named = Boolean(line?.departmentId);
    const told = Boolean(line?.duty?.trim());
    if (named === told) return [];
    return [{ field: `jointCollection.${at}.${named ? 'duty' : 'departmentId'}`, code: 'collector_half' }];
  });
  return [...reviews, ...collectors];
}

/** The same as problems that keep something from being saved, with their places. */
export const placedHalves = (halves: readonly ErrorDetail[]): Problem[] =>
  placed(halves, [], []).map((problem) => ({ ...problem, unsaved: true }));
