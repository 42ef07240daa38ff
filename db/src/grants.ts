import type postgres from 'postgres';
import { appendOnly } from './append-only.ts';
import { CannotStart } from './embedded/refusal.ts';
import { reasonOf } from './reason.ts';

/** Nothing of the application takes that long; what hangs must not hold the others up. */
const timeouts = { statement_timeout: '30s', lock_timeout: '10s', idle_in_transaction_session_timeout: '60s' };

/** Who an address signs in as. */
export function accountOf(url: string): { role: string; password: string } {
  const { username, password } = new URL(url);
  return { role: decodeURIComponent(username), password: decodeURIComponent(password) };
}

/**
 * Makes the application's role where it is missing, as far as the owner may. `setPassword`: also where it is there, as
 * with the embedded database, whose password is drawn anew at each start.
 *
 * @throws CannotStart when it is missing and cannot be made
 */
export async function provideRole(owner: postgres.Sql, url: string, setPassword: boolean): Promise<void> {
  const { role, password } = accountOf(url);
  const [there] = await owner`select 1 from pg_roles where rolname = ${role}`;
  if (there && !setPassword) return;
  // A statement that takes no parameters: the server quotes them
  const [statement] = await owner<{ text: string }[]>`
    select format(${`${there ? 'alter' : 'create'} role %I login password %L`}::text, ${role}::text, ${password}::text) as text`;
  try {
    await owner.unsafe(statement?.text ?? '');
  } catch (error) {
    throw new CannotStart(
      `The role ${role} of DATABASE_URL is not there, and that of DATABASE_OWNER_URL cannot make it (${reasonOf(error)}). ` +
        `See "Rights" in docs/operations.md.`,
    );
  }
}

/**
 * Grants the application's role what it needs and nothing else: no table is its own, none may it make, and what is
 * written down it may only read and add to. Repeating it is harmless; it is done after each migration.
 */
export async function grantTo(owner: postgres.Sql, role: string): Promise<void> {
  const [known] = await owner<{ superuser: boolean; database: string }[]>`
    select rolsuper as superuser, current_database() as database from pg_roles where rolname = ${role}`;
  if (known?.superuser)
    throw new CannotStart(
      `The role ${role} of DATABASE_URL is a superuser: name one that is not, and is not the owner.`,
    );
  await owner.begin(async (sql) => {
    const to = sql(role);
    await sql`grant connect on database ${sql(known?.database ?? '')} to ${to}`;
    await sql`revoke create on schema public from public, ${to}`;
    await sql`grant usage on schema public, drizzle to ${to}`;
    await sql`grant select on all tables in schema drizzle to ${to}`;
    await sql`grant select, insert, update, delete on all tables in schema public to ${to}`;
    await sql`grant usage, select on all sequences in schema public to ${to}`;
    // What departments provide: fixed tables, into which rows of any shape go
    await sql`grant usage on schema data to ${to}`;
    await sql`grant select, insert, update, delete on all tables in schema data to ${to}`;
    // The outbox: it puts in, takes out and tidies up, and makes no tables
    await sql`grant usage on schema pgboss to ${to}`;
    await sql`grant select, insert, update, delete on all tables in schema pgboss to ${to}`;
    await sql`grant execute on all functions in schema pgboss to ${to}`;
    for (const table of appendOnly) await sql`revoke update, delete, truncate on ${sql(table)} from ${to}`;
  });
  await setTimeouts(owner, role, known?.database ?? '');
}

/**
 * Kept with the role, for a pooler takes no such settings from a connection. An owner that did not make the role may not
 * set them: then its administrator does (docs/operations.md).
 */
async function setTimeouts(owner: postgres.Sql, role: string, database: string): Promise<void> {
  for (const [name, value] of Object.entries(timeouts)) {
    const [statement] = await owner<{ text: string }[]>`
      select format('alter role %I in database %I set %I = %L', ${role}::text, ${database}::text, ${name}::text,
        ${value}::text) as text`;
    try {
      await owner.unsafe(statement?.text ?? '');
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === '42501') return;
      throw error;
    }
  }
}
