import { auditLog } from '@onesource/db/schema/audit';
import { and, eq } from 'drizzle-orm';
import { afterAll, describe, expect, test } from 'vitest';
import { profile as national } from '../../../law/cities/national/profile.ts';
import type { Person } from '../../../running/testing/testing.ts';
import { pdf, upload } from '../../attachments/testing.ts';
import { item } from '../../catalog/testing.ts';
import { requestDistrict } from '../case-testing.ts';

/** A district, and a basket of requests of its official's, all to one provider but the last. */
async function withBaskets(...[policy]: Parameters<typeof requestDistrict>) {
  const district = await requestDistrict(policy);
  const { world, office } = district;
  const second = await world.publish(office.provider, { items: [item('发放金额', { shareType: 'conditional' })] });
  const free = await world.publish(office.provider, { items: [item('机构地址')] });
  const elsewhere = await world.department();
  const other = await world.publish(elsewhere, { items: [item('学籍号', { shareType: 'conditional' })] });
  const { resourceId: _, itemIds: _ids, ...form } = office.asking([]);
  const parts = [
    { resourceId: office.resource.id, itemIds: office.ids(['社保账号']) },
    { resourceId: second.id, itemIds: [second.itemId('发放金额')] },
    { resourceId: free.id, itemIds: [free.itemId('机构地址')] },
    { resourceId: other.id, itemIds: [other.itemId('学籍号')] },
  ];
  const basket = async (): Promise<{ id: string; version: number }[]> => {
    const { status, body } = await world.post(office.official, '/api/requests', { ...form, parts, confirmed: true });
    expect(status, JSON.stringify(body)).toBe(201);
    return body.requests.map(({ id, version }: { id: string; version: number }) => ({ id, version }));
  };
  const decide = (who: Person, requests: readonly object[], decision: object, headers = {}) =>
    world.post(who, '/api/requests/together', { requests, decision }, headers);
  return { ...district, basket, decide };
}

const { world, office, close, basket, decide } = await withBaskets();
afterAll(close);
const approve = { type: 'approve', note: '同意' };
const statuses = (requests: readonly { id: string }[]) =>
  Promise.all(requests.map(async ({ id }) => (await office.look(id)).status));

describe('like requests, for items of low sensitivity of one resource (house)', () => {
  test('are offered to whoever decides, and decided with it in one act, each told by itself', async () => {
    const [[first], [another, next]] = [await basket(), await basket()];
    const looked = await office.look(first?.id ?? '', office.reviewer);
    const offered = looked.alike.map((one: { id: string; together: string[] }) => [one.id, one.together]);
    expect(offered).toContainEqual([another?.id, ['approve', 'ask-supplement', 'refuse']]);
    expect(offered.map(([id]: [string]) => id)).not.toContain(next?.id);
    // Of others' requests the asking side learns nothing here
    expect((await office.look(first?.id ?? '')).alike).toEqual([]);
    const answer = await decide(office.reviewer, [first ?? {}, another ?? {}], approve);
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    expect(await statuses([first, another].flatMap((one) => one ?? []))).toEqual(['granted', 'granted']);
    expect((await office.look(another?.id ?? '', office.reviewer)).alike).toEqual([]);
  });
});

describe('PD-33: requests of one basket', () => {
  test('tell which of the others may be decided with them, by whoever decides', async () => {
    const [first, next, free] = await basket();
    const together = async (who: Person) =>
      Object.fromEntries(
        (await office.look(first?.id ?? '', who)).basket.others.map((one: { id: string; together: string[] }) => [
          one.id,
          one.together,
        ]),
      );
    expect(await together(office.reviewer)).toEqual({
      [next?.id ?? '']: ['approve', 'ask-supplement', 'refuse'],
      [free?.id ?? '']: [],
    });
    expect(new Set(Object.values(await together(office.official)).flat())).toEqual(new Set());
  });

  test.each([
    [approve, 'granted', 'approve'],
    [{ type: 'refuse', code: 'other', note: '依据不足' }, 'refused', 'refuse'],
    [{ type: 'ask-supplement', note: '请附依据' }, 'supplement_wanted', 'ask-supplement'],
  ])('are decided in one act, each with its own history, task and log: %o', async (decision, status, action) => {
    const some = (await basket()).slice(0, 2);
    const answer = await decide(office.reviewer, some, decision);
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    expect(answer.body.requests.map((one: { id: string; status: string }) => [one.id, one.status])).toEqual(
      some.map(({ id }) => [id, status]),
    );
    for (const { id } of some) {
      const { timeline } = await office.look(id);
      expect(timeline).toHaveLength(2);
      expect(timeline.at(-1)).toMatchObject({ actor: { id: office.reviewer.id } });
      expect(await office.tasks(office.reviewer, id)).not.toContain('answer_request');
      const [logged] = await world.db
        .select()
        .from(auditLog)
        .where(and(eq(auditLog.action, `request.${action}`), eq(auditLog.subjectId, id)));
      expect(logged?.detail).toEqual({ together: 2 });
    }
  });

  test('are decided all or none: what keeps one of them from it is said of that one', async () => {
    const [first, next] = await basket();
    await office.step(office.reviewer, next?.id ?? '', 'ask-supplement', { note: '请附依据' });
    await office.step(office.official, next?.id ?? '', 'supplement', { note: '见附' });
    expect(await decide(office.reviewer, [first ?? {}, next ?? {}], approve)).toMatchObject({
      status: 409,
      body: {
        code: 'conflict',
        details: [{ field: 'requests.1', code: 'conflict', subject: { type: 'request', id: next?.id } }],
      },
    });
    expect(await statuses([first, next].map((one) => ({ id: one?.id ?? '' })))).toEqual(['submitted', 'submitted']);
  });

  test('say once what the decision itself lacks, with its article', async () => {
    const some = (await basket()).slice(0, 2);
    const answer = await decide(office.reviewer, some, { type: 'refuse', code: 'other', note: '' });
    expect(answer).toMatchObject({ status: 422, body: { code: 'reason_required' } });
    expect(answer.body.details).toEqual([{ field: 'decision.note', code: 'reason_required', article: 'PD-33' }]);
    expect(await statuses(some)).toEqual(['submitted', 'submitted']);
  });

  test('are never decided across ways or providers, nor across baskets', async () => {
    const [first, , free, theirs] = await basket();
    const [, another] = await basket();
    const with1 = (one: object | undefined, who = office.reviewer) => decide(who, [first ?? {}, one ?? {}], approve);
    expect(await with1(free)).toMatchObject({ status: 422, body: { code: 'not_together' } });
    expect(await with1(another)).toMatchObject({
      status: 422,
      body: { code: 'not_together', details: [{ field: 'requests.1', subject: { id: another?.id } }] },
    });
    // Of what others provide a reviewer does not even hear
    expect(await with1(theirs)).toMatchObject({ status: 404, body: { code: 'not_found' } });
    const overseen = await with1(theirs, office.operator);
    expect(overseen).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    expect(overseen.body.details).toContainEqual(
      expect.objectContaining({ field: 'requests.1', code: 'not_together' }),
    );
    expect((await office.look(first?.id ?? '')).status).toBe('submitted');
  });

  test('are decided by nobody who may not decide on each', async () => {
    const some = (await basket()).slice(0, 2);
    expect(await decide(office.official, some, approve)).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    expect(await decide(office.stranger, some, approve)).toMatchObject({ status: 404 });
    expect(await statuses(some)).toEqual(['submitted', 'submitted']);
  });

  test('are two at least, each once', async () => {
    const [first] = await basket();
    for (const requests of [[first ?? {}], [first ?? {}, first ?? {}]])
      expect((await decide(office.reviewer, requests, approve)).body).toMatchObject({
        code: 'invalid_input',
        details: [{ field: 'requests' }],
      });
  });
});

test('two who decide at once, in either order, do so once; sent again with its key it is the same answer', async () => {
  for (let round = 0; round < 3; round += 1) {
    const some = (await basket()).slice(0, 2);
    const answers = await Promise.all([
      decide(office.reviewer, some, approve),
      decide(office.secondReviewer, some.toReversed(), { type: 'refuse', code: 'other', note: '否' }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(new Set(await statuses(some)).size).toBe(1);
    for (const { id } of some) expect((await office.look(id)).timeline).toHaveLength(2);
  }
  const [some, key] = [(await basket()).slice(0, 2), { 'idempotency-key': crypto.randomUUID() }];
  const first = await decide(office.reviewer, some, approve, key);
  expect(await decide(office.reviewer, some, approve, key)).toMatchObject({ status: 200, body: first.body });
});

test('N-20: the head consents to the answer once, and each request keeps a page of its own', async () => {
  const under = await withBaskets(national);
  const some = (await under.basket()).slice(0, 2);
  const { reviewer } = under.office;
  expect(await under.decide(reviewer, some, approve)).toMatchObject({
    status: 422,
    body: { code: 'sign_off_required', details: [{ field: 'decision.signOff', article: 'N-20' }] },
  });
  const { body: page } = await upload(under.world, reviewer, { name: '同意.pdf', bytes: pdf('同意') });
  const signOff = { name: '处长', at: '2026-11-02', attachmentId: page.id };
  const { status, body } = await under.decide(reviewer, some, { ...approve, signOff });
  expect(status, JSON.stringify(body)).toBe(200);
  const pages = body.requests.map(
    (one: { signedOff: { by: string; page: { id: string } }[] }) =>
      one.signedOff.find(({ by }) => by === 'provider')?.page,
  );
  expect(new Set(pages.map(({ id }: { id: string }) => id)).size).toBe(2);
  expect(under.world.errors).toEqual([]);
  await under.close();
});

test('nothing of all this was an error of ours', () => expect(world.errors).toEqual([]));
