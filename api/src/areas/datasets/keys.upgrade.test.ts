import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrate } from '@onesource/db/migrate';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as apply } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { expect, test } from 'vitest';
import { emptyDatabase, ownerUrlOf } from '../../running/testing/testing.ts';
import { keyOf } from './keys.ts';

/** The migrations until the keys of rows became secret, in a folder of their own. */
function before(): string {
  const folder = mkdtempSync(join(tmpdir(), 'before-'));
  cpSync(fileURLToPath(new URL('../../../../db/migrations', import.meta.url)), folder, { recursive: true });
  const journal = join(folder, 'meta/_journal.json');
  const { entries, ...about } = JSON.parse(readFileSync(journal, 'utf8'));
  const landed = entries.filter(({ tag }: { tag: string }) => tag <= '0071');
  writeFileSync(journal, JSON.stringify({ ...about, entries: landed }));
  return folder;
}

test('rows of an earlier data directory get the keys that the same rows get now, and what was compared finds them', async () => {
  const own = await emptyDatabase();
  const owner = postgres(ownerUrlOf(own.url), { max: 1, onnotice: () => {} });
  const folder = before();
  await apply(drizzle(owner), { migrationsFolder: folder });
  rmSync(folder, { recursive: true });
  const [one, other] = [crypto.randomUUID(), crypto.randomUUID()].toSorted() as [string, string];
  const plain = (identity: string) => createHash('sha256').update(identity).digest('base64url');
  const rows = Array.from({ length: 20 }, (_, at) => ({ of: at % 2 === 0 ? one : other, identity: `["A${at}"]` }));
  for (const id of [one, other]) await owner`insert into data.datasets (resource_id, shape) values (${id}, 1)`;
  for (const { of, identity } of rows)
    await owner`insert into data.records (resource_id, key, from_load, body) values (${of}, ${plain(identity)}, 1, '[]')`;
  const comparison = crypto.randomUUID();
  await owner`insert into comparisons (id, one_id, other_id, run, tried_at, one_stand, other_stand, one_load, other_load)
    values (${comparison}, ${one}, ${other}, 1, now(), 1, 1, 1, 1)`;
  await owner`insert into comparison_rows (comparison_id, about, nth, one_key, other_key)
    values (${comparison}, 'both', 1, ${plain('["A0"]')}, ${plain('["A1"]')}), (${comparison}, 'one', 1, ${plain('["A2"]')}, null)`;
  await migrate(ownerUrlOf(own.url), own.url);
  const secrets = new Map(
    (await owner`select resource_id, secret from data.datasets`).map((row) => [row.resource_id, row.secret as string]),
  );
  expect(new Set(secrets.values()).size).toBe(2);
  const now = (of: string, identity: string) => keyOf(identity, secrets.get(of) ?? '');
  const keys = await owner`select key from data.records`;
  expect(keys.map(({ key }) => key).toSorted()).toEqual(rows.map(({ of, identity }) => now(of, identity)).toSorted());
  const behind = await owner`select one_key, other_key from comparison_rows order by about`;
  expect(behind.map((row) => [row.one_key, row.other_key])).toEqual([
    [now(one, '["A0"]'), now(other, '["A1"]')],
    [now(one, '["A2"]'), null],
  ]);
  await owner.end();
  await own.drop();
});
