import type { RequestDraft } from '../draft.ts';
import type { RequestPlan } from '../use-plan.ts';

export type Lacking = RequestPlan['problems'][number];

/**
 * What keeps a form from being filed, as the server said it last, without what has been filled in since: words that are
 * typed do not ask it anew.
 */
export const lackingOf = (problems: readonly Lacking[], draft: RequestDraft): Lacking[] =>
  problems.filter(({ code, field }) => !(asksFor.has(code) && field !== null && isFilled(draft, field)));

/** Where in the form stands what a problem names. */
export const placeOf = (field: string): string[] => (field === 'signOff' ? ['signOff', 'name'] : field.split('.'));

/** Codes of what is only not there yet; the others say what is wrong with what is. */
const asksFor = new Set(['required', 'sign_off_required', 'already_asked', 'answer_required']);

const isFilled = (draft: RequestDraft, field: string): boolean => {
  const value = placeOf(field).reduce<unknown>(
    (within, part) => (within as Record<string, unknown> | null | undefined)?.[part],
    draft,
  );
  return typeof value === 'string' ? value.trim() !== '' : Boolean(value);
};
