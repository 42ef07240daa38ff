import { formDrafts } from '@onesource/db/schema/drafts/drafts';
import { afterAll, describe, expect, test } from 'vitest';
import { type Person, testWorld } from '../../running/testing/testing.ts';
import { forgetOld } from './kept.ts';
import { draftDays, longestDraft, mostDrafts } from './rules/drafts.ts';

const world = await testWorld();
afterAll(async () => {
  expect(world.errors).toEqual([]);
  await world.close();
});
const somebody = async () => world.person(await world.department(), 'official');
const asks = { form: 'request', subject: crypto.randomUUID(), name: '婚姻登记信息' };
const save = (who: Person, over: object = {}) =>
  world.app.request('/api/drafts', {
    method: 'PUT',
    headers: { cookie: who.cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ ...asks, values: { matter: '核验' }, ...over }),
  });
const left = async (who: Person, { form, subject }: { form: string; subject: string } = asks) =>
  (await world.get(who, `/api/drafts/one?form=${form}&subject=${subject}`)).body.draft;
const listed = async (who: Person) => (await world.get(who, '/api/drafts')).body.items;

describe('草稿 (house)', () => {
  test('are found again where they were left, the last words of them, on any machine', async () => {
    const who = await somebody();
    expect(await left(who)).toBeNull();
    expect((await save(who)).status).toBe(200);
    // Whatever was typed, also what no table of the database holds as it stands
    const typed = { matter: '核验\u0000\ud800', items: [{ id: 'a' }, null, 1e300] };
    expect((await save(who, { values: typed })).status).toBe(200);
    expect(await left(who)).toEqual({ values: typed, savedAt: world.deps.clock().toISOString() });
    expect(await listed(who)).toEqual([{ ...asks, savedAt: world.deps.clock().toISOString() }]);
    expect((await world.get(who, '/api/workbench')).body.drafts).toBe(1);
  });

  test('are nobody else’s to read, or to let go', async () => {
    const [who, colleague] = [await somebody(), await somebody()];
    await save(who);
    expect([await left(colleague), await listed(colleague)]).toEqual([null, []]);
    await world.post(colleague, '/api/drafts/drop', { form: asks.form, subject: asks.subject });
    expect(await left(who)).not.toBeNull();
  });

  test('are gone once they were sent or let go, which may be said twice', async () => {
    const who = await somebody();
    await save(who);
    for (const _ of [1, 2])
      expect((await world.post(who, '/api/drafts/drop', { form: asks.form, subject: asks.subject })).status).toBe(200);
    expect(await left(who)).toBeNull();
  });

  test('are one for each form and subject, also when two windows keep it at once', async () => {
    const who = await somebody();
    const kept = await Promise.all(['甲', '乙', '丙'].map((matter) => save(who, { values: { matter } })));
    expect(kept.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await listed(who)).toHaveLength(1);
    await save(who, { form: 'demand', subject: '', name: '' });
    expect(await listed(who)).toHaveLength(2);
  });

  test('are as many as somebody can have on the desk, and not one more by two at once', async () => {
    const who = await somebody();
    await world.db.insert(formDrafts).values(
      Array.from({ length: mostDrafts - 1 }, (_, at) => ({
        userId: who.id,
        form: 'doubt' as const,
        subject: String(at),
        values: '{}',
        savedAt: world.deps.clock(),
      })),
    );
    const raced = await Promise.all(['a', 'b', 'c'].map((subject) => save(who, { subject })));
    expect(raced.map(({ status }) => status).sort()).toEqual([200, 422, 422]);
    // What is there already is still kept up
    expect((await save(who, { form: 'doubt', subject: '7' })).status).toBe(200);
  });

  test('of a step are kept by the case and the step', async () => {
    const who = await somebody();
    const step = { form: 'request_step', subject: `${crypto.randomUUID()}-ask-supplement`, name: '要求补充 · SQ-1' };
    expect((await save(who, { ...step, values: { note: '请说明' } })).status).toBe(200);
    expect(await left(who, step)).toMatchObject({ values: { note: '请说明' } });
    expect(await left(who, { ...step, subject: step.subject.replace('ask-supplement', 'refuse') })).toBeNull();
  });

  test('take no form that there is not, and nothing without end', async () => {
    const who = await somebody();
    for (const [over, field] of [
      [{ form: 'else' }, 'form'],
      [{ subject: '../x' }, 'subject'],
      [{ values: 'x' }, 'values'],
      [{ values: { note: 'x'.repeat(longestDraft) } }, 'values'],
    ] as const) {
      const answer = await save(who, over);
      expect([answer.status, (await answer.json()).details[0].field]).toEqual([400, field]);
    }
  });

  test('that nobody touched for long are forgotten', async () => {
    const who = await somebody();
    await save(who);
    const later = new Date(world.deps.clock().getTime() + (draftDays + 1) * 86_400_000);
    await forgetOld({ ...world.deps, clock: () => later });
    expect(await left(who)).toBeNull();
  });
});
