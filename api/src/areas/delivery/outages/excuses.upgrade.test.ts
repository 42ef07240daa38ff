import type { Excuse } from '@onesource/db/schema/data';
import { expect, test } from 'vitest';
import { databaseBefore } from '../../../running/testing/upgrade.ts';
import { excusesOf } from './rules/outage.ts';

test('SH-24: outages that last at the upgrade excuse what they would, had they been announced after it', async () => {
  const { owner, upgrade, end } = await databaseBefore('0071');
  // What they are of is of no matter here
  await owner`set session_replication_role = replica`;
  const said = [
    { startsOn: '2026-11-09', endsOn: '2026-11-11', announcedAt: '2026-11-06T02:00:00.000Z', extensions: [] },
    {
      ...{ startsOn: '2026-11-01', endsOn: '2026-11-20', announcedAt: '2026-11-06T02:00:00.250Z' },
      extensions: [
        { from: '2026-11-07', until: '2026-11-09', at: '2026-11-07T02:00:00.000Z' },
        { from: '2026-11-09', until: '2026-11-20', at: '2026-11-12T02:00:00.000Z' },
      ],
    },
  ].map((outage) => ({ id: crypto.randomUUID(), endedAt: null, ...outage }));
  for (const { id, startsOn, endsOn, announcedAt, extensions } of said)
    await owner`insert into outages (id, resource_id, starts_on, ends_on, reason, remedy, extensions, announced_at,
      announced_by_id, announced_by_name, version) values (${id}, ${id}, ${startsOn}, ${endsOn}, '迁', '函', ${JSON.stringify(extensions)}::text::jsonb,
      ${announcedAt}, ${id}, '某人', 1)`;
  const ended = crypto.randomUUID();
  await owner`insert into outages select ${ended}, ${ended}, starts_on, ends_on, reason, remedy, extensions, announced_at,
    announced_by_id, announced_by_name, overdue_at, now(), ended_by_name, end_note, version from outages limit 1`;
  // One of them has data already, the other one has none yet
  await owner`insert into data.datasets (resource_id, shape, current_load) values (${said[0]?.id ?? ''}, 3, 2), (${ended}, 1, 1)`;
  await upgrade();
  const kept = await owner`select resource_id, shape, excuses::text from data.datasets`;
  expect(new Map(kept.map(({ resource_id, shape, excuses }) => [resource_id, [shape, JSON.parse(excuses)]]))).toEqual(
    new Map<string, [number, Excuse[]]>([
      ...said.map((outage, at): [string, [number, Excuse[]]] => [
        outage.id,
        [at === 0 ? 3 : 0, excusesOf({ ...outage, announcedAt: new Date(outage.announcedAt) })],
      ]),
      [ended, [1, []]],
    ]),
  );
  await end();
});
