import type { Transaction } from '@onesource/db/client';
import { requestFacts } from '@onesource/db/schema/figures';
import type { accessRequests } from '@onesource/db/schema/request';
import { dayOf } from '../../../law/calendar/working-days.ts';
import type { RequestEvent, RequestState } from '../rules/state.ts';
import { factsOf } from './rules/facts.ts';

/** Keeps what of these events is counted; what is known of the request already stays as it is. */
export async function noteFacts(
  tx: Transaction,
  { id, providerId, filedAt }: Pick<typeof accessRequests.$inferSelect, 'id' | 'providerId' | 'filedAt'>,
  after: RequestState,
  events: readonly RequestEvent[],
  now: Date,
): Promise<void> {
  const facts = factsOf(events, after, { now });
  if (facts.length === 0) return;
  const filedOn = dayOf(filedAt);
  await tx
    .insert(requestFacts)
    .values(facts.map((fact) => ({ ...fact, requestId: id, providerId, filedOn })))
    .onConflictDoNothing();
}
