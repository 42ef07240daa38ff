import type { Database } from '@onesource/db/client';
import { revisions } from '@onesource/db/schema/catalog';
import { directoryEntries } from '@onesource/db/schema/directory';
import { departments } from '@onesource/db/schema/organisation';
import { and, eq } from 'drizzle-orm';
import { actorByAccount } from '../../areas/session/queries.ts';
import { areas } from '../../areas.ts';
import { usualAccountRules } from '../../foundation/accounts.ts';
import type { Ctx } from '../../foundation/context.ts';
import { noOutbox } from '../../foundation/outbox.ts';
import type { WorkingCalendar } from '../../law/calendar/working-days.ts';
import type { PolicyProfile } from '../../law/profile.ts';

export type StoryWorld = {
  policy: PolicyProfile;
  calendar: WorkingCalendar;
  now: Date;
  newId: () => string;
  /** Whether the demo's reviewer has a whole day's work; tests that load the demo do without, for it takes time. */
  day?: boolean;
};

/** What the `seed.ts` of an area tells through the same commands as everybody uses; what has been told is not told again. */
export type Telling = (db: Database, world: StoryWorld) => Promise<void>;

export const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * 86_400_000);

/** A published resource of that department, with its items. */
export async function resourceNamed(db: Database, departmentKey: string, name: string) {
  const [row] = await db
    .select({ id: directoryEntries.resourceId, content: revisions.content })
    .from(directoryEntries)
    .innerJoin(revisions, eq(revisions.id, directoryEntries.revisionId))
    .innerJoin(departments, eq(departments.id, directoryEntries.departmentId))
    .where(and(eq(departments.key, departmentKey), eq(directoryEntries.name, name)));
  const items = row?.content.items ?? [];
  return row && { id: row.id, content: row.content, items, itemIds: items.map((item) => item.id) };
}

/** The world as it was when that person acted. */
export async function ctxFor(db: Database, world: StoryWorld, account: string, now: Date): Promise<Ctx> {
  const actor = await actorByAccount({ db, policy: world.policy }, account);
  if (!actor) throw new Error(`No demo account ${account}`);
  return {
    db,
    areas,
    actor,
    policy: world.policy,
    calendar: world.calendar,
    newId: world.newId,
    clock: () => now,
    sessionId: world.newId(),
    ip: '',
    requestId: '',
    idempotency: null,
    sessionSecret: new Uint8Array(),
    secureCookies: false,
    trustProxy: false,
    auditHash: 'sha256',
    outbox: noOutbox,
    onAnswer: () => {},
    accounts: usualAccountRules(true),
    sso: null,
    opening: { url: null, licence: null },
    onError: () => {},
  };
}
