import type { Database, Transaction } from '@onesource/db/client';
import { openTokens } from '@onesource/db/schema/opening/requests';
import type { OpenLetter } from '@onesource/db/vocabulary';
import { eq, sql } from 'drizzle-orm';
import { ApiError } from '../../../foundation/errors.ts';
import { traceOf } from '../../../foundation/texts/tokens.ts';

export const traceOfEmail = (email: string): string => traceOf(email.toLowerCase());

/** A letter's token: of the letter sent again the last one opens. */
export async function keepToken(tx: Transaction, requestId: string, letter: OpenLetter, token: string): Promise<void> {
  const hash = traceOf(token);
  await tx
    .insert(openTokens)
    .values({ requestId, letter, hash })
    .onConflictDoUpdate({ target: [openTokens.requestId, openTokens.letter], set: { hash: sql`excluded.hash` } });
}

/** A link that is none, was replaced by a later one, or has come to its end: all the same to whoever tries. */
export const linkOver = () => new ApiError('link_over', 'This link opens nothing, or nothing any more.');

/**
 * What a token of a letter opens: a request, and the files of one where the letter was the answer.
 *
 * @throws ApiError `link_over` for any other token
 */
export async function openedBy(db: Database | Transaction, token: string): Promise<{ id: string; letter: OpenLetter }> {
  const [found] = await db
    .select({ id: openTokens.requestId, letter: openTokens.letter })
    .from(openTokens)
    .where(eq(openTokens.hash, traceOf(token)));
  if (!found) throw linkOver();
  return found;
}
