import { articleOf, type Setting } from '../../law/setting.ts';
import type { RequestEvent } from './state.ts';

/** Why a command is refused: a value, not an exception. */
export type Refusal = { ok: false; code: string; field?: string; article?: string };
export type Decision = { ok: true; events: RequestEvent[] } | Refusal;

/** Refuses, naming the field and the article of the setting that demands it, where the text states it. */
export const refuse = (code: string, field?: string, setting?: Setting<unknown>): Refusal => {
  const article = setting && articleOf(setting);
  return { ok: false, code, ...(field && { field }), ...(article && { article }) };
};

export const because = (...events: RequestEvent[]): Decision => ({ ok: true, events });
