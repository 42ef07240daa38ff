import { revisions } from '@onesource/db/schema/catalog';
import { accessRequests } from '@onesource/db/schema/request';
import { eq } from 'drizzle-orm';
import { afterAll, describe, expect, test } from 'vitest';
import { upload } from '../attachments/testing.ts';
import { item } from '../catalog/testing.ts';
import { requestDistrict } from './case-testing.ts';

const { world, office, close } = await requestDistrict();
afterAll(async () => {
  expect(world.errors).toEqual([]);
  await close();
});
const { official, colleague, reviewer, stranger, provider } = office;

const ids = Array.from({ length: 4 }, () => crypto.randomUUID());
const [system = '', kept = '', times = '', report = ''] = ids;
const questions = [
  { id: system, text: '用在哪个系统', kind: 'text' as const, required: true, choices: [] },
  { id: kept, text: '是否留存', kind: 'choice' as const, required: false, choices: ['是', '否'] },
  { id: times, text: '每月约查多少次', kind: 'number' as const, required: false, choices: [] },
  { id: report, text: '等保测评报告', kind: 'file' as const, required: false, choices: [] },
];
const resource = await world.publish(provider, {
  name: '会提问的资源',
  conditions: '按职责申请',
  items: [item('社保账号', { shareType: 'conditional' }), item('参保险种', { shareType: 'conditional' })],
  questions,
});
const form = (over: object = {}) =>
  office.asking([], { resourceId: resource.id, itemIds: [resource.itemId('社保账号')], confirmed: true, ...over });
const ask = (answers: readonly object[] | undefined, over: object = {}, who = official) =>
  world.post(who, '/api/requests', form({ ...(answers && { answers }), ...over }));
const says = (questionId: string, value: string) => ({ questionId, value });

describe('提供部门的问题', () => {
  test('are answered with the request, and stand with it as they stood', async () => {
    const { body: letter } = await upload(world, official, { name: '测评.pdf' });
    const { status, body } = await ask([says(system, '待遇核验系统'), says(kept, '否'), says(report, letter.id)]);
    expect(status, JSON.stringify(body)).toBe(201);
    const answers = [
      { questionId: system, text: '用在哪个系统', value: '待遇核验系统', file: null },
      { questionId: kept, text: '是否留存', value: '否', file: null },
      { questionId: report, text: '等保测评报告', value: '', file: { id: letter.id, name: '测评.pdf' } },
    ];
    expect([body.answers, body.files]).toEqual([answers, []]);
    const page = (who: { cookie: string }) =>
      world.app.request(`/api/attachments/${letter.id}`, { headers: { cookie: who.cookie } });
    expect([(await page(reviewer)).status, (await page(stranger)).status]).toEqual([200, 404]);

    const [published] = await world.db.select().from(revisions).where(eq(revisions.resourceId, resource.id));
    const renamed = questions.map((question) => ({ ...question, text: `${question.text}？` }));
    const content = published?.content;
    if (!content) throw new Error('Not published');
    await world.db
      .update(revisions)
      .set({ content: { ...content, questions: renamed } })
      .where(eq(revisions.resourceId, resource.id));
    for (const who of [official, colleague, reviewer])
      expect((await office.look(body.id, who)).answers).toEqual(answers);
    await world.db.update(revisions).set({ content }).where(eq(revisions.resourceId, resource.id));
  });

  test('refuse what is no answer, all of it at once, and file nothing', async () => {
    const before = await world.db.$count(accessRequests);
    const stray = crypto.randomUUID();
    expect(await ask([says(kept, '也许'), says(times, '很多'), says(stray, '一')])).toMatchObject({
      status: 422,
      body: {
        code: 'answer_required',
        details: [
          { field: `answers.${system}`, code: 'answer_required' },
          { field: `answers.${kept}`, code: 'no_such_choice' },
          { field: `answers.${times}`, code: 'not_a_number' },
          { field: `answers.${stray}`, code: 'unknown_question' },
        ],
      },
    });
    expect((await ask(undefined)).body.code).toBe('answer_required');
    expect((await ask([says(system, '\u200b')])).body.code).toBe('answer_required');
    expect((await ask([says(system, '系统'), says(report, crypto.randomUUID())])).body).toMatchObject({
      code: 'attachment_unknown',
      details: [{ field: `answers.${report}` }],
    });
    const { body: foreign } = await upload(world, stranger);
    expect((await ask([says(system, '系统'), says(report, foreign.id)])).status).toBe(422);
    expect((await ask([{ questionId: 'x', value: '一' }])).status).toBe(400);
    expect((await ask(Array.from({ length: 11 }, () => says(system, '一')))).status).toBe(400);
    expect(await world.db.$count(accessRequests)).toBe(before);
  });

  test('come with the plan, filled in with what the department answered last', async () => {
    const filed = await ask([says(system, '新系统'), says(kept, '是')], {}, colleague);
    expect(filed.status).toBe(201);
    const plan = (who = official) => world.post(who, '/api/requests/plan', form());
    const { body } = await plan();
    expect(body.questions.map(({ id, last }: { id: string; last: string | null }) => [id, last])).toEqual([
      [system, '新系统'],
      [kept, '是'],
      [times, null],
      [report, null],
    ]);
    expect(body.problems).toContainEqual({ code: 'answer_required', field: `answers.${system}`, article: null });
    const others = (await plan(stranger)).body.questions;
    expect(others.map(({ last }: { last: string | null }) => last)).toEqual([null, null, null, null]);
  });

  test('that are compulsory lack with the plan, each of them', async () => {
    const asked = questions.map((question) => ({ ...question, required: question.kind !== 'number' }));
    const several = await world.publish(provider, {
      name: '多问的资源',
      items: [item('参保状态', { shareType: 'conditional' })],
      questions: asked,
    });
    const { body } = await world.post(official, '/api/requests/plan', form({ resourceId: several.id, itemIds: [] }));
    const lacking = body.problems.filter(({ code }: { code: string }) => code === 'answer_required');
    expect(lacking.map(({ field }: { field: string }) => field)).toEqual(
      [system, kept, report].map((id) => `answers.${id}`),
    );
  });

  test('of a basket are answered each with its own resource', async () => {
    const plain = await world.publish(provider, {
      name: '不提问的资源',
      items: [item('险种', { shareType: 'conditional' })],
    });
    const { resourceId: _, itemIds: __, ...use } = form();
    const basket = (answers: readonly object[]) =>
      world.post(official, '/api/requests', {
        ...use,
        parts: [
          { resourceId: plain.id, itemIds: [plain.itemId('险种')] },
          { resourceId: resource.id, itemIds: [resource.itemId('参保险种')], answers },
        ],
      });
    expect(await basket([])).toMatchObject({
      status: 422,
      body: { details: [{ field: `parts.1.answers.${system}`, code: 'answer_required' }] },
    });
    const { status, body } = await basket([says(system, '核验系统')]);
    expect(status, JSON.stringify(body)).toBe(201);
    expect(body.requests.map((request: { answers: unknown[] }) => request.answers.length)).toEqual([0, 1]);
  });

  test('are not asked anew when a grant goes on: what was answered goes with it', async () => {
    const { body } = await ask([says(system, '续用的系统')]);
    expect((await office.step(reviewer, body.id, 'approve')).status).toBe(200);
    const renewed = await office.step(official, body.id, 'renew', {
      until: '2028-11-01',
      note: '继续使用',
      signOff: form().signOff,
    });
    expect(renewed.status, JSON.stringify(renewed.body)).toBe(200);
    expect(renewed.body.answers).toEqual(body.answers);
  });

  test('and a file among them is read with the request that goes on, also by an opinion on that alone', async () => {
    const { body: page } = await upload(world, official, { name: '测评.pdf' });
    const { body } = await ask([says(system, '系统'), says(report, page.id)]);
    await office.step(reviewer, body.id, 'approve');
    const renewed = await office.step(official, body.id, 'renew', {
      until: '2028-11-01',
      note: '继续使用',
      signOff: form().signOff,
    });
    expect(renewed.status, JSON.stringify(renewed.body)).toBe(200);
    const read = async () =>
      (await world.app.request(`/api/attachments/${page.id}`, { headers: { cookie: office.clerk.cookie } })).status;
    expect(await read()).toBe(404);
    const asked = await world.post(reviewer, '/api/opinions', {
      ...{ type: 'request', subjectId: renewed.body.id, personId: office.clerk.id },
      question: '是否仍必要',
    });
    expect(asked.status, JSON.stringify(asked.body)).toBe(201);
    expect(await read()).toBe(200);
  });
});
