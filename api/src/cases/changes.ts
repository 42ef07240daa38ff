import type { Database } from '@onesource/db/client';
import { caseEvents } from '@onesource/db/schema/cases';
import { and, count, inArray, max, or, sql } from 'drizzle-orm';
import type { Change, Follow, FollowedLine } from '../foundation/area.ts';
import type { Actor } from '../foundation/context.ts';

/** What others or time did to cases since each of them was looked at, by its id: how often each kind of step, and when last. */
export async function stepsSince(
  db: Database,
  follows: readonly Follow[],
  reader: Pick<Actor, 'id'>,
): Promise<Map<string, { type: string; count: number; at: Date }[]>> {
  if (follows.length === 0) return new Map();
  const since = or(
    ...follows.map(
      ({ id, seenAt }) => sql`(${caseEvents.caseId} = ${id} and ${caseEvents.at} > ${seenAt.toISOString()})`,
    ),
  );
  const rows = await db
    .select({ id: caseEvents.caseId, type: caseEvents.type, count: count(), at: max(caseEvents.at) })
    .from(caseEvents)
    .where(
      and(
        inArray(
          caseEvents.caseId,
          follows.map(({ id }) => id),
        ),
        since,
        sql`${caseEvents.actorId} is distinct from ${reader.id}`,
      ),
    )
    .groupBy(caseEvents.caseId, caseEvents.type);
  return new Map(
    [...Map.groupBy(rows, ({ id }) => id)].map(([id, some]) => [
      id,
      some.flatMap(({ type, count: times, at }) => (at ? [{ type, count: times, at }] : [])),
    ]),
  );
}

/** What is followed of cases, by their lines: each with the news that it went on, of those the reader may know of. */
export async function withProgress(
  db: Database,
  reader: Pick<Actor, 'id'>,
  follows: readonly Follow[],
  lines: ReadonlyMap<string, FollowedLine>,
): Promise<Map<string, { line: FollowedLine; changes: Change[] }>> {
  const steps = await stepsSince(
    db,
    follows.filter(({ id }) => lines.has(id)),
    reader,
  );
  return new Map([...lines].map(([id, line]) => [id, { line, changes: progress(steps.get(id)) }]));
}

function progress(steps: readonly { count: number; at: Date }[] = []): Change[] {
  const [last] = steps.map(({ at }) => at).toSorted((one, other) => other.getTime() - one.getTime());
  return last ? [{ what: 'progress', count: steps.reduce((sum, { count: times }) => sum + times, 0), at: last }] : [];
}
