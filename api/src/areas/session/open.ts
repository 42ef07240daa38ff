import type { Transaction } from '@onesource/db/client';
import { users } from '@onesource/db/schema/organisation';
import { sessions } from '@onesource/db/schema/session';
import type { SignInWay } from '@onesource/db/vocabulary';
import { and, isNull, type SQL, sql } from 'drizzle-orm';
import * as audit from '../../foundation/audit.ts';
import type { Actor, Ctx, Deps } from '../../foundation/context.ts';
import { endSurplus } from './own-sessions.ts';
import { sessionHours, signToken } from './token.ts';

/** Of what a browser says of itself, as much as tells one from another. */
const longestAgent = 300;

/** A sign-in as its cookie carries it. */
export type Opened = { sessionId: string; expiresAt: Date; token: string };

/** Notes a sign-in of that account; null where it was shut meanwhile. Others of the same account wait from then on. */
export async function letIn(tx: Transaction, now: Date, account: SQL | undefined) {
  const [person] = await tx
    .update(users)
    .set({ previousSignInAt: sql`${users.lastSignInAt}`, lastSignInAt: now })
    .where(and(account, isNull(users.disabledAt)))
    .returning({ account: users.account, name: users.name });
  return person ?? null;
}

/** Opens a session for somebody who has shown who they are, in the transaction that holds their account's row. */
export async function openSession(
  tx: Transaction,
  deps: Deps & Pick<Ctx, 'ip' | 'requestId'> & { actor: Actor | { id: null; name: string } },
  {
    userId,
    userAgent,
    via,
    detail,
  }: { userId: string; userAgent: string; via: SignInWay; detail?: Record<string, unknown> },
): Promise<Opened> {
  const now = deps.clock();
  const sessionId = deps.newId();
  const expiresAt = new Date(now.getTime() + sessionHours * 3_600_000);
  await tx.insert(sessions).values({
    id: sessionId,
    userId,
    createdAt: now,
    lastSeenAt: now,
    expiresAt,
    ip: deps.ip,
    userAgent: userAgent.replaceAll('\0', '').slice(0, longestAgent),
    via,
  });
  await endSurplus(tx, deps, userId);
  await audit.record(tx, deps, {
    action: 'sign_in',
    subject: { type: 'session', id: sessionId },
    ...(detail && { detail }),
  });
  return { sessionId, expiresAt, token: await signToken(deps.sessionSecret, sessionId, now, expiresAt) };
}
