import type { Database, Transaction } from '@onesource/db/client';
import { departments, userRoles, users } from '@onesource/db/schema/organisation';
import { secondFactors, sessions } from '@onesource/db/schema/session';
import type { SignInWay } from '@onesource/db/vocabulary';
import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { Examining } from '../../access/registrations.ts';
import { maySeat } from '../../access/seats.ts';
import type { Actor, Deps } from '../../foundation/context.ts';
import { isLive } from './own-sessions.ts';
import { isTooOld } from './rules/new-password.ts';
import { needsSecondFactor } from './rules/second-factor.ts';

export type Session = {
  actor: Actor;
  /** The password is a one-time password, or (`passwordTooOld`) has been there for too long. */
  mustChangePassword: boolean;
  passwordTooOld: boolean;
  /** `due`: has to be set up before anything else. */
  secondFactor: { enrolled: boolean; due: boolean };
  previousSignInAt: Date | null;
  lastSeenAt: Date | null;
  via: SignInWay;
};

/**
 * Whoever signed in with this session, with today's roles; null once it ended, was not used for too long, or the account
 * or department was disabled.
 */
export async function actorOfSession(
  deps: Pick<Deps, 'db' | 'clock' | 'accounts' | 'policy'>,
  sessionId: string,
): Promise<Session | null> {
  const now = deps.clock();
  const rows = await deps.db
    .select({
      user: users,
      department: departments,
      role: userRoles,
      lastSeenAt: sessions.lastSeenAt,
      via: sessions.via,
      factor: secondFactors.confirmedAt,
    })
    .from(users)
    .innerJoin(departments, eq(departments.id, users.departmentId))
    .leftJoin(userRoles, eq(userRoles.userId, users.id))
    .innerJoin(sessions, eq(sessions.userId, users.id))
    .leftJoin(secondFactors, eq(secondFactors.userId, users.id))
    .where(
      and(eq(sessions.id, sessionId), isLive(deps, now), isNull(users.disabledAt), isNull(departments.disabledAt)),
    );
  const [first] = rows;
  if (!first) return null;
  const { user, lastSeenAt, via } = first;
  const actor = await actorOf(deps.db, first, rows.filter(sits(deps.policy)));
  // Whoever came without their password does not have to change it, nor to know it
  const byPassword = via === 'password';
  const passwordTooOld = byPassword && isTooOld(user.passwordSetAt, deps.accounts.passwordDays, now);
  const held = actor.roles.map(({ role }) => role);
  const enrolled = first.factor !== null;
  return {
    actor,
    mustChangePassword: (byPassword && user.mustChangePassword) || passwordTooOld,
    passwordTooOld,
    secondFactor: { enrolled, due: byPassword && !enrolled && needsSecondFactor(deps.accounts.secondFactor, held) },
    previousSignInAt: user.previousSignInAt,
    lastSeenAt,
    via,
  };
}

/** SH-17, SH-27: the post of whoever examines counts in the body that does so under the rules in force, and nowhere else. */
const sits =
  (policy: Examining) =>
  ({ role, department }: PersonRow): boolean =>
    role?.role !== 'examiner' || maySeat(role.role, department.kind, policy);

const minuteMs = 60_000;

/** Notes that a session is in use, to the minute: reading must not mean writing each time. */
export async function touch(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { sessionId, lastSeenAt }: { sessionId: string; lastSeenAt: Date | null },
): Promise<void> {
  const now = clock();
  if (lastSeenAt && now.getTime() - lastSeenAt.getTime() < minuteMs) return;
  await db.update(sessions).set({ lastSeenAt: now }).where(eq(sessions.id, sessionId));
}

/** A person with today's roles, without a sign-in: for what the program does in somebody's name. */
export const actorByAccount = (reading: Reading, account: string): Promise<Actor | null> =>
  actorWho(reading, eq(users.account, account));

/** The same person, known by their id. */
export const actorById = (reading: Reading, id: string): Promise<Actor | null> => actorWho(reading, eq(users.id, id));

type Reading = { db: Database | Transaction; policy: Examining };

async function actorWho({ db, policy }: Reading, who: SQL): Promise<Actor | null> {
  const rows = await people(db).where(who);
  const [first] = rows;
  return first ? actorOf(db, first, rows.filter(sits(policy))) : null;
}

const people = (db: Database | Transaction) =>
  db
    .select({ user: users, department: departments, role: userRoles })
    .from(users)
    .innerJoin(departments, eq(departments.id, users.departmentId))
    .leftJoin(userRoles, eq(userRoles.userId, users.id))
    .$dynamic();

type PersonRow = Awaited<ReturnType<typeof people>>[number];

const personOf = ({ user, department }: PersonRow, rows: readonly PersonRow[]): Actor => ({
  id: user.id,
  account: user.account,
  name: user.name,
  departmentId: department.id,
  departmentName: department.name,
  departmentPath: department.path,
  roles: rows.flatMap(({ role }) => (role ? [{ role: role.role, departmentId: role.departmentId }] : [])),
});

/** The person as the rules see them. */
async function actorOf(db: Database | Transaction, first: PersonRow, rows: readonly PersonRow[]): Promise<Actor> {
  const person = personOf(first, rows);
  const above = person.roles.filter(({ role }) => role === 'superior').map(({ departmentId }) => departmentId);
  return above.length === 0 ? person : { ...person, below: await departmentsBelow(db, above) };
}

/**
 * Departments whose cases are those of these governments: all below them and, below that of the authority's level, those that
 * have no government above them (as N-28 and DG-7 refer upwards).
 */
async function departmentsBelow(db: Database | Transaction, governments: readonly string[]): Promise<string[]> {
  const these = sql`array[${sql.join(
    governments.map((id) => sql`${id}`),
    sql`, `,
  )}]::uuid[]`;
  const rows = await db
    .select({ id: departments.id })
    .from(departments)
    .where(
      sql`${departments.path} && ${these} or (
        (select office.path && ${these} from departments as office where office.kind = 'authority'
          and office.disabled_at is null order by office.sort, office.created_at limit 1)
        and not exists (select from departments as above
          where above.kind = 'government' and above.id = any(${departments.path}) and above.id <> ${departments.id})
      )`,
    );
  return rows.map(({ id }) => id);
}

/** An account with what a sign-in asks of it; `factor` is since when it has a second factor. */
export async function userByAccount(db: Database | Transaction, account: string) {
  const [row] = await db
    .select({ user: users, departmentDisabledAt: departments.disabledAt, factor: secondFactors.confirmedAt })
    .from(users)
    .innerJoin(departments, eq(departments.id, users.departmentId))
    .leftJoin(secondFactors, eq(secondFactors.userId, users.id))
    .where(eq(users.account, account.toLowerCase()));
  return row ?? null;
}
