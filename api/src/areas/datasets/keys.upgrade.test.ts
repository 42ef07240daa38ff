import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { databaseBefore } from '../../running/testing/upgrade.ts';
import { keyOf } from './keys.ts';

test('rows of an earlier data directory get the keys that the same rows get now, and what was compared finds them', async () => {
  const { owner, upgrade, end } = await databaseBefore('0071');
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
  await upgrade();
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
  await end();
});
