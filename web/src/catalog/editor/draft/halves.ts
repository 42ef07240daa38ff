import type { ErrorDetail } from '@onesource/api/foundation/errors';
import { type Problem, placed } from '../problems.ts';
import { isWhole, type Review, type Values } from './draft.ts';

/** What is written by half and therefore not sent with the draft: the field that is still empty. */
export function halvesIn({ secrecyReview, privacyReview, jointCollection, questions }: Partial<Values>): ErrorDetail[] {
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
  const asked = (questions ?? []).flatMap((question, at) => {
    if (!question || isWhole(question)) return [];
    return question.text?.trim()
      ? [{ field: `questions.${at}.choices`, code: 'choices_required' }]
      : [{ field: `questions.${at}.text`, code: 'question_half' }];
  });
  return [...reviews, ...collectors, ...asked];
}

/** The same as problems that keep something from being saved, with their places. */
export const placedHalves = (halves: readonly ErrorDetail[]): Problem[] =>
  placed(halves, [], []).map((problem) => ({ ...problem, unsaved: true }));
