import { randomUUID } from 'node:crypto';
import type { ResourceContent } from '@onesource/db/content';
import type { RevisionStatus } from '@onesource/db/vocabulary';
import { describe, expect, test } from 'vitest';
import { content, item, law } from '../../../areas/catalog/testing.ts';
import { profile as pudong } from '../../../law/cities/pudong/profile.ts';
import { profile as suqian } from '../../../law/cities/suqian/profile.ts';
import { at } from '../../testing/time.ts';
import type { Known } from '../known.ts';
import { decideLine } from './decide.ts';

const id = randomUUID();
const department = { id, key: null, name: '某局', shortName: '某局', number: 1, path: [id] };
const name = '养老机构信息';
const there = content({ name, items: [item('机构名称', { id: randomUUID() })] });

type World = Parameters<typeof decideLine>[2];
const decided = (line: Record<string, unknown>, known: Known | null = null, over: Partial<World> = {}) =>
  decideLine({ name, ...line }, known, {
    department,
    departmentIds: new Set([department.id]),
    policy: pudong,
    publish: false,
    consent: null,
    near: [],
    byCode: false,
    clock: () => at('2026-11-02'),
    newId: randomUUID,
    ...over,
  });

const revision = (status: RevisionStatus, said: ResourceContent) => ({ status, content: said }) as Known['working'];
const known = (over: Partial<Omit<Known, 'resource'>>, retiresOn: string | null = null) =>
  ({
    resource: { id: 'r', departmentId: department.id, retiresOn },
    working: null,
    published: null,
    last: 1,
    ...over,
  }) as Known;
const published = known({ published: revision('published', there) });

describe('a line', () => {
  test('with a name near to another becomes a draft that says so, and is published once it says what sets it apart', () => {
    const near = ['养老机构名录'];
    const said = { field: 'name', code: 'near_name', value: '养老机构名录' };
    expect(decided({}, null, { near })).toMatchObject({ outcome: 'created', unknown: [said] });
    const whole = { ...there, publish: true };
    expect(decided(whole, null, { near, publish: true })).toMatchObject({
      outcome: 'refused',
      problems: expect.arrayContaining([said]),
    });
    const explained = decided({ ...whole, distinction: '只含民办的' }, null, { near, publish: true });
    expect(JSON.stringify(explained)).not.toContain('near_name');
    expect(decided({}, published, { near })).toEqual({ outcome: 'unchanged', unknown: [] });
  });

  test('of a name that is not there makes a new resource, though nothing else is said yet', () => {
    expect(decided({})).toMatchObject({ outcome: 'created', planned: { known: null, content: { name } } });
  });

  test('that says what is published changes nothing, whatever width its name is written in', () => {
    expect(decided({})).toMatchObject({ outcome: 'created' });
    expect(decided({}, published)).toEqual({ outcome: 'unchanged', unknown: [] });
    expect(decided({ name: ` ${name}（）` }, published)).toEqual({ outcome: 'unchanged', unknown: [] });
  });

  test('that speaks of the resource by its code gives it another name', () => {
    const renamed = decided({ name: `${name}（）` }, published, { byCode: true });
    expect(renamed).toMatchObject({ outcome: 'updated', planned: { resourceId: 'r' } });
  });

  test('writes over a draft, and over nothing that somebody has before them', () => {
    const line = { summary: '另一个摘要' };
    const inHand = (status: RevisionStatus) => known({ working: revision(status, there) });
    expect(decided(line, inHand('draft'))).toMatchObject({
      outcome: 'updated',
      planned: { content: { summary: '另一个摘要' } },
    });
    for (const status of ['submitted', 'returned', 'examining'] as const)
      expect(decided(line, inHand(status)), status).toMatchObject({
        outcome: 'refused',
        problems: [{ code: 'revision_in_progress' }],
      });
    expect(decided({}, inHand('submitted'))).toMatchObject({ outcome: 'unchanged' });
  });

  test('keeps up to date what is about to go (PD-28, SQ-8, N-17), and begins no revision of what is gone', () => {
    const leaving = known({ published: revision('published', there) }, '2026-12-01');
    expect(decided({ summary: '另一个摘要' }, leaving)).not.toMatchObject({ outcome: 'refused' });
    expect(decided({}, known({}))).toEqual({
      outcome: 'refused',
      problems: [{ field: 'code', code: 'resource_retired' }],
    });
  });

  test('with a word that nobody knows is taken into a draft without it, and not published', () => {
    const line = { summary: '另一个摘要', updateCycle: '随缘' };
    expect(decided(line, published)).toMatchObject({ outcome: 'updated', unknown: [{ field: 'updateCycle' }] });
    expect(decided(line, published, { publish: true })).toMatchObject({
      outcome: 'refused',
      problems: [{ field: 'updateCycle' }],
    });
  });

  test('that is published has to pass what a registration passes', () => {
    const refused = decided({}, null, { publish: true });
    expect(refused).toMatchObject({ outcome: 'refused' });
    expect('problems' in refused && refused.problems.map(({ field }) => field)).toContain('summary');
  });

  test('SQ-17: that is published although something in it is not shared says which head consented', () => {
    const closed = content({
      name,
      conditions: '按需',
      subject: 'natural_person',
      legalBasis: [law],
      items: ['身份证号码', '线索'].map((of) => item(of, { id: randomUUID(), shareType: 'not_shared' })),
    });
    const changed = { summary: '另一个摘要' };
    const before = known({ published: revision('published', closed) });
    const under = { policy: suqian, publish: true } as const;
    const without = decided(changed, before, under);
    expect(without).toEqual({
      outcome: 'refused',
      problems: [{ field: 'signOff', code: 'consent_not_stated', article: 'SQ-17' }],
    });
    const consent = { name: '局长', at: '2026-11-02', attachmentId: null };
    expect(decided(changed, before, { ...under, consent })).toMatchObject({ planned: { signOff: consent } });
    expect(decided(changed, before, { ...under, consent: 'later' })).toMatchObject({ planned: { signOff: null } });
    expect(decided(changed, before, { ...under, publish: false })).toMatchObject({ planned: { signOff: null } });
  });
});
