import { ApiError, type ErrorDetail, forbidden } from '../foundation/errors.ts';
import { articleOf, type Setting } from '../law/setting.ts';

/** Why a command is refused: a value, not an exception. `details`: where a form lacks something in several places. */
export type Refusal<Code extends string = string> = {
  ok: false;
  code: Code;
  field?: string;
  article?: string;
  details?: readonly ErrorDetail[];
};
export type Decision<Event> = { ok: true; events: readonly Event[] } | Refusal;

/** Refuses, naming the field and the article of the setting that demands it, where the text states it. */
export const refuse = <Code extends string>(code: Code, field?: string, setting?: Setting<unknown>): Refusal<Code> => {
  const article = setting && articleOf(setting);
  return { ok: false, code, ...(field && { field }), ...(article && { article }) };
};

/** The same of a form that says nothing where something has to be said: the field is marked as required. */
export const lacking = (code: string, field: string, setting?: Setting<unknown>): Refusal => {
  const refused = refuse(code, undefined, setting);
  const { article } = refused;
  return { ...refused, details: [{ field, code: 'required', ...(article && { article }) }] };
};

export const because = <Event>(...events: Event[]): Decision<Event> => ({ ok: true, events });

/** The answer that a rule's refusal becomes; `messages` says it in English to whoever reads the JSON. */
export function answerOf(refusal: Refusal, messages: Readonly<Record<string, string>> = {}): ApiError {
  const { code, field, article } = refusal;
  if (code === 'forbidden' && !field) return forbidden();
  const details = refusal.details ?? [{ code, ...(field && { field }), ...(article && { article }) }];
  return new ApiError(code, messages[code] ?? 'The rules do not allow this.', [...details]);
}
