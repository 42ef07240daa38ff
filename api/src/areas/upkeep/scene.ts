import { sql } from 'drizzle-orm';
import { openOutbox } from '../../foundation/outbox.ts';
import type { AreaScene, Stage, Tried } from '../../running/robustness/stage.ts';

/** What waits to be told to the office platform. */
async function push({ world, asker }: Stage): Promise<Tried> {
  const outbox = openOutbox(world.db, { serves: ['todo'], onError: (error) => world.errors.push(error) });
  await world.db.transaction((tx) => outbox.put(tx, 'todo', [{ taskId: world.deps.newId() }]));
  await outbox.close();
  const [row] = await world.db.execute<{ id: string }>(
    sql`select id from pgboss.job where name = 'todo' order by created_on desc limit 1`,
  );
  return { id: row?.id ?? '', who: asker, version: async () => 1 };
}

export const upkeepScene: AreaScene = (stage, { path }) => (path.startsWith('/api/pushes/') ? push(stage) : null);
