import type { Database, Transaction } from '@onesource/db/client';
import { attachments } from '@onesource/db/schema/attachment';
import { users } from '@onesource/db/schema/organisation';
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Ctx } from '../../foundation/context.ts';
import { notFound } from '../../foundation/errors.ts';
import { type Kept, mayRead } from './rules/attachment.ts';

/** That no step has used a file yet. */
export const unused = and(isNull(attachments.resourceId), isNull(attachments.requestId));

/** A file with its contents. @throws ApiError `not_found`, also where the actor may not read it */
export async function attachedFile({ db, actor, areas }: Pick<Ctx, 'db' | 'actor' | 'areas'>, id: string) {
  // Megabytes are read for nobody who may not have them
  const kept = await keptFile(db, areas, id);
  if (!kept || !mayRead(actor, kept)) throw notFound('attachment');
  const [file] = await db
    .select({ name: attachments.name, type: attachments.type, bytes: attachments.bytes })
    .from(attachments)
    .where(eq(attachments.id, id));
  if (!file) throw notFound('attachment');
  return file;
}

async function keptFile(db: Database, areas: Ctx['areas'], id: string): Promise<Kept | null> {
  const [file] = await db
    .select({
      id: attachments.id,
      createdById: attachments.createdById,
      resourceId: attachments.resourceId,
      requestId: attachments.requestId,
    })
    .from(attachments)
    .where(eq(attachments.id, id));
  if (!file) return null;
  const uses = await Promise.all(areas.map(({ usedFor }) => usedFor?.(db, file)));
  return { createdById: file.createdById, usedFor: uses.find((use) => use) ?? null };
}

/** What is said of a file beside what it goes with; null for one that is not there. */
export async function describedAttachment(db: Database | Transaction, id: string) {
  const [row] = await db
    .select({ id: attachments.id, name: attachments.name, type: attachments.type, size: attachments.size })
    .from(attachments)
    .where(eq(attachments.id, id));
  return row ?? null;
}

/** 公函, 依据: the files that were sent with a request and with what was added to it, the first sent first. */
export const filesOfRequest = (db: Database | Transaction, requestId: string) =>
  db
    .select({
      id: attachments.id,
      name: attachments.name,
      size: attachments.size,
      by: users.name,
      at: attachments.createdAt,
    })
    .from(attachments)
    .innerJoin(users, eq(users.id, attachments.createdById))
    .where(eq(attachments.requestId, requestId))
    .orderBy(asc(attachments.createdAt), asc(attachments.id));
