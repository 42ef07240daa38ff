import type { ErrorDetail } from '../../../../foundation/errors.ts';
import type { Event } from './state.ts';

export type Refusal = { ok: false; code: string; details?: ErrorDetail[]; article?: string };
export type Decision = { ok: true; events: readonly Event[] } | Refusal;

export const decided = (...events: Event[]): Decision => ({ ok: true, events });

/** Refuses, naming the field that lacks something where there is one. */
export function refuse(
  code: string,
  { field, details, article }: { field?: string; details?: ErrorDetail[]; article?: string | null } = {},
): Refusal {
  const cited = article ? { article } : {};
  const lacking = field === undefined ? details : [{ field, code: 'required', ...cited }];
  return { ok: false, code, ...(lacking && { details: lacking }), ...cited };
}
