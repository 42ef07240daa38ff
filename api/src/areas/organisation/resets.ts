import type { Transaction } from '@onesource/db/client';
import { users } from '@onesource/db/schema/organisation';
import type { ResetKind } from '@onesource/db/vocabulary';
import { eq } from 'drizzle-orm';
import type { Ctx } from '../../foundation/context.ts';
import { newOneTimePassword } from '../session/one-time-password.ts';
import { endSessions } from '../session/own-sessions.ts';
import { hashPassword } from '../session/password.ts';
import { rememberPassword } from '../session/past-passwords.ts';
import { oneTime } from '../session/rules/one-time.ts';
import { takeAway } from '../session/second-factor/taking.ts';
import { mailedTo, sendPassword } from './mailed-passwords.ts';
import { carryOut } from './people-commands.ts';
import { loadPerson, requireManager } from './queries.ts';
import { refused } from './refusals.ts';
import { askForWord, closeAsking, tellOfReset } from './reset-notices.ts';
import { isForgotten, needsSecondWord, refuse } from './rules/managing.ts';
import { inTurn } from './turn.ts';
import { type PersonView, personStateOf } from './view.ts';

/**
 * What a reset has done: the one-time password where it is shown, or where it goes by mail; neither for a second factor,
 * nor when it is answered again.
 */
type Done = PersonView & { oneTimePassword: string | null; mailedTo: string | null };
/** What a reset comes to: done, or waiting for a second administrator. */
export type Reset = Done | { status: 'awaiting_second' };
type Record = { id: string; version: number };

const commandOf = { password: 'reset-password', second_factor: 'reset-second-factor' } as const;
const nothingAsked = { resetKind: null, resetAskedById: null, resetAskedAt: null };

/**
 * Resets the password or the second factor of somebody and ends their sessions. A new one-time password goes to the
 * person by mail, or is answered once where it cannot. An account that acts on other departments' cases or on the
 * platform waits for the word of a second administrator: then nothing has changed yet, and nothing is answered but that.
 *
 * @throws ApiError `forbidden`, `not_found`, `conflict`, or the code of the rule that refuses
 */
export async function resetAccount(ctx: Ctx, { id, version }: Record, kind: ResetKind): Promise<Reset> {
  requireManager(ctx.actor);
  const made = await newPassword(kind);
  let done = false;
  const answer = await inTurn(ctx, async (tx) => {
    const reset = await resetNow(tx, ctx, { id, version }, kind, made.hash);
    done = !('status' in reset);
    return reset;
  });
  return 'status' in answer ? answer : given(ctx, answer, done ? { password: made.password, kind } : null);
}

/**
 * The same within a command that is under way; `hash` is that of the new password, null for a second factor.
 *
 * @throws ApiError as `resetAccount`
 */
export async function resetNow(
  tx: Transaction,
  ctx: Ctx,
  record: Record,
  kind: ResetKind,
  hash: string | null,
): Promise<PersonView | { status: 'awaiting_second' }> {
  const command = { type: commandOf[kind] };
  const person = await loadPerson(tx, record.id, ctx.actor);
  if (needsSecondWord(personStateOf(person))) {
    const asked = { resetKind: kind, resetAskedById: ctx.actor.id, resetAskedAt: ctx.clock() };
    await carryOut(tx, ctx, record, command, asked, { action: `ask-${command.type}` });
    await askForWord(tx, ctx, person.user);
    return { status: 'awaiting_second' };
  }
  const after = await carryOut(tx, ctx, record, command, () => replaced(tx, ctx, record.id, { hash }));
  if (kind === 'password') await sendPassword(tx, ctx, after);
  await tellOfReset(tx, ctx, person.user, [ctx.actor.name]);
  return after;
}

/**
 * 第二名管理员确认: gives a reset its second word, which does it. The one-time password goes to the person by mail; where it
 * cannot it is answered once, to whoever gave the word: whoever asked never sees it, and whoever sees it could not have
 * asked alone.
 *
 * @throws ApiError as `resetAccount`; `no_reset_asked` when none waits, or it has waited too long
 */
export async function confirmReset(ctx: Ctx, { id, version }: Record): Promise<Done> {
  requireManager(ctx.actor);
  const made = await newPassword('password');
  let done: { password: string | null; kind: ResetKind } | null = null;
  const person = await inTurn(ctx, async (tx) => {
    const { user, reset } = await loadPerson(tx, id, ctx.actor);
    if (reset && isForgotten(reset.askedAt, ctx.clock())) throw refused(refuse('no_reset_asked'));
    const kind = reset?.kind ?? 'password';
    const change = kind === 'password' ? made : await newPassword(kind);
    const asking = { action: `confirm-${commandOf[kind]}`, detail: { askedBy: reset?.askedBy } };
    const after = await carryOut(
      tx,
      ctx,
      { id, version },
      { type: 'confirm-reset' },
      async () => ({ ...(await replaced(tx, ctx, id, change)), ...nothingAsked }),
      asking,
    );
    if (kind === 'password') await sendPassword(tx, ctx, after);
    await tellOfReset(tx, ctx, user, [reset?.askedBy.name ?? '', ctx.actor.name]);
    done = { password: change.password, kind };
    return after;
  });
  return given(ctx, person, done);
}

/** What is answered of what a reset has done; `done` is null when it was done before. */
function given(ctx: Ctx, person: PersonView, done: { password: string | null; kind: ResetKind } | null): Done {
  const to = done?.kind === 'password' ? mailedTo(ctx, person) : null;
  return { ...person, oneTimePassword: to === null ? (done?.password ?? null) : null, mailedTo: to };
}

/** Says no to a reset that waits, or takes one's own back. @throws ApiError as `resetAccount` */
export const declineReset = (ctx: Ctx, { id, version }: Record) =>
  inTurn(ctx, async (tx) => {
    const { user, reset } = await loadPerson(tx, id, ctx.actor);
    const detail = { kind: reset?.kind, askedBy: reset?.askedBy };
    const after = await carryOut(tx, ctx, { id, version }, { type: 'decline-reset' }, nothingAsked, { detail });
    await closeAsking(tx, ctx, user);
    return after;
  });

/** A new one-time password with its hash; neither where it is the second factor that is reset. */
async function newPassword(kind: ResetKind) {
  const password = kind === 'password' ? newOneTimePassword() : null;
  return { password, hash: password && (await hashPassword(password)) };
}

/** What a reset replaces, beyond the account's own row at once; gives what it writes there. */
async function replaced(
  tx: Transaction,
  ctx: Pick<Ctx, 'clock' | 'accounts'>,
  userId: string,
  { hash }: { hash: string | null },
): Promise<Partial<typeof users.$inferInsert>> {
  // First the account, then what hangs on it, as a sign-in and a change of password do: neither waits for the other's end
  await tx.select({ id: users.id }).from(users).where(eq(users.id, userId)).for('no key update');
  await endSessions(tx, ctx, userId);
  if (hash !== null) {
    await rememberPassword(tx, ctx, userId);
    return oneTime(hash, ctx.clock());
  }
  await takeAway(tx, userId);
  return {};
}
