import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface, type Interface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '@onesource/db/client';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tick } from '../../tick.ts';
import { pgbouncer, startPgbouncer } from '../testing/pgbouncer.ts';
import { ownDatabase, ownerUrlOf, testWorld, type World } from '../testing/testing.ts';

const processes = 4;
const each = 50;
/** Fewer than half of what is allowed: many instances wait for few connections. */
const poolSize = 16;
const secret = 'a secret that only the tests know, of 32 bytes';

let own: Awaited<ReturnType<typeof ownDatabase>>;
let world: World;
beforeAll(async () => {
  own = await ownDatabase();
  world = await testWorld({ databaseUrl: own.url, clock: () => new Date() });
});
afterAll(async () => {
  await world.close();
  await own.drop();
});

type Child = { process: ChildProcessWithoutNullStreams; lines: Interface };

describe.runIf(pgbouncer)('two hundred instances of the app, in four processes behind PgBouncer', () => {
  test('hold at most forty connections, and agree at once on what is there', async () => {
    const department = await world.department();
    const person = await world.person(department, 'official');
    await world.publish(department, { name: '渡口船舶登记信息' });
    const pooler = await startPgbouncer(own.url, poolSize);
    const script = fileURLToPath(new URL('../testing/instances.ts', import.meta.url));
    const children: Child[] = [];
    const owner = openDatabase(ownerUrlOf(own.url), { max: 1 });
    const nextLine = async ({ lines }: Child) => String((await once(lines, 'line'))[0]);
    /** The totals of all instances, each asked the same at the same time. */
    const ask = async (path: string): Promise<number[]> => {
      const answers = children.map(async (child) => {
        const line = nextLine(child);
        child.process.stdin.write(`${path}\n`);
        const totals: number[] = JSON.parse(await line);
        return totals;
      });
      return (await Promise.all(answers)).flat();
    };
    try {
      const args = [script, pooler.url, secret, person.cookie, String(each)];
      for (let at = 0; at < processes; at += 1) {
        const child = spawn(process.execPath, args);
        child.stderr.pipe(process.stderr);
        children.push({ process: child, lines: createInterface(child.stdout) });
      }
      await Promise.all(children.map(nextLine));
      const path = `/api/resources?q=${encodeURIComponent('渡口船舶')}`;
      expect(new Set(await ask(path))).toEqual(new Set([1]));
      // What one instance publishes every other finds, whatever it keeps in memory, before the tick and after
      await world.publish(department, { name: '渡口船舶年检信息' });
      const answers = await ask(path);
      expect(answers).toHaveLength(processes * each);
      expect(new Set(answers)).toEqual(new Set([2]));
      await tick(world.deps);
      expect(new Set(await ask(path))).toEqual(new Set([2]));
      // With the few of this test itself
      const [held] = await owner.db.execute<{ count: number }>(sql`
        select count(*)::int as count from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`);
      expect(held?.count).toBeLessThanOrEqual(40);
    } finally {
      for (const { process: child } of children) {
        const ended = once(child, 'exit');
        child.stdin.end();
        await ended;
      }
      await owner.close();
      await pooler.stop();
    }
  }, 600_000);
});
