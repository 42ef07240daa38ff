import { afterAll, beforeAll, expect, test } from 'vitest';
import { profile as pudong } from '../../law/cities/pudong/profile.ts';
import { stated } from '../../law/setting.ts';
import { at } from '../../running/testing/testing.ts';
import { requestDistrict } from './case-testing.ts';

/** PD-33 with a term of 5 working days instead of 10, from the middle of November on. */
const policy = {
  ...pudong,
  editions: [
    { since: '2026-11-16', changes: { replyTerm: stated('PD-33', 5, '5个工作日内答复。', 'Within 5 working days.') } },
  ],
};
let district: Awaited<ReturnType<typeof requestDistrict>>;
beforeAll(async () => {
  district = await requestDistrict(policy);
});
afterAll(() => district.close());

test('PD-33: a term changed in the middle of the year counts for what is filed from that day on', async () => {
  const { office, world } = district;
  const before = await office.file(['社保账号']);
  world.setNow(at('2026-11-16'));
  const after = await office.file(['社保账号']);
  expect(await office.look(before.id, office.reviewer)).toMatchObject({
    dueAt: '2026-11-16T23:59:59+08:00',
    rules: { term: { workingDays: 10 } },
  });
  expect(await office.look(after.id, office.reviewer)).toMatchObject({
    dueAt: '2026-11-23T23:59:59+08:00',
    rules: { term: { workingDays: 5 } },
  });
});
