import type { Database, Transaction } from '@onesource/db/client';
import { attachments } from '@onesource/db/schema/attachment';
import { resources, revisions } from '@onesource/db/schema/catalog';
import { and, eq, sql } from 'drizzle-orm';
import type { Ctx } from '../../foundation/context.ts';
import { notFound } from '../../foundation/errors.ts';
import { type Kept, mayRead } from './rules/attachment.ts';

/** A file with its contents. @throws ApiError `not_found`, also where the actor may not read it */
export async function attachedFile({ db, actor }: Pick<Ctx, 'db' | 'actor'>, id: string) {
  // Megabytes are read for nobody who may not have them
  const kept = await keptFile(db, id);
  if (!kept || !mayRead(actor, kept)) throw notFound('attachment');
  const [file] = await db
    .select({ name: attachments.name, type: attachments.type, bytes: attachments.bytes })
    .from(attachments)
    .where(eq(attachments.id, id));
  if (!file) throw notFound('attachment');
  return file;
}

async function keptFile(db: Database, id: string): Promise<Kept | null> {
  const rows = await db
    .select({ createdById: attachments.createdById, departmentId: resources.departmentId, status: revisions.status })
    .from(attachments)
    .leftJoin(resources, eq(resources.id, attachments.resourceId))
    .leftJoin(
      revisions,
      and(eq(revisions.resourceId, resources.id), sql`${revisions.signOff}->>'attachmentId' = ${attachments.id}::text`),
    )
    .where(eq(attachments.id, id));
  const [first] = rows;
  if (!first) return null;
  const { createdById, departmentId } = first;
  const heldIn = rows.flatMap(({ status }) => status ?? []);
  return { createdById, usedFor: departmentId === null ? null : { departmentId, heldIn } };
}

/** What is said of a file beside what it goes with; null for one that is not there. */
export async function describedAttachment(db: Database | Transaction, id: string) {
  const [row] = await db
    .select({ id: attachments.id, name: attachments.name, type: attachments.type, size: attachments.size })
    .from(attachments)
    .where(eq(attachments.id, id));
  return row ?? null;
}
