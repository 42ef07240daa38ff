import { expect, test } from 'vitest';
import { databaseBefore } from '../../running/testing/upgrade.ts';
import { faceRule } from './rules/face.ts';

test('what is open in an earlier data directory is looked at again, by the rule of now', async () => {
  const { owner, upgrade, end } = await databaseBefore('0071');
  // What it is of is of no matter here
  await owner`set session_replication_role = replica`;
  await owner`insert into open_entries (resource_id, revision_id, way, face)
    values (${crypto.randomUUID()}, ${crypto.randomUUID()}, 'declared', '{}')`;
  await upgrade();
  const kept = await owner`select rule, revision_id is null as gone from open_entries`;
  expect(kept).toMatchObject([{ gone: false }]);
  expect(kept[0]?.rule).toBeLessThan(faceRule);
  await end();
});
