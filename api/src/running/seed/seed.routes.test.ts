import { revisions } from '@onesource/db/schema/catalog';
import { quarantine, records } from '@onesource/db/schema/data';
import { demands } from '@onesource/db/schema/demands/demands';
import { directoryEntries } from '@onesource/db/schema/directory';
import { discrepancies } from '@onesource/db/schema/discrepancy';
import { filings } from '@onesource/db/schema/filing';
import { opinions } from '@onesource/db/schema/opinions/opinions';
import { departments } from '@onesource/db/schema/organisation';
import { accessRequests } from '@onesource/db/schema/request';
import { scenarios } from '@onesource/db/schema/scenario';
import { count, eq, inArray, isNull } from 'drizzle-orm';
import { v7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { faultyDatasets } from '../../areas/quality/demo-faults.ts';
import { stories } from '../../areas/requests/demo/stories.ts';
import { chineseCalendar } from '../../law/calendar/working-days.ts';
import { profiles } from '../../law/profiles.ts';
import { settingValue } from '../../law/setting.ts';
import { at, ownDatabase, testWorld } from '../testing/testing.ts';
import { placeFile, placeOf } from './place.ts';
import { seed } from './seed.ts';

describe('a start with the demonstration', () => {
  test.each(Object.values(profiles).map((policy) => [policy.id, policy] as const))(
    '%s: loads its entries and tells its stories, and a second start adds nothing',
    async (_, policy) => {
      const database = await ownDatabase();
      const world = await testWorld({ databaseUrl: database.url, policy });
      try {
        const options = { policy, calendar: chineseCalendar(), now: at('2026-11-02'), newId: () => v7() };
        await seed(world.db, { ...options, demoPassword: 'a demonstration' });
        const counts = async () => ({
          entries: (await world.db.select({ total: count() }).from(directoryEntries))[0]?.total,
          requests: (await world.db.select({ total: count() }).from(accessRequests))[0]?.total,
          doubts: (await world.db.select({ total: count() }).from(discrepancies))[0]?.total,
          demands: await world.db.$count(demands),
          opinions: await world.db.$count(opinions),
          filings: (await world.db.select({ total: count() }).from(filings))[0]?.total,
          scenarios: await world.db.$count(scenarios),
          rows: await world.db.$count(records, isNull(records.toLoad)),
        });
        const loaded = await counts();
        const listed = policy.regulation.code === 'PD' ? 17 : 0;
        expect(loaded).toEqual({
          entries: 304 + listed,
          requests: stories.length,
          doubts: 2,
          demands: 4,
          // DG-7: where asking is registering, nothing lies before anybody to be judged
          opinions: policy.route.conditional.value.kind === 'filed' ? 0 : 1,
          filings: 5,
          scenarios: settingValue(policy.scenarios) ? 1 : 0,
          // 40 of each; the regulation's own list of Pudong has one more of them
          rows: 40 * (18 + faultyDatasets.length + (listed > 0 ? 1 : 0)),
        });
        expect(await world.db.$count(quarantine)).toBe(0);
        const corrected = eq(discrepancies.status, 'corrected');
        expect(await world.db.$count(discrepancies, corrected)).toBe(1);
        const said = await world.db.select({ status: demands.status }).from(demands);
        expect(said.map(({ status }) => status).sort()).toEqual(['declined', 'filed', 'met', 'routed']);
        const offices = await world.db
          .select({ kind: departments.kind, name: departments.name })
          .from(departments)
          .where(inArray(departments.kind, ['authority', 'government']));
        expect(offices).toContainEqual({ kind: 'authority', name: policy.titles.authority.zh });
        const [government] = placeOf(await placeFile(policy.id)).departments;
        expect(offices).toContainEqual({ kind: 'government', name: government?.name });
        await seed(world.db, { ...options, demoPassword: 'a demonstration, again' });
        expect(await counts()).toEqual(loaded);

        const ids = world.db.select().from(revisions).where(eq(revisions.status, 'published')).limit(1);
        const [some] = await ids;
        const reader = await world.person(await world.department(), 'official');
        const { status } = await world.get(reader, `/api/resources/${some?.resourceId}`);
        expect([status, world.errors]).toEqual([200, []]);
      } finally {
        await world.close();
        await database.drop();
      }
    },
    60_000,
  );
});
