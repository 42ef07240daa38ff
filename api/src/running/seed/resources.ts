import type { Transaction } from '@onesource/db/client';
import type { ResourceContent } from '@onesource/db/content';
import { caseEvents } from '@onesource/db/schema/cases';
import { codeSequences, resources, revisions } from '@onesource/db/schema/catalog';
import { directoryEntries } from '@onesource/db/schema/directory';
import type { Origin } from '@onesource/db/vocabulary';
import { inArray, sql } from 'drizzle-orm';
import { codePrefix } from '../../areas/catalog/publication/code.ts';
import { entryOf } from '../../areas/catalog/publication/publication.ts';
import { validateContent } from '../../areas/catalog/rules/content/content-rules.ts';
import { opennessOf } from '../../areas/catalog/rules/content/openness.ts';
import { shareTypeOf } from '../../areas/catalog/rules/content/share-type.ts';
import { openCases } from '../../cases/store.ts';
import { dayOf } from '../../law/calendar/working-days.ts';
import type { PolicyProfile } from '../../law/profile.ts';
import { adapted } from './adapt.ts';
import type { Departments } from './departments.ts';
import { contentOf, type SeedEntry } from './shorthand.ts';

const day = 86_400_000;

/**
 * Publishes entries that their department does not have yet by that name. They pass the same rules as a registration
 * and get their codes in the same way. Demonstration entries are adapted to the profile first; a regulation's are not.
 *
 * @throws Error naming the entry when one breaks a rule or names an unknown department
 */
export async function publishEntries(
  tx: Transaction,
  entries: readonly SeedEntry[],
  origin: Origin,
  world: { policy: PolicyProfile; departments: Departments; now: Date; newId: () => string; actorName: string },
): Promise<number> {
  const published = await tx
    .select({ departmentId: directoryEntries.departmentId, name: directoryEntries.name })
    .from(directoryEntries);
  const { departments } = world;
  // What an earlier list had under another department is there under no id
  const there = new Set(
    published.map(({ departmentId, name }) => `${departments.former.has(departmentId) ? '' : departmentId} ${name}`),
  );

  const today = dayOf(world.now);
  const fresh = entries.flatMap((entry, at) => {
    const department = departments.of(entry.department);
    if (!department) throw new Error(`${entry.name}: unknown department ${entry.department}`);
    if (there.has(`${department.id} ${entry.name}`) || there.has(` ${entry.name}`)) return [];
    const written = contentOf(entry, { item: world.policy.departmentItem, number: department.number }, world.newId);
    const content = origin === 'demo' ? adapted(written, { ...world, today }) : written;
    const shareType = shareTypeOf(content);
    const problems = validateContent(content, world.policy, today);
    if (problems.length > 0 || !shareType || !content.class || !content.classification)
      throw new Error(`${entry.name}: ${problems.map(({ field, code }) => `${field} ${code}`).join(', ')}`);
    // Spread over the past year and a half, the same at every start, the last ones recent
    const daysAgo = origin === 'regulation' ? 600 - at : 3 + ((at * 37) % 540);
    const prefix = codePrefix(content.class, content.classification);
    return [
      {
        entry,
        prefix,
        content,
        shareType,
        departmentId: department.id,
        publishedAt: new Date(world.now.getTime() - daysAgo * day),
      },
    ];
  });
  if (fresh.length === 0) return 0;

  const searched = (content: ResourceContent) => ({
    ...content,
    openness: opennessOf(content, world.policy.opennessScheme),
  });
  const nextCode = await codeGiver(
    tx,
    fresh.map(({ prefix }) => prefix),
  );
  const rows = fresh.map(({ entry, prefix, content, shareType, departmentId, publishedAt }) => {
    const [resourceId, revisionId] = [world.newId(), world.newId()];
    const code = nextCode(prefix);
    const demo = origin === 'demo';
    return {
      resource: { id: resourceId, departmentId, code, origin, citation: entry.article ?? null, createdAt: publishedAt },
      revision: {
        id: revisionId,
        resourceId,
        number: 1,
        status: 'published' as const,
        content,
        authorIds: [],
        createdAt: publishedAt,
        submittedAt: publishedAt,
        publishedAt,
      },
      opened: { id: resourceId, kind: 'registration' as const, departmentId, openedAt: publishedAt },
      event: loaded({ caseId: resourceId, actorName: world.actorName, at: publishedAt }),
      entry: entryOf({
        resourceId,
        revisionId,
        code,
        departmentId,
        content: searched(content),
        shareType,
        demo,
        publishedAt,
      }),
    };
  });
  for (let from = 0; from < rows.length; from += 100) {
    const batch = rows.slice(from, from + 100);
    await openCases(
      tx,
      batch.map(({ opened }) => opened),
    );
    await tx.insert(resources).values(batch.map(({ resource }) => resource));
    await tx.insert(revisions).values(batch.map(({ revision }) => revision));
    await tx.insert(caseEvents).values(batch.map(({ event }) => event));
    await tx.insert(directoryEntries).values(batch.map(({ entry }) => entry));
  }
  return rows.length;
}

/** The first event of a resource that came in a file. */
export const loaded = (event: { caseId: string; actorName: string; at: Date }) => ({
  ...event,
  seq: 1,
  type: 'loaded',
  data: { revision: 1 },
});

/** Gives out the next codes under each prefix: the numbers are reserved at once and never given again. */
export async function codeGiver(tx: Transaction, prefixes: string[]): Promise<(prefix: string) => string> {
  const wanted = new Map<string, number>();
  for (const prefix of prefixes) wanted.set(prefix, (wanted.get(prefix) ?? 0) + 1);
  await tx
    .insert(codeSequences)
    .values([...wanted].map(([prefix, count]) => ({ prefix, last: count })))
    .onConflictDoUpdate({ target: codeSequences.prefix, set: { last: sql`${codeSequences.last} + excluded.last` } });
  const reserved = await tx
    .select()
    .from(codeSequences)
    .where(inArray(codeSequences.prefix, [...wanted.keys()]));
  const next = new Map(reserved.map(({ prefix, last }) => [prefix, last - (wanted.get(prefix) ?? 0)]));
  return (prefix) => {
    const number = (next.get(prefix) ?? 0) + 1;
    next.set(prefix, number);
    return `${prefix}/${number}`;
  };
}
