import { randomUUID } from 'node:crypto';
import { uses } from '@onesource/db/schema/data';
import { type Role, roles } from '@onesource/db/vocabulary';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ability, may } from './access/abilities.ts';
import { registrationOffice } from './areas/catalog/testing.ts';
import { requestDistrict } from './areas/requests/case-testing.ts';
import type { Department } from './running/testing/testing.ts';

/** What the console shows an entry for, and what the API answers there. */
let district: Awaited<ReturnType<typeof requestDistrict>>;
let units: Record<'provider' | 'consumer' | 'elsewhere' | 'government' | 'centre', Department>;
beforeAll(async () => {
  district = await requestDistrict();
  const { world, office } = district;
  const elsewhere = await world.department();
  const centre = await world.department('data_centre', { parent: office.government });
  units = { provider: office.provider, consumer: office.consumer, government: office.government, elsewhere, centre };
  const { id: requestId } = await office.file(['社保账号']);
  const said = { resourceId: office.resource.id, itemIds: office.ids(['社保账号']), found: '甲', expected: '乙' };
  expect((await world.post(office.official, '/api/discrepancies', { ...said, evidence: '原件' })).status).toBe(201);
  const registrar = await world.person(office.provider, 'registrar');
  const happened = { cause: 'law', what: '某条例修订', happenedOn: '2026-11-02', resourceIds: [office.resource.id] };
  expect((await world.post(registrar, '/api/changes', happened)).status).toBe(201);
  const registration = await registrationOffice(world);
  await registration.submitted({ name: '待审定的信息' });
  await world.db.insert(uses).values({
    ...{ resourceId: office.resource.id, id: randomUUID(), requestId, at: world.deps.clock(), address: '' },
    ...{ actorId: office.official.id, actorName: '某人', departmentId: office.consumer.id, departmentName: '某局' },
    ...{ kind: 'query', purpose: 'verification', matter: '核验', items: [], rows: 1, result: 'answered' },
  });
});
afterAll(() => district.close());

/** SH-17: the post of whoever examines counts in the body that examines alone. */
const seatOf = (role: Role, place: keyof typeof units) => units[role === 'examiner' ? 'centre' : place];

/** Lists that refuse whoever lacks the ability. */
const refusing: Partial<Record<Ability, string>> = {
  see_open_requests: '/api/open-requests',
  see_registrations: '/api/registrations',
  see_kept: '/api/datasets',
  see_quality: '/api/quality',
  see_pools: '/api/pools',
  see_figures: '/api/figures',
  keep_phrases: '/api/phrases',
  see_late: '/api/inbox/watched',
  see_filings: '/api/filings',
  read_registers: '/api/registers',
  rehearse_rules: '/api/policy/rehearsal',
  keep_calendar: '/api/calendar',
  see_upkeep: '/api/backups',
  read_audit: '/api/audit',
};
/** Lists that are as long as there is something for the reader, and where the records are that this office has. */
const asLongAs = {
  see_requests: { path: '/api/requests?role=all', places: ['provider', 'elsewhere', 'government'] },
  see_doubts: { path: '/api/discrepancies?role=all', places: ['consumer', 'provider', 'elsewhere'] },
  see_occasions: { path: '/api/changes', places: ['provider', 'elsewhere'] },
  see_uses: { path: '/api/uses', places: ['consumer', 'provider', 'elsewhere', 'government'] },
} as const satisfies Partial<Record<Ability, { path: string; places: (keyof typeof units)[] }>>;

describe.each(Object.entries(refusing) as [Ability, string][])('%s is what %s asks for', (ability, path) => {
  test.each(roles)('of somebody who is %s', async (role) => {
    const who = await district.world.person(seatOf(role, 'government'), role);
    const open = may({ roles: [{ role, departmentId: units.government.id }] }, ability);
    expect((await district.world.get(who, path)).status).toBe(open ? 200 : 403);
  });
});

describe.each(Object.entries(asLongAs) as [keyof typeof asLongAs, (typeof asLongAs)[keyof typeof asLongAs]][])(
  'who has %s finds something in one of the places where there is something, and who has not in none',
  (ability, { path, places }) => {
    test.each(roles)('%s', async (role) => {
      const found = await Promise.all(
        places.map(async (place) => {
          const answer = await district.world.get(await district.world.person(seatOf(role, place), role), path);
          return answer.status === 200 && answer.body.total > 0;
        }),
      );
      expect(found.includes(true)).toBe(may({ roles: [{ role, departmentId: '' }] }, ability));
    });
  },
);
