import { getConstructionPlans, getMigrationPlans, PgBoss } from 'pg-boss';
import type postgres from 'postgres';
import { isOutboxVersion, plain, queues } from './outbox.ts';

/** Where pg-boss keeps its tables. */
const schema = 'pgboss';

/**
 * Brings the outbox's tables up to date and makes its queues, as the owner of a single connection. Repeating it is
 * harmless.
 */
export async function prepareOutbox(owner: postgres.Sql): Promise<void> {
  const [found] = await owner<{ there: boolean }[]>`select to_regclass('pgboss.version') is not null as there`;
  if (!found?.there) await owner.unsafe(getConstructionPlans(schema)).simple();
  else {
    const [row] = await owner<{ version: number }[]>`select version from pgboss.version`;
    if (row && !isOutboxVersion(row.version)) await owner.unsafe(getMigrationPlans(schema, row.version)).simple();
  }
  await makeQueues(owner);
}

async function makeQueues(owner: postgres.Sql): Promise<void> {
  const db = {
    async executeSql(text: string, values: unknown[] = []) {
      const query = owner.unsafe(text, values.map(plain) as postgres.ParameterOrJSON<never>[]);
      return { rows: [...(await (values.length > 0 ? query : query.simple()))].flat() };
    },
  };
  const boss = new PgBoss({ db, migrate: false, supervise: false, schedule: false, registerInstance: false });
  const failures: unknown[] = [];
  boss.on('error', (error) => failures.push(error));
  await boss.start();
  try {
    for (const [name, options] of Object.entries(queues)) {
      await boss.createQueue(name, options);
      await boss.updateQueue(name, options);
    }
  } finally {
    await boss.stop({ graceful: false });
  }
  if (failures.length > 0) throw failures[0];
}
