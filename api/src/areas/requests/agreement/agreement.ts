import { createHash } from 'node:crypto';
import type { Database, Transaction } from '@onesource/db/client';
import { caseEvents } from '@onesource/db/schema/cases';
import { agreements } from '@onesource/db/schema/request';
import type { RequestStatus } from '@onesource/db/vocabulary';
import { desc, eq, sql } from 'drizzle-orm';
import { readsRequest } from '../../../access/requests.ts';
import { eventsOf } from '../../../cases/store.ts';
import { textOf, timelineOf } from '../../../cases/timeline.ts';
import type { Ctx } from '../../../foundation/context.ts';
import { notFound } from '../../../foundation/errors.ts';
import { policyFor } from '../../../law/editions.ts';
import type { PolicyProfile } from '../../../law/profile.ts';
import { citationOf, settingValue } from '../../../law/setting.ts';
import { agreementOf } from '../rules/print/agreement.ts';
import { loadRequest, type RequestRow } from '../store.ts';

/** What a signature holds for: SHA-256 over the clauses, a line each, in hex. */
const hashOf = (clauses: readonly string[]): string => createHash('sha256').update(clauses.join('\n')).digest('hex');

/** The clauses as the grant has them now. */
function drafted(
  { request, number, provider, consumer, content }: RequestRow,
  grant: NonNullable<RequestRow['request']['grant']>,
  policy: Pick<PolicyProfile, 'confidentialityAgreement'>,
): string[] {
  return agreementOf(settingValue(policy.confidentialityAgreement)?.clauses ?? [], {
    number,
    provider: provider.name,
    consumer: consumer.name,
    resource: content.name,
    items: grant.items.map(({ name }) => name),
    purpose: request.purpose,
    purposeText: request.purposeText,
    basis: request.basis,
    reach: grant.reach ?? null,
    conditions: [content.conditions, grant.conditions],
    from: grant.from,
    until: grant.until,
  });
}

/**
 * Keeps what both sides are to sign: when the grant is made, when it is made smaller before anybody has signed, or at the
 * first signature under one that an earlier version made. What is kept stays as it is, whoever is renamed.
 */
export async function keepAgreement(
  tx: Transaction,
  { policy, clock }: Pick<Ctx, 'policy' | 'clock'>,
  row: RequestRow,
  grant: RequestRow['request']['grant'],
): Promise<void> {
  if (!grant || grant.agreement === 'none') return;
  const id = row.request.id;
  const last = await kept(tx, id);
  // Once somebody has signed it, it is what the other signs too
  if (last && grant.signed.length > 0) return;
  const clauses = drafted(row, grant, policy);
  const hash = hashOf(clauses);
  const [{ seq } = { seq: 0 }] = await tx
    .select({ seq: sql<number>`coalesce(max(${caseEvents.seq}), 0)::int` })
    .from(caseEvents)
    .where(eq(caseEvents.caseId, id));
  // Where nothing was kept, what was signed before counts as it did
  const fromSeq = grant.signed.length > 0 ? 0 : seq;
  await tx.insert(agreements).values({ requestId: id, fromSeq, clauses, hash, keptAt: clock() }).onConflictDoNothing();
}

/** The one that holds. */
async function kept(db: Database | Transaction, requestId: string) {
  const [found] = await db
    .select()
    .from(agreements)
    .where(eq(agreements.requestId, requestId))
    .orderBy(desc(agreements.fromSeq))
    .limit(1);
  return found;
}

/**
 * 保密协议 as it is read and printed: the clauses, who has signed and when, and whether they are still what was kept.
 * `clauses` is null where it was signed before wordings were kept.
 *
 * @throws ApiError `not_found`, also for a request that the actor has no part in or that has no agreement
 */
export async function agreementView(ctx: Ctx, id: string) {
  const row = await loadRequest(ctx.db, id);
  const { grant } = row.request;
  if (!readsRequest(ctx.actor, row.request)) throw notFound('request');
  if (!grant || grant.agreement === 'none') throw notFound('agreement');
  const policy = policyFor(ctx, row.request.filedAt);
  const found = await kept(ctx.db, id);
  const clauses = found?.clauses ?? (grant.agreement === 'awaited' ? drafted(row, grant, policy) : null);
  const events = timelineOf(await eventsOf(ctx.db, id), ({ side }) => ({ side: textOf(side) }));
  const status: RequestStatus = row.request.status;
  return {
    number: row.number,
    status,
    resource: { id: row.resource.id, name: row.content.name },
    provider: row.provider,
    consumer: row.consumer,
    clauses,
    hash: clauses && hashOf(clauses),
    /** Whether the clauses are what was kept when the grant was made; null where nothing is kept yet. */
    intact: found ? found.hash === hashOf(found.clauses) : null,
    effectiveAt: grant.effectiveAt,
    signatures: events
      .filter(({ type, seq }) => type === 'agreement_signed' && seq > (found?.fromSeq ?? 0))
      .map(
        ({ seq, at, actor, data: { side } }) =>
          ({ seq, at, actor, side: side === 'provider' ? 'provider' : 'consumer' }) as const,
      ),
    citation: citationOf(policy.confidentialityAgreement),
  };
}

export type AgreementView = Awaited<ReturnType<typeof agreementView>>;
