import { tasks } from '@onesource/db/schema/inbox';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { byItself } from '../../cases/ticking.ts';
import type { Deps } from '../../foundation/context.ts';
import { askForYears } from './tasks.ts';

/** Rule 13: asks for the years that are missing; what is missing stops nothing. Gives by how much the open tasks changed. */
export async function remindOfYears(deps: Deps): Promise<number> {
  const count = (db: Pick<Deps['db'], '$count'>) =>
    db.$count(tasks, and(eq(tasks.kind, 'load_calendar'), isNull(tasks.doneAt)));
  return deps.db.transaction(async (tx) => {
    // Two processes at once would each open the same task
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('calendar'))`);
    const before = await count(tx);
    await askForYears(tx, { ...deps, ...byItself });
    return Math.abs((await count(tx)) - before);
  });
}
