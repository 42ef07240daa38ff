import { answerOf, type Refusal } from '../../cases/decision.ts';
import type { ApiError } from '../../foundation/errors.ts';
import type { RefusalCode } from './rules/managing.ts';

const messages = {
  forbidden: 'You may not do this.',
  wrong_status: 'The account is in that state already.',
  own_account: 'Nobody does this to their own account.',
  account_taken: 'This account name is taken.',
  last_of_post: 'The last enabled holder of this post cannot lose it.',
  second_word_needed: 'Another administrator has to give the second word.',
  no_reset_asked: 'No reset waits to be confirmed.',
  no_second_factor: 'The account has no second factor.',
  password_not_own: 'This post is given once the person has chosen a password of their own.',
  posts_not_combinable:
    'System admin, security admin and auditor stand alone: nobody holds one of them and another role.',
  posts_kept_apart: 'Deciding, examining and the superior body are posts of different people.',
  role_needs_department: 'This role belongs to another kind of department.',
  successor_elsewhere: 'A successor is somebody else in office in the same department.',
  successor_lacks_role: 'The successor does not hold the roles that this work asks for.',
  department_disabled: 'The department is disabled.',
  department_in_use: 'People or departments below it are still enabled.',
  department_has_cases: 'Requests or doubts still wait for it.',
  department_cycle: 'A department cannot stand below itself.',
  name_taken: 'Another department there has this name.',
  numbers_used_up: 'All 999 department numbers are given out.',
  too_many_phrases: 'There is room for 50 phrases; remove one first.',
} as const satisfies Record<RefusalCode, string>;

/** A rule's refusal as the answer that ends the request. */
export const refused = (refusal: Refusal): ApiError => answerOf(refusal, messages);
