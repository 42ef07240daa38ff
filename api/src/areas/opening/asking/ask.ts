import type { Database, Transaction } from '@onesource/db/client';
import { cases } from '@onesource/db/schema/cases';
import { openEntries } from '@onesource/db/schema/opening/entries';
import { openAsks, openRequests } from '@onesource/db/schema/opening/requests';
import { and, eq, gt, type SQL, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { happen } from '../../../cases/commands.ts';
import { answerOf, refuse } from '../../../cases/decision.ts';
import { nextNumber, openCases } from '../../../cases/store.ts';
import type { Ctx } from '../../../foundation/context.ts';
import { ApiError, notFound } from '../../../foundation/errors.ts';
import { traceOf } from '../../../foundation/texts/tokens.ts';
import { countedAddress } from '../../session/rules/address.ts';
import { openEntry } from '../catalogue.ts';
import { openRequestCases, theApplicant } from './commands.ts';
import type { askInput } from './inputs.ts';
import { countAsk, giveBack, takePlace } from './limits.ts';
import { decideAsk, decideConfirm } from './rules/decide.ts';
import { mailboxOf } from './rules/mailbox.ts';
import {
  type Counted,
  countedWithin,
  countsTogether,
  hourLeft,
  leavesAt,
  linkUntil,
  mostADay,
  nextHourIn,
} from './rules/measures.ts';
import { nameLast } from './store.ts';
import { linkOver, traceOfEmail } from './tokens.ts';

type World = Omit<Ctx, 'actor' | 'sessionId' | 'idempotency'>;

/**
 * Whether the public may ask for an entry here: something of it is open on conditions, and there is mail to confirm an address
 * by; else the page says whom to ask.
 */
export const askingOf = (
  { outbox }: Pick<Ctx, 'outbox'>,
  items: readonly { openness: string }[],
): 'here' | 'elsewhere' | null =>
  items.some(({ openness }) => openness === 'conditionally_open')
    ? outbox.serves('open_letter')
      ? 'here'
      : 'elsewhere'
    : null;

/**
 * Takes what somebody outside asks for, and writes to the address they gave: `POST /api/open/:id/asks`. Nothing more comes of it
 * until the link is followed. The answer is the same whether the address is known, has asked too often, or is nobody's.
 *
 * @throws ApiError `not_found`, a rule's refusal, `too_many_requests` of an address on the net, of a mail domain or of all
 */
export async function ask(world: World, resourceId: string, said: z.output<typeof askInput>) {
  const { db, outbox, clock, newId } = world;
  const entry = await openEntry(world, { id: resourceId });
  if (!entry) throw notFound('resource');
  if (!outbox.serves('open_letter')) throw answerOf(refuse('asking_elsewhere'));
  const decided = decideAsk(entry.face.items, said);
  if (!decided.ok) throw answerOf(decided);
  await outbox.open();
  const now = clock();
  const { kind, name, organisation, email, purpose } = said;
  const emailHash = traceOfEmail(email);
  const box = mailboxOf(email);
  const until = await db.transaction(async (tx) => {
    // All in this order, so that no two wait for each other
    const counted = (kind: Counted, of: string) => countAsk(tx, world, { kind, of }, now);
    if ((await counted('address', countedAddress(world.ip))) > mostADay.address) throw tooMany(countedWithin / 1000);
    if (countsTogether(box.domain) && (await counted('domain', box.domain)) > mostADay.domain)
      throw tooMany(countedWithin / 1000);
    const taken = await takePlace(tx, world, now);
    if (taken === null) throw tooMany(nextHourIn(now));
    if (taken.first) world.onError(new Error('Asking in public: letters wait for the next hour'), 'open asks');
    const leaves = leavesAt(taken.place, now);
    const expiresAt = linkUntil(leaves);
    // Not said: whoever asks is not to learn whether somebody else asked under it
    if ((await counted('email', box.box)) > mostADay.email) return expiresAt;
    const of = { kind, name, organisation: kind === 'person' ? '' : organisation, email, purpose };
    const written = { ...of, items: decided.items, askedAt: now, expiresAt };
    const id = newId();
    // Beside what was asked before under this address, which may have been somebody else: the link of each shows its own
    await tx.insert(openAsks).values({ id, resourceId, emailHash, ...written });
    await outbox.put(tx, 'open_letter', [{ letter: 'confirm', id }], leaves > now ? leaves : undefined);
    return expiresAt;
  });
  return { until: until.toISOString() };
}

/** Told after how many seconds at the latest what was counted is so no more. */
const tooMany = (seconds: number) =>
  new ApiError('too_many_requests', 'So much was asked for already; try again later.', undefined, {
    'retry-after': String(seconds),
  });

/**
 * What a link would confirm, for whoever reads the mail to see before: somebody else may have filled it in. Nothing comes of
 * looking. Of what was confirmed already its number.
 *
 * @throws ApiError `link_over` for a link that is over, or never was
 */
export async function toBeConfirmed({ db, clock }: Pick<Ctx, 'db' | 'clock'>, token: string) {
  const trace = traceOf(token);
  const [asked] = await db
    .select({ ask: openAsks, resource: nameLast })
    .from(openAsks)
    .leftJoin(openEntries, eq(openEntries.resourceId, openAsks.resourceId))
    .where(and(eq(openAsks.tokenHash, trace), gt(openAsks.expiresAt, clock())));
  if (!asked) return { asked: null, ...(await numberOf(db, eq(openRequests.confirmedBy, trace))) };
  const { kind, name, organisation, purpose, items, resourceId, expiresAt } = asked.ask;
  return {
    number: null,
    asked: {
      resource: { id: resourceId, name: asked.resource },
      ...{ kind, name, organisation, purpose },
      items: items.map(({ id, name: called }) => ({ id, name: called })),
      until: expiresAt.toISOString(),
    },
  };
}
export type ToBeConfirmed = Awaited<ReturnType<typeof toBeConfirmed>>;

/**
 * The link was followed: what was asked for becomes a case of the provider's. Followed again, also at once, it says the same and
 * opens no second one; nor does another link of somebody who waits for an answer on the same already.
 *
 * @throws ApiError `link_over` for a link that is over, or never was; `not_open_any_more`
 */
export const confirmAsk = (world: World, token: string): Promise<{ number: string }> =>
  world.db.transaction(async (tx) => {
    const confirmedBy = traceOf(token);
    const now = world.clock();
    const [asked] = await tx
      .delete(openAsks)
      .where(and(eq(openAsks.tokenHash, confirmedBy), gt(openAsks.expiresAt, now)))
      .returning();
    if (!asked) return numberOf(tx, eq(openRequests.confirmedBy, confirmedBy));
    const { resourceId, emailHash, kind, name, organisation, email, purpose, askedAt, expiresAt } = asked;
    // Who confirms was no stranger to the letter box: what was counted for their letter is given back
    if (askedAt) await giveBack(tx, world, { ...mailboxOf(email), askedAt, place: hourLeft(expiresAt) });
    // One after the other, where two links of the same address are followed at once
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`open ${resourceId} ${emailHash}`}, 0))`);
    const waiting = and(
      eq(openRequests.resourceId, resourceId),
      eq(openRequests.emailHash, emailHash),
      eq(openRequests.status, 'submitted'),
    );
    if ((await tx.$count(openRequests, waiting)) > 0) return numberOf(tx, waiting);
    const entry = await openEntry({ ...world, db: tx }, { id: resourceId });
    const decision = decideConfirm(asked.items, entry?.face.items ?? [], { ...world, now });
    if (!entry || !decision.ok) throw answerOf(decision.ok ? refuse('not_open_any_more') : decision);
    const id = world.newId();
    const departmentId = entry.department.id;
    const open = new Set(entry.face.items.map((item) => item.id));
    const number = await nextNumber(tx, 'KS', now);
    await openCases(tx, [{ id, kind: 'open_request', number, departmentId, openedAt: now }]);
    await tx.insert(openRequests).values({
      ...{ id, resourceId, departmentId, kind, name, organisation, email, purpose, emailHash, confirmedBy },
      items: asked.items.filter((item) => open.has(item.id)),
      status: 'submitted',
      askedAt: now,
      version: 0,
    });
    const kept = openRequestCases(world);
    await happen(kept, tx, { ...world, ...theApplicant }, await kept.load(tx, id), decision.events, {
      action: 'confirm',
    });
    return { number };
  });

/** @throws ApiError `link_over` */
async function numberOf(tx: Database | Transaction, where: SQL | undefined): Promise<{ number: string }> {
  const [known] = await tx
    .select({ number: sql<string>`${cases.number}` })
    .from(openRequests)
    .innerJoin(cases, eq(cases.id, openRequests.id))
    .where(where);
  if (!known) throw linkOver();
  return known;
}
