import type { Question } from '@onesource/db/content';
import type { ErrorDetail } from '../../../../foundation/errors.ts';

/** House: how many questions a resource carries, and how many choices one of them leaves. */
export const mostQuestions = 10;
export const mostChoices = 20;

/** A choice is one of two at least; other questions have none. */
export const leavesChoice = ({ kind, choices }: Pick<Question, 'kind' | 'choices'>): boolean =>
  kind !== 'choice' || new Set(choices).size >= 2;

/** What is wrong with the questions that a resource would carry: asked twice, or a choice that leaves none. */
export function wrongQuestions(questions: readonly (Omit<Question, 'id'> & { id: string | null })[]): ErrorDetail[] {
  const [texts, ids] = [new Set<string>(), new Set<string>()];
  return questions.flatMap((question, at) => {
    const { id, text, kind, choices } = question;
    const again = texts.has(text) || (id !== null && ids.has(id));
    texts.add(text);
    if (id !== null) ids.add(id);
    return [
      ...(again ? [{ field: `questions.${at}.text`, code: 'duplicate_question' }] : []),
      ...(leavesChoice(question) ? [] : [{ field: `questions.${at}.choices`, code: 'choices_required' }]),
      ...(kind === 'choice' && new Set(choices).size < choices.length
        ? [{ field: `questions.${at}.choices`, code: 'duplicate_choice' }]
        : []),
    ];
  });
}
