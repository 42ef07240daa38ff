import type { SecrecyReview } from '@onesource/db/content';
import type { ErrorDetail } from '../../../../foundation/errors.ts';
import type { IsoDate } from '../../../../law/calendar/working-days.ts';
import { finding } from './finding.ts';

type Reviewed = Record<'secrecyReview' | 'privacyReview', SecrecyReview | null>;

/** 保密审查 (SQ-27, DG-27), 个人信息保护影响评估 (N-13): a review that is named has taken place. */
export const reviewFindings = (content: Reviewed, today: IsoDate): ErrorDetail[] =>
  (['secrecyReview', 'privacyReview'] as const).flatMap((field) => {
    const review = content[field];
    return review !== null && review.on > today ? [finding(`${field}.on`, 'in_future')] : [];
  });
