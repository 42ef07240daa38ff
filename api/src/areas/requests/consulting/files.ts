import type { Database, Transaction } from '@onesource/db/client';
import type { Answered, SignedOff } from '@onesource/db/schema/request';
import { accessRequests } from '@onesource/db/schema/request';
import { and, eq, or, sql } from 'drizzle-orm';
import { eventsOf } from '../../../cases/store.ts';
import type { Area } from '../../../foundation/area.ts';
import { filesOfRequest } from '../../attachments/queries.ts';
import { peopleConsulted } from '../../opinions/store.ts';
import { papersIn } from '../coordination/papers.ts';

type Holding = { answers: readonly Answered[]; signedOff: readonly SignedOff[] };

const answeredWith = ({ answers }: Pick<Holding, 'answers'>, id: string) =>
  answers.some(({ kind, value }) => kind === 'file' && value === id);

/**
 * 公函, 依据: what was sent with a request and with what was added to it. Signed pages stand with the consent, answers with
 * the questions, and papers with the minutes, or with what they go with.
 */
export const lettersAmong = <File extends { id: string }>(
  files: readonly File[],
  { answers, signedOff }: Holding,
  papers: readonly string[],
): File[] =>
  files
    .filter(({ id }) => !signedOff.some(({ attachmentId }) => attachmentId === id))
    .filter(({ id }) => !answeredWith({ answers }, id))
    .filter(({ id }) => !papers.includes(id));

/** The letters of a request. */
export async function lettersOf(db: Database | Transaction, request: Holding & { id: string }) {
  const papers = papersIn(await eventsOf(db, request.id));
  return lettersAmong(await filesOfRequest(db, request.id), request, papers);
}

/**
 * The requests that a file goes with: the one that it was sent with, and those that go on with it and took its answers over. By
 * an opinion its letters and answers are read, as `consulted` shows them, and nothing else.
 */
export const usedForRequest: NonNullable<Area['usedFor']> = async (db, { id, requestId }) => {
  if (requestId === null) return null;
  const { resourceId, answers } = accessRequests;
  const first = db.select({ id: resourceId }).from(accessRequests).where(eq(accessRequests.id, requestId));
  const answered = sql`${answers} @> ${JSON.stringify([{ kind: 'file', value: id }])}::jsonb`;
  const requests = await db
    .select({
      id: accessRequests.id,
      consumerId: accessRequests.consumerId,
      providerId: accessRequests.providerId,
      responsibleId: accessRequests.responsibleId,
      applicantId: accessRequests.applicantId,
      answers,
      signedOff: accessRequests.signedOff,
    })
    .from(accessRequests)
    // What goes on with a request asks for the same entry
    .where(or(eq(accessRequests.id, requestId), and(eq(resourceId, first), answered)));
  const consulted: string[] = [];
  for (const request of requests) {
    const shown = answeredWith(request, id) || (await lettersOf(db, request)).some((letter) => letter.id === id);
    if (shown) consulted.push(...(await peopleConsulted(db, 'request', request.id)));
  }
  return { requests, consulted };
};
