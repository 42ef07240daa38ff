import type { ResponsiblePost } from '@onesource/db/vocabulary';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { profile as pudong } from '../../../law/cities/pudong/profile.ts';
import { policyOn } from '../../../law/editions.ts';
import { house, stated } from '../../../law/setting.ts';
import { rehearsalLines } from '../../../running/rehearsal/print.ts';
import { at } from '../../../running/testing/testing.ts';
import { requestDistrict } from '../../requests/case-testing.ts';
import { daysToCome, rehearse } from './rehearse.ts';

/** PD-33 with a term of 5 working days instead of 10, and PD-27 asking for requirements of use, from the middle of November on. */
const policy = {
  ...pudong,
  editions: [
    {
      since: '2026-11-16',
      changes: {
        replyTerm: stated('PD-33', 5, '5个工作日内答复。', 'Within 5 working days.'),
        requiredMetadata: stated(
          'PD-27',
          ['useRequirements'] as const,
          '须写明使用要求。',
          'Requirements of use are stated.',
        ),
      },
    },
  ],
};
let district: Awaited<ReturnType<typeof requestDistrict>>;
beforeAll(async () => {
  district = await requestDistrict(policy);
});
afterAll(() => district.close());

test('PD-33: a term that changes in the middle of the year shows which open cases would have another day, and changes none', async () => {
  const { office, world } = district;
  const { db, calendar } = world.deps;
  const filed = await office.file(['社保账号']);
  const answered = await office.file(['参保险种']);
  await office.step(office.reviewer, answered.id, 'refuse', { code: 'other', note: '不掌握', legalBasis: null });
  const found = await rehearse({ db, policy, calendar }, '2026-11-16');
  expect(found.settings.map(({ name }) => name)).toEqual(['replyTerm', 'requiredMetadata']);
  expect(found.days).toEqual([
    { kind: 'request', subject: filed.number, from: '2026-11-02', dueOn: '2026-11-16', anew: '2026-11-09' },
  ]);
  expect(found.cases).toEqual([]);
  expect(found.entries).toMatchObject([{ asked: ['useRequirements required PD-27'], dropped: [] }]);
  expect(found.seen).toEqual({ cases: 1, drafts: 0, entries: 1 });
  world.setNow(at('2026-11-16'));
  expect((await office.look(filed.id, office.reviewer)).dueAt).toBe('2026-11-16T23:59:59+08:00');
  const lines = rehearsalLines(found).join('\n');
  for (const said of [
    filed.number,
    '2026-11-09',
    'useRequirements required PD-27',
    'replyTerm (PD-33)',
    'is not foreseen',
  ])
    expect(lines).toContain(said);
});

test('PD-36: a department that has filed nobody yet is among those that would have to name somebody; a unit within one is not', async () => {
  const { world } = district;
  const { db, calendar } = world.deps;
  const [silent, unit] = [await world.department(), await world.department('internal_unit')];
  const posts = (...value: ResponsiblePost[]) => stated('PD-36', value, '须明确责任人。', 'Posts are named.');
  const changed = {
    ...pudong,
    filedPosts: posts('sharing'),
    editions: [{ since: '2026-11-16', changes: { filedPosts: posts('sharing', 'leader') } }],
  };
  const { departments } = await rehearse({ db, policy: changed, calendar }, '2026-11-16');
  expect(departments).toContainEqual({ name: silent.name, posts: ['leader'] });
  expect(departments.map(({ name }) => name)).not.toContain(unit.name);
});

test('an edition is to come until its day, whatever day the policy at hand is of', () => {
  expect(daysToCome(policy, '2026-11-15')).toEqual(['2026-11-16']);
  expect(daysToCome(policyOn(policy, '2026-11-20'), '2026-11-15')).toEqual(['2026-11-16']);
  expect(daysToCome(policy, '2026-11-16')).toEqual([]);
  expect(daysToCome(pudong, '2026-11-15')).toEqual([]);
});

describe('on its page', () => {
  test('stands for the authority and the supervisor, the next edition first, and says what it would move', async () => {
    const { office, world } = district;
    const operator = await world.person(await world.department('authority'), 'operator');
    const supervisor = await world.person(await world.department('supervisor'), 'supervisor');
    world.setNow(at('2026-11-05'));
    for (const who of [operator, supervisor]) {
      const { status, body } = await world.get(who, '/api/policy/rehearsal');
      expect(status).toBe(200);
      expect(body).toMatchObject({
        days: ['2026-11-16'],
        rehearsal: { since: '2026-11-16', partly: false, days: { total: 1, items: [{ kind: 'request' }] } },
      });
    }
    for (const who of [office.reviewer, office.official])
      expect((await world.get(who, '/api/policy/rehearsal')).status).toBe(403);
    world.setNow(at('2026-11-16'));
    expect((await world.get(operator, '/api/policy/rehearsal?since=2026-11-16')).body).toEqual({
      days: [],
      rehearsal: null,
    });
  });
});

test('DG-8, SH-26: a demand that waits shows the day that it would have, counted from the step that it waits for', async () => {
  const { office, world } = district;
  const { db, calendar } = world.deps;
  const changes = { demandTerm: house({ route: 5, answer: 20 }, '五日转办。', 'Routed in five days.') };
  const later = { ...pudong, editions: [{ since: '2026-11-23', changes }] };
  world.setNow(at('2026-11-16'));
  const { status, body } = await world.post(office.official, '/api/demands', {
    ...{ title: '行政处罚结果', items: ['处罚决定书文号'], wantedFromId: null, neededBy: null },
    ...{ basis: '三定规定', matter: '办理事项', purpose: 'verification' },
  });
  expect(status).toBe(201);
  const found = await rehearse({ db, policy: later, calendar }, '2026-11-23');
  expect(found.days).toContainEqual({
    ...{ kind: 'demand', subject: body.number, from: '2026-11-16' },
    ...{ dueOn: '2026-11-19', anew: '2026-11-23' },
  });
  expect(found.cases).toContainEqual({
    ...{ kind: 'demand', number: body.number, status: 'filed', settings: ['demandTerm'] },
  });
  expect(rehearsalLines(found).join('\n')).toContain(`step on demand ${body.number}`);
});
