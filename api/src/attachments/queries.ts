import type { Database, Transaction } from '@onesource/db/client';
import { attachments } from '@onesource/db/schema/attachment';
import { departments } from '@onesource/db/schema/organisation';
import { eq } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { notFound } from '../errors.ts';
import { mayRead } from './rules.ts';

/** A file with its contents. @throws ApiError `not_found`, also where the actor may not read it */
export async function attachedFile({ db, actor }: Pick<Ctx, 'db' | 'actor'>, id: string) {
  const [row] = await db
    .select({
      name: attachments.name,
      type: attachments.type,
      bytes: attachments.bytes,
      createdById: attachments.createdById,
      resourceId: attachments.resourceId,
      departmentId: attachments.departmentId,
      departmentPath: departments.path,
    })
    .from(attachments)
    .innerJoin(departments, eq(departments.id, attachments.departmentId))
    .where(eq(attachments.id, id));
  if (!row || !mayRead(actor, row)) throw notFound('attachment');
  return row;
}

/** What is said of a file beside what it goes with; null for one that is not there. */
export async function describedAttachment(db: Database | Transaction, id: string) {
  const [row] = await db
    .select({ id: attachments.id, name: attachments.name, type: attachments.type, size: attachments.size })
    .from(attachments)
    .where(eq(attachments.id, id));
  return row ?? null;
}
