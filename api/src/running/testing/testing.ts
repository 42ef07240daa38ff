import { type Database, openDatabase } from '@onesource/db/client';
import type { ResourceContent } from '@onesource/db/content';
import { migrate } from '@onesource/db/migrate';
import { resourceNames, resources, revisions } from '@onesource/db/schema/catalog';
import { departments, userRoles, users } from '@onesource/db/schema/organisation';
import { sessions } from '@onesource/db/schema/session';
import { type DatabaseUrl, databaseAt, schemaOnly } from '@onesource/db/testing';
import type { DepartmentKind, Role } from '@onesource/db/vocabulary';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import { inject } from 'vitest';
import { createApp } from '../../app.ts';
import { enterDirectory } from '../../areas/catalog/publication/publication.ts';
import { content } from '../../areas/catalog/testing.ts';
import { cookieName } from '../../areas/session/cookie.ts';
import { hashPassword } from '../../areas/session/password.ts';
import { signToken } from '../../areas/session/token.ts';
import { areas } from '../../areas.ts';
import { openCases } from '../../cases/store.ts';
import { usualAccountRules } from '../../foundation/accounts.ts';
import type { Ctx, Deps } from '../../foundation/context.ts';
import { noOutbox } from '../../foundation/outbox.ts';
import { chineseCalendar } from '../../law/calendar/working-days.ts';
import { profile as pudong } from '../../law/cities/pudong/profile.ts';
import { at } from './time.ts';

export { at } from './time.ts';

export type Department = { id: string; name: string; path: string[] };
export type Person = { id: string; account: string; name: string; departmentId: string; cookie: string };
export type Published = { id: string; content: ResourceContent; itemId(name: string): string };
/** The body as it came: tests look at answers as a stranger does. */
export type Answer = { status: number; body: ReturnType<typeof JSON.parse>; headers: Headers };

export const testPassword = 'a long enough password';
const passwordHash = hashPassword(testPassword);

/** The same database, as its owner. */
export const ownerUrlOf = (url: DatabaseUrl): DatabaseUrl =>
  databaseAt(inject('ownerUrl'), new URL(url).pathname.slice(1));

type Own = { url: DatabaseUrl; drop(): Promise<void> };

/** A database of one's own on the run's PostgreSQL, for suites that count everything there is. */
export async function ownDatabase(): Promise<Own> {
  const own = await created(` template ${schemaOnly}`);
  // What a copy does not take over is who may connect
  await migrate(ownerUrlOf(own.url), own.url);
  return own;
}

/** The same before any migration. */
export const emptyDatabase = (): Promise<Own> => created('');

async function created(how: string): Promise<Own> {
  const name = `own_${v7().replaceAll('-', '')}`;
  const { db, close } = openDatabase(inject('ownerUrl'), { max: 1 });
  await db.execute(sql.raw(`create database ${name}${how}`));
  const drop = async () => {
    await db.execute(sql.raw(`drop database ${name} with (force)`));
    await close();
  };
  return { url: databaseAt(inject('databaseUrl'), name), drop };
}

/** The database that the suites of this worker share, each with departments of its own. */
let shared: Promise<Own> | undefined;
function sharedDatabase(): Promise<Own> {
  shared ??= ownDatabase();
  return shared;
}

/** Does what only the owner of the tables may, in the database of that address. */
export async function asOwner(url: DatabaseUrl, work: (db: Database) => Promise<unknown>): Promise<void> {
  const { db, close } = openDatabase(ownerUrlOf(url), { max: 1 });
  try {
    await work(db);
  } finally {
    await close();
  }
}

/**
 * An app on the run's PostgreSQL with a clock that stands still until told otherwise, and the means to make
 * departments and people of one's own: suites of a worker share a database and nothing in it. What concerns the whole platform
 * is tried in a database of its own (`databaseUrl`).
 */
export async function testWorld({ databaseUrl, ...overrides }: Partial<Deps> & { databaseUrl?: DatabaseUrl } = {}) {
  const url = databaseUrl ?? (await sharedDatabase()).url;
  const { db, close } = openDatabase(url, { max: 6 });
  const time = { now: at('2026-11-02') };
  const errors: unknown[] = [];
  const deps: Deps & Pick<Ctx, 'areas'> = {
    db,
    areas,
    policy: pudong,
    calendar: chineseCalendar(),
    clock: () => time.now,
    newId: () => v7(),
    sessionSecret: new TextEncoder().encode('a secret that only the tests know, of 32 bytes'),
    secureCookies: false,
    trustProxy: false,
    auditHash: 'sha256',
    outbox: noOutbox,
    onAnswer: () => {},
    // People of a suite sign in as often as it likes, or never, with nothing in their hands
    accounts: { ...usualAccountRules(true), passwordHistory: 3, idleMinutes: 0, dormantDays: 0 },
    sso: null,
    onError: (error) => errors.push(error),
    ...overrides,
  };
  const app = createApp(deps);

  async function department(
    kind: DepartmentKind = 'bureau',
    options: { parent?: Department; name?: string } = {},
  ): Promise<Department> {
    const id = v7();
    const name = options.name ?? `某局${id.slice(-12)}`;
    const path = [...(options.parent?.path ?? []), id];
    await db.insert(departments).values({
      id,
      name,
      shortName: name.slice(0, 20),
      kind,
      parentId: options.parent?.id ?? null,
      path,
      number: sql`(select coalesce(max(number), 1000) + 1 + floor(random() * 1000000)::int from departments)`,
    });
    return { id, name, path };
  }

  /** A person with these roles in the department, signed in. */
  async function person(where: Department, ...roles: Role[]): Promise<Person> {
    const id = v7();
    const account = `p${id.replaceAll('-', '')}`;
    const name = `某人${id.slice(-6)}`;
    await db.insert(users).values({ id, account, name, departmentId: where.id, passwordHash: await passwordHash });
    if (roles.length > 0)
      await db.insert(userRoles).values(roles.map((role) => ({ userId: id, role, departmentId: where.id })));
    return signIn({ id, account, name, departmentId: where.id });
  }

  /** Somebody who is there already, signed in. */
  async function signIn(who: Omit<Person, 'cookie'>): Promise<Person> {
    const sessionId = v7();
    const [now, expiresAt] = [deps.clock(), new Date('2099-01-01T00:00:00Z')];
    await db.insert(sessions).values({ id: sessionId, userId: who.id, createdAt: now, expiresAt });
    const token = await signToken(deps.sessionSecret, sessionId, now, expiresAt);
    return { ...who, cookie: `${cookieName}=${token}` };
  }

  /**
   * A resource of that department as if its registration had come to its end just now. One of a name that is there
   * already is a double, as an older directory may hold them.
   */
  async function publish(where: Department, over: Partial<ResourceContent> = {}): Promise<Published> {
    const [id, revisionId, publishedAt] = [v7(), v7(), time.now];
    const whole = content(over);
    const published = { ...whole, items: whole.items.map((item) => ({ ...item, id: v7() })) };
    await db.transaction(async (tx) => {
      // Of several at once too, one has the name
      await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${where.id}))`);
      const [first] = await tx
        .select({ doubleOf: resourceNames.resourceId })
        .from(resourceNames)
        .where(and(eq(resourceNames.departmentId, where.id), eq(resourceNames.key, sql`name_key(${whole.name})`)));
      await openCases(tx, [{ id, kind: 'registration', departmentId: where.id, openedAt: publishedAt }]);
      const [resource] = await tx
        .insert(resources)
        .values({ id, departmentId: where.id, createdAt: publishedAt, ...first })
        .returning();
      if (!resource) throw new Error('no resource');
      await tx.insert(revisions).values({
        id: revisionId,
        resourceId: id,
        number: 1,
        status: 'published',
        content: published,
        authorIds: [],
        createdAt: publishedAt,
        submittedAt: publishedAt,
        publishedAt,
      });
      await enterDirectory(tx, resource, revisionId, { content: published, publishedAt }, deps.policy);
    });
    const itemId = (name: string) => published.items.find((item) => item.name === name)?.id ?? '';
    return { id, content: published, itemId };
  }

  /** What the department has becomes doubles, as an older directory may hold them: its names are free again. */
  async function freeNames(where: Pick<Department, 'id'>): Promise<void> {
    const here = and(eq(resources.departmentId, where.id), isNull(resources.doubleOf));
    await db
      .update(resources)
      .set({ doubleOf: sql`${resources.id}` })
      .where(here);
    // Given up they would pass on: they stand under keys that no name has
    await db
      .update(resourceNames)
      .set({ key: sql`${resourceNames.key} || ' ' || ${resourceNames.resourceId}` })
      .where(eq(resourceNames.departmentId, where.id));
  }

  /** Sends a request as that person; `body` goes as JSON unless it is a string already. */
  async function send(
    who: Person | null,
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const response = await app.request(path, {
      method,
      headers: {
        ...(who && { cookie: who.cookie }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const json = response.headers.get('content-type')?.includes('json');
    return { status: response.status, body: json ? JSON.parse(text) : text, headers: response.headers };
  }

  return {
    app,
    deps,
    url,
    db,
    errors,
    department,
    person,
    signIn,
    publish,
    freeNames,
    send,
    get: (who: Person | null, path: string) => send(who, 'GET', path),
    post: (who: Person | null, path: string, body: unknown = {}, headers: Record<string, string> = {}) =>
      send(who, 'POST', path, body, headers),
    setNow: (now: Date) => {
      time.now = now;
    },
    close,
  };
}
export type World = Awaited<ReturnType<typeof testWorld>>;
