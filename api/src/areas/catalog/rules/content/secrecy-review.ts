import type { SecrecyReview } from '@onesource/db/content';
import type { ErrorDetail } from '../../../../foundation/errors.ts';
import type { IsoDate } from '../../../../law/calendar/working-days.ts';
import { finding } from './finding.ts';

/** 保密审查 (SQ-27, DG-27): a review that is named has taken place. */
export const secrecyReviewFindings = (review: SecrecyReview | null, today: IsoDate): ErrorDetail[] =>
  review !== null && review.on > today ? [finding('secrecyReview.on', 'in_future')] : [];
