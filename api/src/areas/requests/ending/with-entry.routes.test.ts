import { afterAll, beforeAll, expect, test } from 'vitest';
import { profile as dongguan } from '../../../law/cities/dongguan/profile.ts';
import { profile as suqian } from '../../../law/cities/suqian/profile.ts';
import { at } from '../../../running/testing/testing.ts';
import { requestDistrict } from '../case-testing.ts';
import { tick } from '../tick.ts';
import { endWithEntries } from './with-entry.ts';

let district: Awaited<ReturnType<typeof requestDistrict>>;
beforeAll(async () => {
  district = await requestDistrict();
});
afterAll(() => district.close());

/** Announces that the office's resource leaves on that day. */
async function announced({ office, world }: typeof district, effectiveOn: string) {
  const path = `/api/resources/${office.resource.id}`;
  const { version } = (await world.get(office.secondReviewer, `${path}/registration`)).body;
  const said = { version, note: '系统停用', effectiveOn };
  const answer = await world.post(office.secondReviewer, `${path}/retire`, said);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
}

test('rule 9: an entry whose end is announced is asked for, granted and used until the day before', async () => {
  const { office, world } = district;
  world.setNow(at('2026-11-02'));
  const before = await office.file(['社保账号']);
  await announced(district, '2027-03-01');
  expect((await world.get(office.official, `/api/resources/${office.resource.id}`)).body.endsOn).toBe('2027-03-01');

  // Asked for longer it is refused at the field, and the plan says until when
  const longer = await world.post(office.official, '/api/requests', office.asking(['参保险种']));
  expect(longer).toMatchObject({ status: 422, body: { code: 'entry_ends', details: [{ field: 'until' }] } });
  const { body: plan } = await world.post(office.official, '/api/requests/plan', office.asking(['参保险种']));
  expect(plan).toMatchObject({ lastDay: '2027-02-28', problems: [{ code: 'entry_ends', field: 'until' }] });
  const within = await office.file(['参保险种'], { until: '2027-02-28' });

  // What was asked for before is granted for as long as there is an entry
  expect((await office.look(before.id)).shortened).toEqual({ until: '2027-02-28' });
  expect((await office.look(within.id)).shortened).toBeNull();
  const { body: given } = await office.step(office.reviewer, before.id, 'approve');
  expect(given).toMatchObject({ status: 'granted', until: '2027-02-28', grant: { until: '2027-02-28' } });
  expect(given.timeline.find(({ type }: { type: string }) => type === 'granted').data.until).toBe('2027-02-28');
  await office.step(office.reviewer, within.id, 'approve');

  // It ends by its date: nothing was taken back
  world.setNow(at('2027-03-01'));
  await tick(world.deps);
  for (const id of [before.id, within.id]) expect((await office.look(id)).status).toBe('expired');
  expect(await endWithEntries(world.deps)).toBe(0);
});

test('an end that is taken back is told to whoever holds grants, and what was said of it is overtaken', async () => {
  const other = await requestDistrict();
  try {
    const { office, world } = other;
    world.setNow(at('2026-11-02'));
    const { id } = await office.file(['社保账号']);
    await office.step(office.reviewer, id, 'approve');
    await announced(other, '2026-12-01');
    expect(await office.tasks(office.official, id)).toContain('grant_affected');
    const path = `/api/resources/${office.resource.id}`;
    const { version } = (await world.get(office.secondReviewer, `${path}/registration`)).body;
    const back = await world.post(office.secondReviewer, `${path}/withdraw-retirement`, { version });
    expect(back.body).toMatchObject({ retiresOn: null });
    const told = await office.tasks(office.official, id);
    expect(told).toContain('retirement_recalled');
    expect(told).not.toContain('grant_affected');
  } finally {
    await other.close();
  }
});

test('DG-7: the government office hears that a service ends with its entry; SH-26, SQ-17: of grants that end before nothing is asked', async () => {
  for (const policy of [dongguan, suqian]) {
    const other = await requestDistrict(policy);
    try {
      const { office, world } = other;
      world.setNow(at('2026-11-02'));
      const superior = await world.person(office.government, 'superior');
      const { id, status } = await office.file(['机构名称'], { until: '2027-06-30' });
      expect(status).toBe('granted');
      if (policy === dongguan) {
        await announced(other, '2027-03-01');
        expect(await office.tasks(superior, id)).toEqual(['inability_reported']);
      } else {
        // The grant is over by then, so that nobody refuses anything
        await announced(other, '2027-07-01');
        expect(await office.tasks(office.official, id)).not.toContain('grant_affected');
        const path = `/api/resources/${office.resource.id}`;
        const { version } = (await world.get(office.secondReviewer, `${path}/registration`)).body;
        const said = { version, note: '提前', effectiveOn: '2027-06-30' };
        expect((await world.post(office.secondReviewer, `${path}/retire`, said)).body.code).toBe(
          'legal_basis_required',
        );
      }
    } finally {
      await other.close();
    }
  }
});

test('what is in the directory no more is granted to nobody, and may be refused', async () => {
  const other = await requestDistrict();
  try {
    const { office, world } = other;
    world.setNow(at('2026-11-02'));
    const { id } = await office.file(['社保账号']);
    await announced(other, '2026-11-02');
    expect((await office.step(office.reviewer, id, 'approve')).body.code).toBe('entry_ends');
    expect((await office.look(id)).shortened).toEqual({ until: null });
    const refused = await office.step(office.reviewer, id, 'refuse', { code: 'not_held', note: '系统已停用' });
    expect(refused.body).toMatchObject({ status: 'refused' });
    expect(world.errors).toEqual([]);
  } finally {
    await other.close();
  }
});
