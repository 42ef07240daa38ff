import type { Question } from '@onesource/db/content';
import type { Answered } from '@onesource/db/schema/request';
import type { ErrorDetail } from '../../../../foundation/errors.ts';

/** What is answered to a question: words, one of its choices, a number, or the id of a file that was sent. */
export type SaidAnswer = { questionId: string; value: string };

/**
 * A number as it is kept: digits of either width, without signs between thousands. What has such a sign elsewhere is none:
 * 3,5 may mean 3.5, and two numbers are not one.
 */
function numberOf(value: string): string | null {
  const said = value.normalize('NFKC').trim();
  const isNumber = /^[+-]?(\d{1,3}([, ]\d{3}){1,10}|\d{1,30})(\.\d{1,10})?$/.test(said);
  return isNumber ? said.replaceAll(/[, ]/g, '').replace(/^\+/, '') : null;
}

const fileId = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

const read = {
  text: (value: string) => value,
  choice: (value: string, { choices }: Question) => choices.find((choice) => choice === value) ?? null,
  number: numberOf,
  file: (value: string) => (fileId.test(value) ? value.toLowerCase() : null),
} satisfies Record<Question['kind'], (value: string, question: Question) => string | null>;
const wrong = {
  text: 'answer_required',
  choice: 'no_such_choice',
  number: 'not_a_number',
  file: 'attachment_unknown',
} as const satisfies Record<Question['kind'], string>;

/** Where a form marks a question. */
export const fieldOf = (questionId: string): string => `answers.${questionId}`;

/**
 * The provider's own questions with what is answered to them, in their order, and what is wrong with that: a compulsory one
 * left open, an answer that is none to its question, one to a question that is not asked or twice.
 */
export function answersTo(
  questions: readonly Question[],
  said: readonly SaidAnswer[],
): { answers: Answered[]; problems: ErrorDetail[] } {
  const answers: Answered[] = [];
  const problems: ErrorDetail[] = [];
  for (const question of questions) {
    const [given, ...others] = said.filter(({ questionId }) => questionId === question.id);
    const { id: questionId, text, kind, required } = question;
    const field = fieldOf(questionId);
    if (others.length > 0) problems.push({ field, code: 'answered_twice' });
    else if (!given || given.value === '') {
      if (required) problems.push({ field, code: 'answer_required' });
    } else {
      const value = read[kind](given.value, question);
      if (value === null) problems.push({ field, code: wrong[kind] });
      else answers.push({ questionId, text, kind, value });
    }
  }
  const stray = said.filter(({ questionId }) => !questions.some(({ id }) => id === questionId));
  return {
    answers,
    problems: [
      ...problems,
      ...stray.map(({ questionId }) => ({ field: fieldOf(questionId), code: 'unknown_question' })),
    ],
  };
}

/** The answer that was given to the same question before, as far as it may be given again; a file is sent anew. */
export function answeredBefore(question: Question, before: readonly (readonly Answered[])[]): string | null {
  if (question.kind === 'file') return null;
  const same = before
    .flat()
    .find(
      ({ questionId, text, kind }) => questionId === question.id && text === question.text && kind === question.kind,
    );
  return same === undefined ? null : read[question.kind](same.value, question);
}
