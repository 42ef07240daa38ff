import type { Refusal } from '../../cases/decision.ts';
import { answerOf } from '../../cases/decision.ts';
import type { ApiError } from '../../foundation/errors.ts';

const messages: Record<string, string> = {
  already_unconditional: 'The resource is unconditional already.',
  effective_past: 'The day must be today or later.',
  forbidden: 'You may not do this.',
  incomplete: 'The registration is not complete.',
  own_registration: 'Nobody reviews what they wrote themselves.',
  reason_required: 'Say why.',
  revision_in_progress: 'A revision is being worked on already.',
  sign_off_required: 'The head of the department signs before it is submitted.',
  wrong_status: 'The registration is not at a stage where this can be done.',
};

/** The answer that a rule's refusal becomes. */
export const refused = (refusal: Refusal): ApiError => answerOf(refusal, messages);
