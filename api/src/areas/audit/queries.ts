import { auditLinks, auditLog } from '@onesource/db/schema/audit';
import { subjectTypes } from '@onesource/db/vocabulary';
import { and, asc, count, desc, eq, gt, gte, ilike, inArray, lt, max, or } from 'drizzle-orm';
import { validate } from 'uuid';
import * as audit from '../../foundation/audit.ts';
import type { Ctx } from '../../foundation/context.ts';
import { forbidden } from '../../foundation/errors.ts';
import { type Link, type Problem, start, step } from './chain.ts';
import type { AuditQuery, VerifyQuery } from './inputs.ts';
import { mayReadLog } from './rules/reading.ts';
import { lineColumns, reach, unlinked } from './seal.ts';
import { lineView } from './view.ts';

/** Links read in one go. */
const batch = 2000;
/** Problems told of; there may be more. */
const told = 100;
const dayMs = 86_400_000;
/** When a day begins in China. */
const dawn = (day: string): Date => new Date(`${day}T00:00:00+08:00`);

/** Only auditors read what others did. @throws ApiError `forbidden` */
function mustBeAuditor({ actor }: Pick<Ctx, 'actor'>): void {
  if (!mayReadLog(actor)) throw forbidden('Only auditors read the audit log.');
}

/** The log, newest first. @throws ApiError `forbidden` */
export async function listAudit(ctx: Ctx, query: AuditQuery) {
  mustBeAuditor(ctx);
  const { actor, action, subject, result, ip, from, until, page, pageSize } = query;
  const part = (words: string) => `%${words.replace(/[\\%_]/g, '\\$&')}%`;
  const matching = and(
    actor ? (validate(actor) ? eq(auditLog.actorId, actor) : ilike(auditLog.actorName, part(actor))) : undefined,
    action ? eq(auditLog.action, action) : undefined,
    subject
      ? or(
          eq(auditLog.subjectId, subject),
          inArray(
            auditLog.subjectType,
            subjectTypes.filter((type) => type === subject),
          ),
        )
      : undefined,
    result ? eq(auditLog.result, result) : undefined,
    ip ? eq(auditLog.ip, ip) : undefined,
    from ? gte(auditLog.at, dawn(from)) : undefined,
    until ? lt(auditLog.at, new Date(dawn(until).getTime() + dayMs)) : undefined,
  );
  const [[total], lines] = await Promise.all([
    ctx.db.select({ lines: count() }).from(auditLog).where(matching),
    ctx.db
      .select({ line: auditLog, position: auditLinks.position })
      .from(auditLog)
      .leftJoin(auditLinks, eq(auditLinks.auditId, auditLog.id))
      .where(matching)
      .orderBy(desc(auditLog.at), desc(auditLog.id))
      .limit(pageSize)
      .offset((page - 1) * pageSize),
  ]);
  await audit.recordRead(ctx, 'audit.read', { type: 'audit', id: 'log' }, { asked: query });
  return { total: total?.lines ?? 0, items: lines.map(({ line, position }) => lineView(line, position)) };
}

/**
 * Walks the whole chain and tells what does not fit: lines changed, removed, inserted or reordered. `unsealed` are those
 * written since the last sealing. Note `head` down elsewhere: given back later, it shows whether the end was cut off.
 *
 * @throws ApiError `forbidden`
 */
export async function verifyAudit(ctx: Ctx, noted: VerifyQuery) {
  mustBeAuditor(ctx);
  const { db } = ctx;
  const problems: Problem[] = [];
  let walk = start;
  let notedFound = noted.position === undefined || noted.hash === undefined;
  for (let read = batch; read === batch; ) {
    const rows = await db
      .select({ link: auditLinks, line: lineColumns })
      .from(auditLinks)
      .leftJoin(auditLog, eq(auditLog.id, auditLinks.auditId))
      .where(gt(auditLinks.position, walk.head?.position ?? 0))
      .orderBy(asc(auditLinks.position))
      .limit(batch);
    read = rows.length;
    for (const { link, line } of rows) {
      const next = step(walk, { ...link, line: line?.id ? line : null } satisfies Link);
      walk = next.walk;
      if (link.position === noted.position && link.hash === noted.hash) notedFound = true;
      for (const problem of next.problems) if (problems.length < told) problems.push(problem);
    }
  }
  const [highest] = await db.select({ id: max(auditLinks.auditId) }).from(auditLinks);
  const open = await db.select({ id: auditLog.id }).from(auditLog).where(unlinked(db, Number.MIN_SAFE_INTEGER));
  const below = (highest?.id ?? 0) - reach;
  for (const { id } of open)
    if (id <= below && problems.length < told) problems.push({ kind: 'inserted', position: null, id });
  const whole = problems.length === 0 && notedFound;
  await audit.record(db, ctx, {
    action: 'verify_audit',
    subject: { type: 'audit', id: String(walk.head?.position ?? 0) },
    detail: { whole },
  });
  return {
    whole,
    checked: walk.head?.position ?? 0,
    unsealed: open.filter(({ id }) => id > below).length,
    head: walk.head && { ...walk.head, sealedAt: walk.sealing?.toISOString() ?? null },
    notedHeadFound: noted.position === undefined || noted.hash === undefined ? null : notedFound,
    problems,
  };
}
