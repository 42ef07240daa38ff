import type { Transaction } from '@onesource/db/client';
import { attachments } from '@onesource/db/schema/attachment';
import type { AttachmentType } from '@onesource/db/vocabulary';
import { and, count, eq, or, type SQL, sql } from 'drizzle-orm';
import { answerOf, refuse } from '../../cases/decision.ts';
import * as audit from '../../foundation/audit.ts';
import type { Ctx } from '../../foundation/context.ts';
import { forbidden, invalid, notFound } from '../../foundation/errors.ts';
import { transact } from '../../foundation/transact.ts';
import { unused } from './queries.ts';
import { looksLike, mayAttach, mostUnused } from './rules/attachment.ts';
import { attachmentView } from './view.ts';

/** Any constant: whoever attaches takes the same lock, each their own. */
const lock = 7_101_830;

/** Keeps a file until a step uses it. @throws ApiError `forbidden`, `invalid_input`, `too_many_attachments` */
export const attach = (ctx: Ctx, file: { name: string; type: AttachmentType; bytes: Uint8Array }) =>
  transact(ctx, async (tx) => {
    if (!mayAttach(ctx.actor)) throw forbidden();
    if (file.bytes.length === 0) throw invalid([{ field: 'file', code: 'empty_file' }]);
    if (!looksLike(file.bytes, file.type)) throw invalid([{ field: 'file', code: 'other_file_type' }]);
    // Of several at once each counts those before it
    await tx.execute(sql`select pg_advisory_xact_lock(${lock}, hashtext(${ctx.actor.id}))`);
    const [waiting] = await tx
      .select({ number: count() })
      .from(attachments)
      .where(and(eq(attachments.createdById, ctx.actor.id), unused));
    if (waiting && waiting.number >= mostUnused) throw answerOf(refuse('too_many_attachments'), messages);
    const row = {
      ...file,
      id: ctx.newId(),
      size: file.bytes.length,
      departmentId: ctx.actor.departmentId,
      createdById: ctx.actor.id,
      createdAt: ctx.clock(),
    };
    await tx.insert(attachments).values(row);
    const detail = { name: row.name, type: row.type, size: row.size };
    await audit.record(tx, ctx, { action: 'attachment.add', subject: { type: 'attachment', id: row.id }, detail });
    return attachmentView(row);
  });

/**
 * Binds a file to the resource whose registration goes with it: one of the department's that no step has used, or the
 * one that this resource has already.
 *
 * @throws ApiError `attachment_unknown`, naming the field
 */
export async function useAttachment(
  tx: Transaction,
  ctx: Pick<Ctx, 'actor'>,
  { id, resource, field }: { id: string; resource: { id: string; departmentId: string }; field: string },
): Promise<void> {
  const ofDepartment = or(
    eq(attachments.departmentId, resource.departmentId),
    // A registrar may work for another department than the own one
    eq(attachments.createdById, ctx.actor.id),
  );
  const fits = or(eq(attachments.resourceId, resource.id), and(unused, ofDepartment));
  await bind(tx, { id, field }, fits, { resourceId: resource.id, departmentId: resource.departmentId });
}

/**
 * Binds a file of the actor's own, that no step has used, to a request.
 *
 * @throws ApiError `attachment_unknown`, naming the field
 */
export const attachToRequest = (
  tx: Transaction,
  actorId: string,
  { id, requestId, field }: { id: string; requestId: string; field: string },
): Promise<void> => bind(tx, { id, field }, and(unused, eq(attachments.createdById, actorId)), { requestId });

/**
 * Keeps a file of the actor's own once more, for another step to use. Gives its id.
 *
 * @throws ApiError `not_found` where there is none
 */
export async function copyAttachment(tx: Transaction, ctx: Pick<Ctx, 'actor' | 'newId'>, id: string): Promise<string> {
  const [file] = await tx
    .select()
    .from(attachments)
    .where(and(eq(attachments.id, id), eq(attachments.createdById, ctx.actor.id)));
  if (!file) throw notFound('attachment');
  const copy = { ...file, id: ctx.newId(), resourceId: null, requestId: null };
  await tx.insert(attachments).values(copy);
  return copy.id;
}

async function bind(
  tx: Transaction,
  { id, field }: { id: string; field: string },
  fits: SQL | undefined,
  to: Partial<typeof attachments.$inferInsert>,
): Promise<void> {
  const used = await tx
    .update(attachments)
    .set(to)
    .where(and(eq(attachments.id, id), fits))
    .returning({ id: attachments.id });
  if (used.length === 0) throw answerOf(refuse('attachment_unknown', field), messages);
}

const messages = {
  too_many_attachments: `At most ${mostUnused} files wait to be used.`,
  attachment_unknown: 'There is no such file to attach.',
};
