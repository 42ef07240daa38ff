import type { Database } from '@onesource/db/client';
import { auditLinks, auditLog } from '@onesource/db/schema/audit';
import { subjectTypes } from '@onesource/db/vocabulary';
import { and, asc, count, desc, eq, gt, ilike, inArray, max, or, type SQL, sql } from 'drizzle-orm';
import { validate } from 'uuid';
import { may } from '../../access/abilities.ts';
import { pageOf } from '../../cases/lists.ts';
import * as audit from '../../foundation/audit.ts';
import { onDays } from '../../foundation/calendar.ts';
import type { Ctx } from '../../foundation/context.ts';
import { ApiError, forbidden } from '../../foundation/errors.ts';
import { anywhere } from '../../foundation/like.ts';
import { type Link, type Problem, start, step } from './chain.ts';
import type { AuditQuery, DaysQuery, ExportQuery, VerifyQuery } from './inputs.ts';
import { lineColumns, reach, unlinked } from './seal.ts';
import { lineView } from './view.ts';

/** Links read in one go. */
const batch = 2000;
/** Lines that one file may hold: Excel reads 1,048,576 rows. */
const sheetLines = 500_000;
/** Problems told of; there may be more. */
const told = 100;

/** Only auditors read what others did. @throws ApiError `forbidden` */
function mustBeAuditor({ actor }: Pick<Ctx, 'actor'>): void {
  if (!may(actor, 'read_audit')) throw forbidden('Only auditors read the audit log.');
}

/** The log, newest first. @throws ApiError `forbidden` */
export async function listAudit(ctx: Ctx, query: AuditQuery) {
  mustBeAuditor(ctx);
  const { page, pageSize, ...filters } = query;
  const matching = matchingTo(filters);
  const lines = ctx.db
    .select({ line: auditLog, position: auditLinks.position })
    .from(auditLog)
    .leftJoin(auditLinks, eq(auditLinks.auditId, auditLog.id))
    .where(matching)
    .orderBy(desc(auditLog.at), desc(auditLog.id));
  const read = await pageOf({ page, pageSize }, lines, ctx.db.$count(auditLog, matching), ({ line, position }) =>
    lineView(line, position),
  );
  await audit.recordRead(ctx, 'audit.read', { type: 'audit', id: 'log' }, { asked: query });
  return read;
}

type Filters = Omit<AuditQuery, 'page' | 'pageSize'>;

function matchingTo({ actor, action, subject, result, ip, ...days }: Filters) {
  return and(
    actor
      ? validate(actor)
        ? eq(auditLog.actorId, actor)
        : or(ilike(auditLog.actorName, anywhere(actor)), ilike(sql`${auditLog.detail}->>'inPlaceOf'`, anywhere(actor)))
      : undefined,
    action.length > 0 ? inArray(auditLog.action, action) : undefined,
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
    onDays(auditLog.at, days),
  );
}

/**
 * The lines that fit, oldest first, piece by piece, for a file; at most as many as a sheet holds. That somebody took them
 * along is written down before the first.
 *
 * @throws ApiError `forbidden`, or `export_too_long` when a sheet does not hold them
 */
export async function exportAudit(ctx: Ctx, { language: _, ...filters }: ExportQuery) {
  mustBeAuditor(ctx);
  const matching = matchingTo(filters);
  const lines = await ctx.db.$count(auditLog, matching);
  if (lines > sheetLines)
    throw new ApiError('export_too_long', `At most ${sheetLines} lines; these are ${lines}. Narrow the days down.`);
  await audit.record(ctx.db, ctx, {
    action: 'export_audit',
    subject: { type: 'audit', id: '' },
    detail: { filters, lines },
  });
  return pieces(ctx.db, matching);
}

async function* pieces(db: Database, matching: SQL | undefined) {
  let after = Number.MIN_SAFE_INTEGER;
  for (let read = batch; read === batch; ) {
    const rows = await db
      .select({ line: auditLog, position: auditLinks.position })
      .from(auditLog)
      .leftJoin(auditLinks, eq(auditLinks.auditId, auditLog.id))
      .where(and(matching, gt(auditLog.id, after)))
      .orderBy(asc(auditLog.id))
      .limit(batch);
    read = rows.length;
    after = rows.at(-1)?.line.id ?? after;
    for (const { line, position } of rows) yield lineView(line, position);
  }
}

/** The days of China on which lines were sealed, newest first, with the head that each ended with. @throws ApiError `forbidden` */
export function sealedDays(ctx: Ctx, query: DaysQuery) {
  mustBeAuditor(ctx);
  const day = sql<string>`(${auditLinks.sealedAt} at time zone 'Asia/Shanghai')::date::text`;
  const days = ctx.db
    .select({ day: day.as('day'), lines: count().as('lines'), last: max(auditLinks.position).as('last') })
    .from(auditLinks)
    .groupBy(day)
    .as('days');
  const sealed = ctx.db
    .select({ day: days.day, lines: days.lines, position: auditLinks.position, hash: auditLinks.hash })
    .from(days)
    .innerJoin(auditLinks, eq(auditLinks.position, days.last))
    .orderBy(desc(days.day));
  return pageOf(query, sealed, ctx.db.$count(days), (row) => row);
}

/**
 * Walks the whole chain, for auditors, and writes down that it was done.
 *
 * @throws ApiError `forbidden`
 */
export async function verifyAudit(ctx: Ctx, noted: VerifyQuery) {
  mustBeAuditor(ctx);
  const found = await walkChain(ctx.db, noted);
  await audit.record(ctx.db, ctx, {
    action: 'verify_audit',
    subject: { type: 'audit', id: String(found.checked) },
    detail: { whole: found.whole },
  });
  return found;
}

/**
 * What does not fit along the chain: lines changed, removed, inserted or reordered. `unsealed` are those written since the
 * last sealing. Note `head` down elsewhere: given back later, it shows whether the end was cut off.
 */
export async function walkChain(db: Database, noted: VerifyQuery) {
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
  return {
    whole,
    checked: walk.head?.position ?? 0,
    unsealed: open.filter(({ id }) => id > below).length,
    head: walk.head && { ...walk.head, sealedAt: walk.sealing?.toISOString() ?? null },
    notedHeadFound: noted.position === undefined || noted.hash === undefined ? null : notedFound,
    problems,
  };
}
