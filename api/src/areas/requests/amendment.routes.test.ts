import { afterAll, describe, expect, test } from 'vitest';
import { at } from '../../running/testing/testing.ts';
import { requestDistrict } from './case-testing.ts';

const { world, office, close } = await requestDistrict();
afterAll(close);

const granted = async (): Promise<string> => {
  const { id } = await office.file(['社保账号']);
  const { body } = await office.step(office.reviewer, id, 'approve');
  expect(body.status).toBe('granted');
  return id;
};
const wish = (over: object = {}) => ({
  itemIds: office.ids(['社保账号', '参保险种']),
  purpose: 'verification',
  until: '2027-11-01',
  note: '核验还需要险种',
  ...over,
});
const amend = (id: string, over: object = {}) => office.step(office.official, id, 'amend', wish(over));

describe('rule 15: an amendment', () => {
  test('is a request of its own, which shows the difference and takes the usual way', async () => {
    const id = await granted();
    const { status, body } = await amend(id, { purpose: 'reference', until: '2028-01-31' });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      status: 'submitted',
      deciders: ['provider'],
      follows: { id, as: 'amendment', status: 'granted' },
      changes: { added: ['参保险种'], dropped: [], purpose: { purpose: 'verification' }, until: '2027-11-01' },
    });
    expect(body.id).not.toBe(id);
    const before = await office.look(id);
    expect(before).toMatchObject({ status: 'granted', followedBy: [{ id: body.id, as: 'amendment' }] });
    expect(before.actions).not.toContain('amend');
    expect(before.actions).not.toContain('renew');
  });

  test('replaces what is granted once it takes effect, which runs on until then', async () => {
    const id = await granted();
    const { body: asked } = await amend(id, { itemIds: office.ids(['参保险种']) });
    expect(asked.changes).toMatchObject({ added: ['参保险种'], dropped: ['社保账号'], purpose: null, until: null });
    await office.step(office.reviewer, asked.id, 'approve');
    const before = await office.look(id);
    expect(before).toMatchObject({ status: 'expired', runs: false });
    expect(before.timeline.at(-1)).toMatchObject({ type: 'replaced', data: { note: asked.number } });
    // What the amendment leaves out is disposed of
    expect(before.actions).toEqual(['dispose']);
    expect(await office.tasks(office.official, id)).toEqual(['dispose_data']);
    expect(await office.tasks(office.reviewer, id)).toEqual([]);
    expect(await office.look(asked.id)).toMatchObject({ status: 'granted' });
  });

  test('amended once more: nothing is disposed of that the last one goes on with, in a chain of any length', async () => {
    const first = await granted();
    const { body: second } = await amend(first);
    await office.step(office.reviewer, second.id, 'approve');
    const { body: third } = await amend(second.id, { until: '2028-01-31' });
    await office.step(office.reviewer, third.id, 'approve');
    for (const id of [first, second.id]) {
      expect(await office.look(id)).toMatchObject({ status: 'expired', actions: [], disposable: false });
      expect(await office.tasks(office.official, id)).toEqual([]);
    }
    await office.step(office.reviewer, third.id, 'revoke', {
      note: '超范围使用',
      withheld: { code: 'other', note: '超范围' },
    });
    for (const id of [first, second.id]) expect(await office.tasks(office.official, id)).toEqual(['dispose_data']);
  });

  test('begins no earlier than what it takes the place of', async () => {
    const { id } = await office.file(['社保账号'], { from: '2027-01-01' });
    await office.step(office.reviewer, id, 'approve');
    expect((await amend(id)).body).toMatchObject({ from: '2027-01-01' });
  });

  test('waits for its agreement: until both have signed, the old grant runs (PD-35)', async () => {
    const id = await granted();
    const { body: asked } = await amend(id, { itemIds: office.ids(['社保账号', '病史']) });
    await office.step(office.reviewer, asked.id, 'approve');
    expect(await office.look(id)).toMatchObject({ status: 'granted' });
    await office.step(office.reviewer, asked.id, 'sign-agreement');
    await office.step(office.official, asked.id, 'sign-agreement');
    expect(await office.look(id)).toMatchObject({ status: 'expired' });
  });

  test('that is refused leaves the grant as it was, and another may be asked for', async () => {
    const id = await granted();
    const { body: asked } = await amend(id);
    await office.step(office.reviewer, asked.id, 'refuse', { code: 'other', note: '与事项无关' });
    const before = await office.look(id);
    expect(before).toMatchObject({ status: 'granted', disposable: true });
    expect(before.actions).toEqual(expect.arrayContaining(['amend', 'renew']));
    expect((await amend(id)).status).toBe(200);
  });

  test('changes something, says why, and ends in the future', async () => {
    const id = await granted();
    const same = { itemIds: office.ids(['社保账号']) };
    expect(await amend(id, same)).toMatchObject({ status: 422, body: { code: 'no_change' } });
    expect(await amend(id, { note: '' })).toMatchObject({ status: 422, body: { code: 'reason_required' } });
    expect(await amend(id, { until: '2026-11-01' })).toMatchObject({ status: 422, body: { code: 'period_past' } });
    expect(await amend(id, { itemIds: [office.resource.id] })).toMatchObject({ body: { code: 'unknown_item' } });
    expect((await amend(id, { purpose: 'other' })).body.code).toBe('required');
    expect((await office.step(office.reviewer, id, 'amend', wish())).status).toBe(403);
    expect(await office.look(id)).toMatchObject({ status: 'granted', followedBy: [] });
  });

  test('of what was asked for in words keeps the words, and takes what is ticked beside them', async () => {
    const { id } = await office.file([], { wanted: '案件线索' });
    await office.step(office.reviewer, id, 'conclude', { outcome: 'agreed', itemIds: office.ids(['线索']) });
    expect(await office.look(id)).toMatchObject({ status: 'granted', heldItems: [] });
    expect((await amend(id, { itemIds: [] })).body.code).toBe('no_change');
    const { body } = await amend(id, { itemIds: office.ids(['参保险种']) });
    expect(body).toMatchObject({ wanted: '案件线索', items: [{ name: '参保险种' }], changes: { added: ['参保险种'] } });
  });

  test('asked for twice at once is asked for once', async () => {
    const id = await granted();
    const answers = await Promise.all([amend(id), amend(id, { until: '2027-12-31' })]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, expect.toBeOneOf([403, 409, 422])]);
    expect((await office.look(id)).followedBy).toHaveLength(1);
  });

  test('whose grant ends asks for what was received to be disposed of, of both', async () => {
    const id = await granted();
    const { body: asked } = await amend(id);
    await office.step(office.reviewer, asked.id, 'approve');
    await office.step(office.reviewer, asked.id, 'revoke', {
      note: '超范围使用',
      withheld: { code: 'other', note: '超范围' },
    });
    expect(await office.tasks(office.official, asked.id)).toContain('dispose_data');
    expect(await office.tasks(office.official, id)).toEqual(['dispose_data']);
    expect((await office.look(id)).actions).toEqual(['dispose']);
    world.setNow(at('2026-11-02'));
  });
});

test('nothing of all this was an error of ours', () => expect(world.errors).toEqual([]));
