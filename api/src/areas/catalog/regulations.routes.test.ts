import type { ResourceContent } from '@onesource/db/content';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { profiles } from '../../law/profiles.ts';
import { testWorld, type World } from '../../running/testing/testing.ts';
import { item, law, registrationOffice } from './testing.ts';

type Office = Awaited<ReturnType<typeof registrationOffice>>;
const worlds = new Map<string, { world: World; office: Office }>();

beforeAll(async () => {
  for (const [name, policy] of Object.entries(profiles)) {
    const world = await testWorld({ policy });
    worlds.set(name, { world, office: await registrationOffice(world) });
  }
});
afterAll(() => Promise.all([...worlds.values()].map(({ world }) => world.close())));

function under(name: string) {
  const found = worlds.get(name);
  if (!found) throw new Error(name);
  return found;
}
/** Contents that pass under every text. */
const shared: Partial<ResourceContent> = {
  useRequirements: '限履职使用',
  items: ['机构名称', '工商企业注册号', '统一社会信用代码', '实施机关', '业务办理时间'].map((name) => item(name)),
};
const withheld: Partial<ResourceContent> = {
  ...shared,
  legalBasis: [law],
  items: [...(shared.items ?? []), item('涉密地点', { shareType: 'not_shared' })],
};
const typesOf = (view: { timeline: { type: string }[] }) => view.timeline.map(({ type }) => type);

describe('the way to the directory', () => {
  test('KF-10: published on the department’s word, filed with the authority beside it', async () => {
    const { office, world } = under('kaifeng');
    const view = await office.published(withheld);
    expect(view).toMatchObject({ version: 4, revision: { status: 'published' }, publishedRevision: 1 });
    expect(typesOf(view)).toEqual(['drafted', 'submitted', 'published', 'filed_with_authority']);
    expect((await world.get(office.stranger, `/api/resources/${view.id}`)).status).toBe(200);
  });

  test('KF: openness is not asked for, and the directory says nothing of it', async () => {
    const { office, world } = under('kaifeng');
    const items = (shared.items ?? []).map((each) => ({ ...each, openness: null }));
    const view = await office.published({ ...shared, openness: null, items });
    const { body: seen } = await world.get(office.stranger, `/api/resources/${view.id}`);
    expect(seen).toMatchObject({ contents: { openness: null } });
  });

  test('SH-17: everything waits for the examination, by the second body and not by the authority', async () => {
    const { office, world } = under('shanghai');
    const view = await office.published(shared);
    expect(view).toMatchObject({ revision: { status: 'examining' }, publishedRevision: null, code: null });
    const path = `/api/inbox?state=open&kind=examine_revision&subject=${view.id}`;
    expect((await world.get(office.examiner, path)).body.total).toBe(1);
    expect((await world.get(office.operator, path)).body.total).toBe(0);
    const examined = (who: typeof office.examiner) =>
      office.step(who, view.id, 'examine', view.version, { outcome: 'pass' });
    expect(await examined(office.operator)).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    const { body: waiting } = await world.get(office.examiner, '/api/registrations?status=examining&pageSize=100');
    expect(waiting.items.map((each: { id: string }) => each.id)).toContain(view.id);
    const { body: passed } = await examined(office.examiner);
    expect(passed).toMatchObject({ revision: { status: 'published' }, code: expect.any(String) });
  });

  test('SQ-17: what is not shared is signed by the head, then approved by the authority', async () => {
    const { office } = under('suqian');
    const { id, signOff } = await office.drafted(withheld);
    expect(signOff).toMatchObject({ article: 'SQ-17' });
    const refused = await office.step(office.registrar, id, 'submit', 1);
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'sign_off_required', details: [{ field: 'signOff', article: 'SQ-17' }] },
    });
    for (const wrong of [{ name: '', at: '2026-11-01' }, { name: '局长' }, { name: '局长', at: '昨天' }, '局长'])
      expect((await office.step(office.registrar, id, 'submit', 1, { signOff: wrong })).status).toBe(400);
    const head = { name: '局长', at: '2026-11-01' };
    const { body: sent } = await office.step(office.registrar, id, 'submit', 1, { signOff: head });
    expect(sent.revision).toMatchObject({ status: 'submitted', signOff: head });
    const { body: passedOn } = await office.step(office.reviewer, id, 'approve', 2);
    expect(passedOn.revision).toMatchObject({ status: 'examining', signOff: head });
  });

  test('PD-27: no signature is asked for, the authority examines', async () => {
    const { office } = under('pudong');
    const { signOff } = await office.drafted(withheld);
    expect(signOff).toBeNull();
    expect((await office.published(withheld)).revision).toMatchObject({ status: 'examining', signOff: null });
  });

  test('DG-5: openness follows from the items, and the directory knows it', async () => {
    const { office, world } = under('dongguan');
    const items = (shared.items ?? []).map(
      (each, at) => ({ ...each, openness: at === 0 ? 'open' : 'not_open' }) as const,
    );
    const view = await office.published({ ...shared, openness: 'conditionally_open', items });
    expect(view.revision).toMatchObject({ derivedOpenness: 'partly', content: { openness: null } });
    const found = await world.get(
      office.stranger,
      `/api/resources?openness=conditionally_open&department=${office.bureau.id}`,
    );
    expect(found.body.items.map(({ id }: { id: string }) => id)).toEqual([view.id]);
  });

  test('DG-6: a missing item is refused by name', async () => {
    const { office } = under('dongguan');
    const { id } = await office.drafted({ ...shared, items: (shared.items ?? []).slice(0, 4) });
    expect(await office.step(office.registrar, id, 'submit', 1)).toMatchObject({
      status: 422,
      body: { code: 'item_required', details: [{ field: 'items', article: 'DG-6', message: '业务办理时间' }] },
    });
  });

  test('PD ch. 2, 3: a missing item is advice, and holds nothing up', async () => {
    const { office } = under('pudong');
    // A name that no other suite has published
    const view = await office.drafted({ linkedDataSet: '特种设备库', items: [item(crypto.randomUUID())] });
    expect(view).toMatchObject({ problems: [], advice: [{ code: 'item_advised', field: 'items' }] });
    expect((await office.step(office.registrar, view.id, 'submit', 1)).status).toBe(200);
  });

  test('SQ-16, SQ-27: form of record and secrecy review are pointed out, to the reviewer too, and hold nothing up', async () => {
    const { office } = under('suqian');
    const { id } = await office.drafted({ ...shared, recordForm: 'paper' });
    // Beside what other suites' resources overlap with
    const advice = expect.arrayContaining([
      { code: 'digitising_advised', field: 'recordForm', article: 'SQ-16' },
      { code: 'secrecy_review_advised', field: 'secrecyReview.by', article: 'SQ-27' },
    ]);
    expect(await office.step(office.registrar, id, 'submit', 1)).toMatchObject({ status: 200, body: { advice } });
    expect((await office.look(office.reviewer, id)).body).toMatchObject({ problems: [], advice });
  });
});

describe('SQ-9: declared unconditional by the government', () => {
  const decision = { note: '市政府专题会议决定', basis: '宿政办发〔2026〕12号' };
  const conditional = { ...shared, conditions: '限核对', permittedPurposes: ['verification' as const] };
  const items = (shared.items ?? []).map((each) => ({ ...each, shareType: 'conditional' as const }));

  test('a new revision is published at once, and the history says on what it rests', async () => {
    const { office, world } = under('suqian');
    const { id, version } = await office.published({ ...conditional, items });
    const { body: before } = await office.look(office.operator, id);
    expect(before.actions).toEqual(['declare-unconditional']);
    const { status, body: after } = await office.step(office.operator, id, 'declare-unconditional', version, decision);
    expect(status).toBe(200);
    expect(after).toMatchObject({
      version: version + 1,
      publishedRevision: 2,
      revision: { number: 2, status: 'published', derivedShareType: 'unconditional' },
    });
    expect(after.timeline.at(-1)).toMatchObject({ type: 'declared_unconditional', data: { revision: 2, ...decision } });
    const { body: seen } = await world.get(office.stranger, `/api/resources/${id}`);
    expect(seen).toMatchObject({ shareType: 'unconditional', legalBasis: [{ title: decision.basis }] });
    const { body: history } = await world.get(office.stranger, `/api/resources/${id}/revisions`);
    expect(history.items).toMatchObject([{ status: 'superseded' }, { status: 'published' }]);
    const again = await office.step(office.operator, id, 'declare-unconditional', version + 1, decision);
    expect(again.body.code).toBe('already_unconditional');
  });

  test('is refused while the department works on a revision, without a basis, and to anybody else', async () => {
    const { office } = under('suqian');
    const { id, version } = await office.published({ ...conditional, items });
    const declared = (who: typeof office.operator, more = {}) =>
      office.step(who, id, 'declare-unconditional', version, { ...decision, ...more });
    expect((await declared(office.reviewer)).status).toBe(403);
    expect((await declared(office.operator, { basis: '' })).body.code).toBe('legal_basis_required');
    await office.step(office.registrar, id, 'revise', version);
    expect((await declared(office.operator, { version: version + 1 })).body.code).toBe('revision_in_progress');
  });

  test.each(['pudong', 'kaifeng'])('%s knows no such step', async (name) => {
    const { office } = under(name);
    const { id, version } = await office.published(shared);
    expect((await office.step(office.operator, id, 'declare-unconditional', version, decision)).status).toBe(403);
  });
});

describe('PD-31, SQ-6: the share scope', () => {
  test('names departments that there are', async () => {
    const { office, world } = under('pudong');
    const scope = [office.bureau.id];
    const { revision } = await office.drafted({ scope, responsibleDepartmentId: office.bureau.id });
    expect(revision.content).toMatchObject({ scope, responsibleDepartmentId: office.bureau.id });
    const unknown = { name: '某信息', scope: [crypto.randomUUID()], responsibleDepartmentId: crypto.randomUUID() };
    expect(await world.post(office.registrar, '/api/resources', unknown)).toMatchObject({
      status: 400,
      body: {
        details: [
          { field: 'scope.0', code: 'unknown_department' },
          { field: 'responsibleDepartmentId', code: 'unknown_department' },
        ],
      },
    });
  });

  test('closes the history too to those outside: they see name, provider and conditions', async () => {
    const { office, world } = under('pudong');
    const summary = '不可示人的说明';
    const items = [item('使用单位', { shareType: 'conditional' })];
    const { id } = await office.published({ summary, conditions: '限本局', scope: [office.bureau.id], items });
    const { body: diff } = await world.get(office.stranger, `/api/resources/${id}/revisions/1/diff`);
    expect(JSON.stringify(diff)).not.toContain(summary);
    expect(JSON.stringify(diff)).toContain('限本局');
    expect(diff.items).toEqual([]);
    const { body: history } = await world.get(office.stranger, `/api/resources/${id}/revisions`);
    expect(history.items).toMatchObject([{ itemCount: null }]);
    const { body: own } = await world.get(office.registrar, `/api/resources/${id}/revisions/1/diff`);
    expect(own.fields).toContainEqual({ field: 'scope', before: null, after: [office.bureau.id] });
  });

  test('within it others see the contents, but not whom else they are shared with', async () => {
    const { office, world } = under('pudong');
    const items = [item('使用单位', { shareType: 'conditional' })];
    const scope = [office.stranger.departmentId];
    const { id } = await office.published({ scope, items, conditions: '限特种设备监管' });
    const { body: diff } = await world.get(office.stranger, `/api/resources/${id}/revisions/1/diff`);
    const fields = diff.fields.map(({ field }: { field: string }) => field);
    expect(fields).toContain('summary');
    expect(fields).not.toContain('scope');
  });
});
