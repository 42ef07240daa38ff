import type { Database, Transaction } from '@onesource/db/client';
import { auditLinks, auditLog } from '@onesource/db/schema/audit';
import { and, asc, desc, eq, gt, max, notExists, sql } from 'drizzle-orm';
import type { Tick } from '../../foundation/area.ts';
import type { Deps } from '../../foundation/context.ts';
import { type Head, hashOf } from './chain.ts';

/** Lines linked in one transaction. */
const batch = 1000;
/** Any constant: whoever seals takes the same lock. */
const lock = 7_101_820;
/**
 * How far below the highest line sealed others are still looked for. Numbers are drawn before a transaction ends, so a
 * slow one's come late; what turns up further below was slipped in, and `verify` says so.
 */
export const reach = 100_000;

/** A line as the chain takes it: times and details as PostgreSQL writes them. */
export const lineColumns = {
  id: auditLog.id,
  at: sql<string>`to_char(${auditLog.at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
  actorId: auditLog.actorId,
  actorName: auditLog.actorName,
  action: auditLog.action,
  subjectType: auditLog.subjectType,
  subjectId: auditLog.subjectId,
  ip: auditLog.ip,
  detail: sql<string>`${auditLog.detail}::text`,
  requestId: auditLog.requestId,
  post: auditLog.post,
  result: auditLog.result,
};

/** Lines that no link names yet, above that number. */
export const unlinked = (db: Database | Transaction, above: number) =>
  and(
    gt(auditLog.id, above),
    notExists(db.select({ one: sql`1` }).from(auditLinks).where(eq(auditLinks.auditId, auditLog.id))),
  );

/**
 * Links every line written since the last time, in the order of their numbers. Gives how many; of two at once, one does
 * it. No command waits for it, nor does it wait for one: a line that is still under way is found the next time.
 */
export async function sealAudit({ db, clock, auditHash }: Pick<Deps, 'db' | 'clock' | 'auditHash'>): Promise<number> {
  const sealedAt = clock();
  let sealed = 0;
  for (let linked = batch; linked === batch; sealed += linked)
    linked = await db.transaction(async (tx) => {
      const [turn] = await tx.execute<{ mine: boolean }>(sql`select pg_try_advisory_xact_lock(${lock}) as mine`);
      if (!turn?.mine) return 0;
      const [last] = await tx.select().from(auditLinks).orderBy(desc(auditLinks.position)).limit(1);
      const [highest] = await tx.select({ id: max(auditLinks.auditId) }).from(auditLinks);
      const lines = await tx
        .select(lineColumns)
        .from(auditLog)
        .where(unlinked(tx, (highest?.id ?? 0) - reach))
        .orderBy(asc(auditLog.id))
        .limit(batch);
      let head: Head | null = last ?? null;
      const links = lines.map((line) => {
        const hash = hashOf(auditHash, head, line);
        head = { position: (head?.position ?? 0) + 1, hash };
        return { ...head, auditId: line.id, algorithm: auditHash, sealedAt };
      });
      if (links.length > 0) await tx.insert(auditLinks).values(links);
      return links.length;
    });
  return sealed;
}

/** Seals what was written since the last minute. A seal changes no record. */
export const sealDue: Tick = async (deps) => {
  await sealAudit(deps);
  return 0;
};
