import { because, type Decision as Decided, type Refusal } from '../../../../cases/decision.ts';
import type { ErrorDetail } from '../../../../foundation/errors.ts';
import type { Event } from './state.ts';

export type Decision = Decided<Event>;
export const decided = because<Event>;

/** Refuses, naming the field that lacks something where there is one. */
export function refuse(
  code: string,
  { field, details, article }: { field?: string; details?: ErrorDetail[]; article?: string | null } = {},
): Refusal {
  const cited = article ? { article } : {};
  const lacking = field === undefined ? details : [{ field, code: 'required', ...cited }];
  return { ok: false, code, ...(lacking && { details: lacking }), ...cited };
}
