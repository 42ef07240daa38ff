import type { Database, Transaction } from '@onesource/db/client';
import { openEntries } from '@onesource/db/schema/opening/entries';
import { openAsks } from '@onesource/db/schema/opening/requests';
import type { OpenRequestStatus } from '@onesource/db/vocabulary';
import { and, eq, gt } from 'drizzle-orm';
import type { Deps } from '../../../foundation/context.ts';
import type { Jobs } from '../../../foundation/outbox.ts';
import { drawToken, traceOf } from '../../../foundation/texts/tokens.ts';
import { properName } from '../../../law/setting.ts';
import type { Letter } from '../../inbox/rules/letter.ts';
import { answerLetter, confirmLetter, receivedLetter, revokedLetter, unansweredLetter } from './rules/letters.ts';
import { loadOpenRequest, nameLast, stateOf } from './store.ts';
import { keepToken } from './tokens.ts';

/** Where a letter leads: the token stands behind the `#`, which no server is sent and no log holds. */
const addressOf = (consoleUrl: string, token: string): string => `${consoleUrl}/open/datasets/asked#${token}`;

/**
 * What somebody outside is told, and where it goes; the token that opens it is drawn as it leaves, and only its hash is kept.
 * Null when there is nothing to tell any more: it was confirmed, is over, or who asked was erased.
 */
export const openLetterFor = (
  { db, clock }: Pick<Deps, 'clock'> & { db: Database },
  { letter, id }: Jobs['open_letter'],
  consoleUrl: string,
): Promise<(Letter & { to: string }) | null> =>
  db.transaction((tx) =>
    letter === 'confirm' ? toConfirm(tx, id, clock(), consoleUrl) : told(tx, id, letter, consoleUrl),
  );

async function toConfirm(tx: Transaction, id: string, now: Date, consoleUrl: string) {
  const token = drawToken('c');
  const [asked] = await tx
    .update(openAsks)
    .set({ tokenHash: traceOf(token) })
    .where(and(eq(openAsks.id, id), gt(openAsks.expiresAt, now)))
    .returning({ to: openAsks.email, resourceId: openAsks.resourceId });
  if (!asked) return null;
  const [entry] = await tx
    .select({ title: nameLast })
    .from(openEntries)
    .where(eq(openEntries.resourceId, asked.resourceId));
  return { to: asked.to, ...confirmLetter({ title: entry?.title ?? '', address: addressOf(consoleUrl, token) }) };
}

/** What an answer still tells: withdrawn, taken back or at its end meanwhile, it would tell what is so no more. */
const answers: readonly OpenRequestStatus[] = ['granted', 'refused'];

async function told(
  tx: Transaction,
  id: string,
  letter: Exclude<Jobs['open_letter']['letter'], 'confirm'>,
  consoleUrl: string,
): Promise<(Letter & { to: string }) | null> {
  const row = await loadOpenRequest(tx, id);
  const to = row.request.email;
  if (to === '' || (letter === 'answered' && !answers.includes(row.request.status))) return null;
  const token = drawToken('s');
  await keepToken(tx, id, letter, token);
  const about = { title: row.name, number: row.number, address: addressOf(consoleUrl, token) };
  const { items, granted, ...state } = stateOf(row);
  const names = (of: readonly { name: string }[]) => of.map(({ name }) => name);
  const { name, nameEn } = row.department;
  const department = properName(name, nameEn);
  switch (letter) {
    case 'received':
      return { to, ...receivedLetter({ ...about, department, dueOn: state.dueOn }) };
    case 'answered':
      return { to, ...answerLetter({ ...about, ...state, asked: names(items), granted: granted && names(granted) }) };
    case 'unanswered':
      return { to, ...unansweredLetter({ ...about, department }) };
    case 'revoked':
      return { to, ...revokedLetter({ ...about, note: state.note }) };
  }
}
