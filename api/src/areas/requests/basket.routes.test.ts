import { accessRequests } from '@onesource/db/schema/request';
import { afterAll, describe, expect, test } from 'vitest';
import { profile as national } from '../../law/cities/national/profile.ts';
import type { Person } from '../../running/testing/testing.ts';
import { pdf, upload } from '../attachments/testing.ts';
import { item, law } from '../catalog/testing.ts';
import { requestDistrict } from './case-testing.ts';

const { world, office, close } = await requestDistrict();
afterAll(close);

/** A second provider, and a second resource of the first one. */
const elsewhere = await world.department();
const other = await world.publish(elsewhere, { items: [item('学籍号'), item('学校名称')] });
const second = await world.publish(office.provider, { items: [item('发放金额', { shareType: 'conditional' })] });
const hidden = await world.publish(elsewhere, {
  legalBasis: [law],
  items: [item('线索', { shareType: 'not_shared' })],
});
const theirReviewer = await world.person(elsewhere, 'reviewer');

const { resourceId: _, itemIds: _ids, ...form } = office.asking([]);
const own = (names: readonly string[]) => ({ resourceId: office.resource.id, itemIds: office.ids(names) });
const of = (resource: typeof other, ...names: string[]) => ({
  resourceId: resource.id,
  itemIds: names.map(resource.itemId),
});
const file = (parts: readonly object[], over: object = {}, who: Person = office.official) =>
  world.post(who, '/api/requests', { ...form, parts, ...over });
const count = () => world.db.$count(accessRequests);

describe('PD-33: several resources asked for in one go', () => {
  test('are a request each, in their order, each by its own way', async () => {
    const { status, body } = await file([
      own(['社保账号']),
      of(other, '学籍号'),
      { resourceId: hidden.id, wanted: '近三年' },
    ]);
    expect(status, JSON.stringify(body)).toBe(201);
    expect(body.requests.map((one: { resource: { id: string }; way: string }) => [one.resource.id, one.way])).toEqual([
      [office.resource.id, 'decided'],
      [other.id, 'filed'],
      [hidden.id, 'negotiated'],
    ]);
    for (const request of body.requests) {
      expect(request).toMatchObject({ matter: form.matter, basis: form.basis, purpose: form.purpose });
      expect(request.basket.id).toBe(body.basketId);
      expect(request.basket.others.map(({ id }: { id: string }) => id)).toEqual(
        body.requests.map(({ id }: { id: string }) => id).filter((id: string) => id !== request.id),
      );
    }
  });

  test('are shown together to who provides them, and nobody sees what others provide', async () => {
    const { body } = await file([own(['参保险种']), of(second, '发放金额'), of(other, '学校名称')]);
    const [first, next, third] = body.requests;
    const seen = async (id: string, who: Person) =>
      (await office.look(id, who)).basket.others.map(({ id }: { id: string }) => id);
    expect(await seen(first.id, office.reviewer)).toEqual([next.id]);
    expect(await seen(third.id, theirReviewer)).toEqual([]);
    expect(await seen(third.id, office.colleague)).toEqual([first.id, next.id]);
    const inbox = await world.get(office.reviewer, `/api/inbox?q=${first.number}`);
    expect(inbox.body.items[0].request.basket).toEqual({ id: body.basketId, count: 2 });
    const { items } = (await world.get(office.reviewer, '/api/requests?role=provider')).body;
    expect(items.slice(0, 2).map(({ basketId }: { basketId: string }) => basketId)).toEqual([
      body.basketId,
      body.basketId,
    ]);
  });

  test('are filed all or none: what is wrong names its part', async () => {
    const before = await count();
    const answer = await file([
      own(['社保账号']),
      { ...of(other, '学籍号'), itemIds: [crypto.randomUUID()] },
      { resourceId: second.id, itemIds: [] },
    ]);
    expect(answer).toMatchObject({ status: 422, body: { code: 'unknown_item' } });
    expect(answer.body.details).toEqual([
      { field: 'parts.1.itemIds', code: 'unknown_item' },
      { field: 'parts.2.itemIds', code: 'no_items' },
    ]);
    const unknown = await file([own(['社保账号']), { resourceId: crypto.randomUUID(), itemIds: [] }]);
    expect(unknown).toMatchObject({
      status: 404,
      body: { code: 'not_found', details: [{ field: 'parts.1.resourceId', code: 'not_found' }] },
    });
    expect(await count()).toBe(before);
  });

  test('say once what the form has wrong for all of them', async () => {
    const reversed = { from: '2027-01-01', until: '2026-12-31' };
    const { body } = await file([own(['社保账号']), of(other, '学籍号')], reversed);
    expect(body.details).toEqual([{ field: 'until', code: 'period_reversed' }]);
    expect(await file([own(['社保账号'])], {}, office.operator)).toMatchObject({
      status: 403,
      body: { code: 'forbidden' },
    });
  });

  test('are some twenty at most, at least one, each resource once; without parts there is one resource', async () => {
    const named = async (parts: readonly object[]) => (await file(parts)).body.details[0].field;
    expect(await named([])).toBe('parts');
    expect(await named(Array.from({ length: 21 }, () => ({ resourceId: crypto.randomUUID() })))).toBe('parts');
    expect(await named([of(other, '学籍号'), of(other, '学校名称')])).toBe('parts.1.resourceId');
    expect(await named([{ ...of(other), itemIds: 'all' }])).toBe('parts.0.itemIds');
    expect(await world.post(office.official, '/api/requests', form)).toMatchObject({
      status: 400,
      body: { code: 'invalid_input', details: [{ field: 'resourceId', code: 'required' }] },
    });
  });

  test('what a colleague has asked for already is named by its part, and confirmed by it or for all', async () => {
    const matter = { matter: '助学金核对' };
    const theirs = await office.file(['社保账号'], matter, office.colleague);
    const parts = [of(other, '学籍号'), own(['社保账号'])];
    expect(await file(parts, matter)).toMatchObject({
      status: 409,
      body: { code: 'already_asked', details: [{ field: 'parts.1.confirmed', subject: { id: theirs.id } }] },
    });
    const confirmed = [of(other, '学籍号'), { ...own(['社保账号']), confirmed: true }];
    expect((await file(confirmed, matter)).status).toBe(201);
    expect((await file(parts, { ...matter, confirmed: true })).status).toBe(201);
  });

  test('sent again with the same key are the same requests', async () => {
    const before = await count();
    const [key, body] = [crypto.randomUUID(), { ...form, parts: [own(['社保账号']), of(other, '学籍号')] }];
    const first = await world.post(office.official, '/api/requests', body, { 'idempotency-key': key });
    const again = await world.post(office.official, '/api/requests', body, { 'idempotency-key': key });
    expect(again).toMatchObject({ status: 201, body: first.body });
    expect(await count()).toBe(before + 2);
  });

  test('filed alone, a request is in no basket', async () => {
    expect((await office.file(['社保账号'])).basket).toBeNull();
  });
});

test('N-20: the page that a head has signed goes with each of them', async () => {
  const under = await requestDistrict(national);
  const { world: place, office: there } = under;
  const resource = await place.publish(there.provider, { items: [item('发放金额', { shareType: 'conditional' })] });
  const { body: page } = await upload(place, there.official, { name: '同意.pdf', bytes: pdf('同意') });
  const signOff = { name: '办公室主任', at: '2026-11-02', attachmentId: page.id };
  const parts = [
    { resourceId: there.resource.id, itemIds: there.ids(['社保账号']) },
    { resourceId: resource.id, itemIds: [resource.itemId('发放金额')] },
  ];
  const { status, body } = await place.post(there.official, '/api/requests', { ...form, parts, signOff });
  expect(status, JSON.stringify(body)).toBe(201);
  const pages = body.requests.map(
    (one: { signedOff: { page: { id: string; name: string } }[] }) => one.signedOff[0]?.page,
  );
  expect(pages.map(({ name }: { name: string }) => name)).toEqual(['同意.pdf', '同意.pdf']);
  expect(new Set(pages.map(({ id }: { id: string }) => id)).size).toBe(2);
  const others = await upload(place, there.colleague, { name: '他人.pdf', bytes: pdf('他人') });
  const theirs = { ...signOff, attachmentId: others.body.id };
  expect((await place.post(there.official, '/api/requests', { ...form, parts, signOff: theirs })).body.code).toBe(
    'attachment_unknown',
  );
  expect(place.errors).toEqual([]);
  await under.close();
});

test('nothing of all this was an error of ours', () => expect(world.errors).toEqual([]));
