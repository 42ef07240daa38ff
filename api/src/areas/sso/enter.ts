import type { Transaction } from '@onesource/db/client';
import { departments, userRoles, users } from '@onesource/db/schema/organisation';
import { secondFactors, ssoIdentities } from '@onesource/db/schema/session';
import { and, eq, isNull, or, type SQL, sql } from 'drizzle-orm';
import * as audit from '../../foundation/audit.ts';
import type { Deps } from '../../foundation/context.ts';
import { ApiError } from '../../foundation/errors.ts';
import { insertAccount } from '../organisation/people-commands.ts';
import type { From } from '../session/commands.ts';
import { letIn, type Opened, openSession } from '../session/open.ts';
import { nobodysHash } from '../session/password.ts';
import { actorByAccount } from '../session/queries.ts';
import { needsSecondFactor } from '../session/rules/second-factor.ts';
import type { Said } from './provider.ts';
import { decideArrival, type Known, type Verdict } from './rules/arrival.ts';

/** Names that accounts have; what a provider calls its people by may be anything. */
const accountName = /^[a-z0-9._-]{3,60}$/;
const longestName = 50;

const messages = {
  sso_no_account: 'There is no account here for whoever signed in.',
  sso_other_person: 'Somebody else came in by this account before; an administrator has to look at it.',
  sso_second_factor: 'This account needs a second factor; sign in with password and code.',
} as const;

/**
 * Lets somebody in whom the provider vouches for. Two first arrivals at once are one.
 *
 * @throws ApiError `sso_no_account`, `sso_other_person`, `sso_second_factor`
 */
export async function enterBy(deps: Deps, { ip, userAgent, requestId }: From, said: Said): Promise<Opened> {
  // For a new account, which no password opens; made before anything is held
  const passwordHash = await nobodysHash();
  const outcome = await deps.db.transaction(async (tx) => {
    // One arrival of a subject after the other
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${said.issuer} ${said.subject}`}, 0))`);
    const bound = await accountOf(tx, deps, said, eq(ssoIdentities.subject, said.subject));
    const named = await accountOf(tx, deps, said, eq(users.account, said.account));
    const home = await homeOf(tx, said);
    const verdict = decideArrival({ bound, named, means: said.means, mayBeMade: home !== null });
    if ('refused' in verdict) return { verdict, account: bound ?? named };
    const now = deps.clock();
    const userId = verdict.enter === 'new' ? deps.newId() : verdict.enter;
    const by = { ...deps, ip, requestId };
    if (verdict.enter === 'new' && home) await addPerson(tx, by, { userId, home, said, passwordHash });
    if (bound === null)
      await tx.insert(ssoIdentities).values({ issuer: said.issuer, subject: said.subject, userId, createdAt: now });
    const person = await letIn(tx, now, eq(users.id, userId));
    // Shut while they were on their way
    if (!person) return { verdict: { refused: 'sso_no_account' } as const, account: bound ?? named };
    const actor = (await actorByAccount({ ...deps, db: tx }, person.account)) ?? { id: null, name: person.name };
    return openSession(tx, { ...by, actor }, { userId, userAgent, via: 'sso', detail: { via: 'sso' } });
  });
  if (!('verdict' in outcome)) return outcome;
  await noteRefusal(deps, { ip, requestId }, said, outcome);
  throw new ApiError(outcome.verdict.refused, messages[outcome.verdict.refused]);
}

type Refused = { verdict: Extract<Verdict, { refused: string }>; account: Known | null };

/** Of accounts that there are: what strangers try is counted only, or they could fill the log. */
async function noteRefusal(
  deps: Deps,
  from: Pick<From, 'ip' | 'requestId'>,
  said: Said,
  { verdict, account }: Refused,
): Promise<void> {
  if (!account) return;
  const [who] = await deps.db.select({ account: users.account }).from(users).where(eq(users.id, account.id));
  const actor = (who && (await actorByAccount(deps, who.account))) ?? { id: null, name: said.account };
  await audit.record(
    deps.db,
    { ...deps, ...from, actor },
    {
      action: 'sign_in_refused',
      subject: { type: 'session', id: who?.account ?? said.account },
      detail: { via: 'sso', subject: said.subject, code: verdict.refused },
      result: 'refused',
    },
  );
}

/** The account of which that holds, with the subject that came in by it before. */
async function accountOf(tx: Transaction, deps: Deps, { issuer }: Said, which: SQL) {
  const [row] = await tx
    .select({
      id: users.id,
      userOff: users.disabledAt,
      departmentOff: departments.disabledAt,
      factor: secondFactors.confirmedAt,
      subject: ssoIdentities.subject,
    })
    .from(users)
    .innerJoin(departments, eq(departments.id, users.departmentId))
    .leftJoin(secondFactors, eq(secondFactors.userId, users.id))
    .leftJoin(ssoIdentities, and(eq(ssoIdentities.userId, users.id), eq(ssoIdentities.issuer, issuer)))
    .where(which);
  if (!row) return null;
  const held = await tx.select({ role: userRoles.role }).from(userRoles).where(eq(userRoles.userId, row.id));
  const needed = needsSecondFactor(
    deps.accounts.secondFactor,
    held.map(({ role }) => role),
  );
  return {
    id: row.id,
    disabled: row.userOff !== null || row.departmentOff !== null,
    needsFactor: needed || row.factor !== null,
    taken: row.subject !== null,
  };
}

/** The department named for somebody without an account; null where none is, or more than one could be meant. */
async function homeOf(tx: Transaction, { account, department }: Said): Promise<{ id: string } | null> {
  if (department === '' || !accountName.test(account)) return null;
  const meant = await tx
    .select({ id: departments.id })
    .from(departments)
    .where(
      and(isNull(departments.disabledAt), or(eq(departments.creditCode, department), eq(departments.name, department))),
    )
    .limit(2);
  return meant.length === 1 ? (meant[0] ?? null) : null;
}

/** An account for somebody whom the provider knows: they may browse and ask, what else is for administrators to say. */
async function addPerson(
  tx: Transaction,
  by: Deps & Pick<From, 'ip' | 'requestId'>,
  { userId, home, said, passwordHash }: { userId: string; home: { id: string }; said: Said; passwordHash: string },
): Promise<void> {
  const name = said.name.slice(0, longestName);
  const now = by.clock();
  const account = { id: userId, account: said.account, name, departmentId: home.id, passwordHash };
  await insertAccount(tx, { ...account, passwordSetAt: now, createdAt: now }, ['official']);
  const detail = { account: said.account, name, departmentId: home.id, roles: ['official'], via: 'sso' };
  await audit.record(
    tx,
    { ...by, actor: { id: userId, name } },
    { action: 'user.add', subject: { type: 'user', id: userId }, detail },
  );
}
