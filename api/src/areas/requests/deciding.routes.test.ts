import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { at } from '../../running/testing/testing.ts';
import type { AgreementView } from './agreement/agreement.ts';
import { requestDistrict } from './case-testing.ts';

const { world, office, close } = await requestDistrict();
afterEach(() => world.setNow(at('2026-11-02')));
afterAll(close);

const types = ({ timeline }: { timeline: { type: string }[] }) => timeline.map(({ type }) => type);
const names = (items: { name: string }[]) => items.map(({ name }) => name);

describe('PD-33: an unconditional request', () => {
  test('is granted when asked, and the provider has nothing to do but to deliver', async () => {
    const filed = await office.file(['机构名称']);
    expect(filed).toMatchObject({
      status: 'granted',
      number: expect.stringMatching(/^SQ-2026-\d{6}$/),
      shareType: 'unconditional',
      dueAt: null,
      actions: ['ask-consent', 'renew', 'amend', 'state-use', 'give-up', 'suspend'],
      provider: { id: office.provider.id },
      consumer: { id: office.consumer.id },
      applicant: { id: office.official.id },
      rules: { kind: 'filed', route: { article: 'PD-33' } },
      grant: {
        agreement: 'none',
        from: '2026-11-02',
        until: '2027-11-01',
        effectiveAt: at('2026-11-02').toISOString(),
      },
    });
    expect(names(filed.grant.items)).toEqual(['机构名称']);
    expect(types(filed)).toEqual(['filed', 'granted']);
    expect(await office.tasks(office.reviewer, filed.id)).toEqual(['deliver_data']);
    // What is unconditional nobody takes back; misuse is met by suspension
    const { actions } = await office.look(filed.id, office.reviewer);
    expect(actions).toContain('suspend');
    expect(actions).not.toContain('revoke');
  });

  test('names whom to turn to for the data, once there is a grant', async () => {
    const granted = await office.file(['机构名称']);
    expect(granted.contact).toEqual({ office: expect.any(String), phone: expect.any(String) });
    const asked = await office.file(['社保账号']);
    expect(asked).toMatchObject({ status: 'submitted', contact: null });
  });

  test('PD-35: for privacy waits until both sides have signed', async () => {
    const filed = await office.file(['机构名称', '联系电话']);
    expect(filed).toMatchObject({
      status: 'granted',
      actions: ['sign-agreement'],
      grant: { agreement: 'awaited', effectiveAt: null },
      rules: { agreement: { article: 'PD-35' } },
    });
    expect(await office.tasks(office.reviewer, filed.id)).toEqual(['sign_agreement']);
    expect(await office.tasks(office.official, filed.id)).toEqual(['sign_agreement']);
    expect(await office.tasks(office.colleague, filed.id)).toEqual([]);
    const usersOf = () => world.get(office.official, `/api/resources/${office.resource.id}/users`);
    const before = (await usersOf()).body.departments;

    const agreement = async (who = office.official) =>
      (await world.get(who, `/api/requests/${filed.id}/agreement`)).body;
    const unsigned = await agreement();
    expect(unsigned).toMatchObject({ number: filed.number, intact: true, signatures: [], effectiveAt: null });
    expect(unsigned.clauses[0]).toContain(filed.resource.name);
    expect(unsigned.hash).toMatch(/^[0-9a-f]{64}$/);
    const half = await office.step(office.official, filed.id, 'sign-agreement');
    expect(half).toMatchObject({ status: 200, body: { actions: [], grant: { agreement: 'awaited' } } });
    expect((await office.step(office.official, filed.id, 'sign-agreement')).status).toBe(403);
    expect(await office.tasks(office.official, filed.id)).toEqual([]);
    world.setNow(at('2026-11-03'));
    const whole = await office.step(office.reviewer, filed.id, 'sign-agreement');
    expect(whole.body.grant).toMatchObject({ agreement: 'signed', effectiveAt: at('2026-11-03').toISOString() });
    expect(await office.tasks(office.reviewer, filed.id)).toEqual(['deliver_data']);
    expect(types(whole.body)).toEqual(['filed', 'granted', 'agreement_signed', 'agreement_signed']);
    // PD-35: both named people signed the same clauses, which stay as they were
    const signed = await agreement(office.reviewer);
    expect(signed).toMatchObject({ clauses: unsigned.clauses, hash: unsigned.hash, intact: true });
    expect(signed.signatures.map(({ side, actor }: AgreementView['signatures'][number]) => [side, actor.id])).toEqual([
      ['consumer', office.official.id],
      ['provider', office.reviewer.id],
    ]);
    expect(signed.effectiveAt).toBe(whole.body.grant.effectiveAt);
    const stranger = await world.person(await world.department(), 'reviewer');
    expect((await world.get(stranger, `/api/requests/${filed.id}/agreement`)).status).toBe(404);
    // The consumer had an earlier grant from the test before
    expect((await usersOf()).body.departments).toEqual(before);
  });
});

describe('PD-33: a conditional request', () => {
  test('waits for the provider, ten working days', async () => {
    const filed = await office.file(['社保账号', '机构名称']);
    expect(filed).toMatchObject({
      status: 'submitted',
      shareType: 'conditional',
      grant: null,
      dueAt: '2026-11-16T23:59:59+08:00',
      remainingWorkingDays: 10,
      overdue: false,
      actions: ['withdraw'],
      stances: ['consumer'],
      grantable: [],
      rules: { kind: 'decided', term: { workingDays: 10, citation: { article: 'PD-33' } } },
    });
    const seen = await office.look(filed.id, office.reviewer);
    expect(seen.actions).toEqual(['approve', 'approve-partly', 'ask-supplement', 'refuse']);
    expect(names(seen.grantable)).toEqual(['机构名称', '社保账号']);
    const { body } = await world.get(office.reviewer, '/api/inbox?kind=decide_request');
    expect(body.items.find(({ subject }: { subject: { id: string } }) => subject.id === filed.id)).toMatchObject({
      kind: 'decide_request',
      title: office.resource.content.name,
      subject: { type: 'request' },
      request: { number: filed.number, consumer: office.consumer.name, shareType: 'conditional' },
      dueAt: '2026-11-16T23:59:59+08:00',
      remainingWorkingDays: 10,
      overdue: false,
      actions: ['open'],
    });
    world.setNow(at('2026-11-18'));
    expect(await office.look(filed.id)).toMatchObject({ remainingWorkingDays: -2, overdue: true });
  });

  test('is granted in part, with a word why', async () => {
    const { id } = await office.file(['社保账号', '参保险种', '病史']);
    world.setNow(at('2026-11-04'));
    const { status, body } = await office.step(office.reviewer, id, 'approve-partly', {
      itemIds: office.ids(['参保险种']),
      note: '按最小必要提供',
      withheld: { code: 'conditions_not_met', note: '其余与事项无关' },
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: 'granted', dueAt: null, grant: { agreement: 'none' } });
    expect(names(body.grant.items)).toEqual(['参保险种']);
    expect(body.timeline.at(-1)).toMatchObject({
      type: 'granted',
      actor: { id: office.reviewer.id, name: office.reviewer.name, department: office.provider.name },
      data: { by: 'decision', note: '按最小必要提供', items: ['参保险种'] },
    });
    expect(body.withheld).toMatchObject([
      { by: 'provider', items: ['社保账号', '病史'], code: 'conditions_not_met', note: '其余与事项无关' },
    ]);
    expect(await office.tasks(office.reviewer, id)).toEqual(['deliver_data']);
    const done = await world.get(office.reviewer, '/api/inbox?state=done');
    expect(done.body.items[0]).toMatchObject({
      subject: { id },
      doneBy: office.reviewer.name,
      doneAt: at('2026-11-04').toISOString(),
      actions: [],
      dueAt: null,
    });
  });

  test('is not granted beyond what was asked for', async () => {
    const { id } = await office.file(['社保账号', '参保险种']);
    for (const [itemIds, code] of [
      [office.ids(['病史']), 'item_not_requested'],
      [office.ids(['线索', '社保账号']), 'item_not_requested'],
      [[crypto.randomUUID()], 'item_not_requested'],
      [[], 'no_items'],
    ] as const)
      expect(await office.step(office.reviewer, id, 'approve-partly', { itemIds })).toMatchObject({
        status: 422,
        body: { code, details: [{ code, field: 'itemIds' }] },
      });
    expect((await office.look(id)).version).toBe(1);
  });

  test('is refused with a coded reason and a text', async () => {
    const { id } = await office.file(['社保账号']);
    expect(await office.step(office.reviewer, id, 'refuse', { code: 'not_held', note: '  ' })).toMatchObject({
      status: 422,
      body: { code: 'reason_required', details: [{ code: 'reason_required', field: 'note', article: 'PD-33' }] },
    });
    expect((await office.step(office.reviewer, id, 'refuse', { code: 'because', note: '否' })).status).toBe(400);
    const { body } = await office.step(office.reviewer, id, 'refuse', { code: 'not_held', note: '本局不掌握' });
    expect(body).toMatchObject({ status: 'refused', grant: null });
    expect(body.timeline.at(-1)).toMatchObject({ type: 'refused', data: { code: 'not_held', note: '本局不掌握' } });
    expect((await office.look(id)).actions).toEqual(['appeal']);
  });

  test('stands still while a supplement is awaited, then goes on with the days that were left', async () => {
    const { id } = await office.file(['社保账号']);
    world.setNow(at('2026-11-05'));
    const asked = await office.step(office.reviewer, id, 'ask-supplement', { note: '请附文件' });
    expect(asked.body).toMatchObject({
      status: 'supplement_wanted',
      dueAt: null,
      remainingWorkingDays: null,
      pausedWorkingDays: 7,
    });
    expect(await office.tasks(office.reviewer, id)).toEqual([]);
    expect(await office.tasks(office.official, id)).toEqual(['supplement_request']);
    expect(await office.tasks(office.colleague, id)).toEqual([]);
    world.setNow(at('2026-11-12'));
    expect((await office.step(office.reviewer, id, 'supplement', { note: '代答' })).status).toBe(403);
    const given = await office.step(office.official, id, 'supplement', { note: '文件见附' });
    expect(given.body).toMatchObject({
      status: 'submitted',
      dueAt: '2026-11-23T23:59:59+08:00',
      remainingWorkingDays: 7,
      pausedWorkingDays: null,
    });
    expect(await office.tasks(office.reviewer, id)).toEqual(['decide_request']);
    expect(await office.tasks(office.official, id)).toEqual([]);
    expect(types(given.body)).toEqual(['filed', 'supplement_asked', 'supplemented']);
  });

  test('is withdrawn by whoever asked, and then nobody decides it', async () => {
    const { id } = await office.file(['社保账号']);
    expect((await office.step(office.reviewer, id, 'withdraw')).status).toBe(403);
    expect((await office.step(office.colleague, id, 'withdraw')).body).toMatchObject({
      status: 'withdrawn',
      actions: [],
    });
    expect((await office.step(office.reviewer, id, 'approve')).status).toBe(403);
    expect(await office.tasks(office.reviewer, id)).toEqual([]);
  });

  test('granted is revoked with reasons, which both sides see', async () => {
    const { id } = await office.file(['社保账号']);
    await office.step(office.reviewer, id, 'approve', { conditions: '仅限窗口核验' });
    expect((await office.look(id)).grant.conditions).toBe('仅限窗口核验');
    expect((await office.step(office.reviewer, id, 'revoke')).body.code).toBe('reason_required');
    expect((await office.step(office.official, id, 'revoke', { note: '不要了' })).status).toBe(403);
    const { body } = await office.step(office.reviewer, id, 'revoke', {
      note: '超范围使用',
      withheld: { code: 'other', note: '与事项无关' },
    });
    expect(body).toMatchObject({ status: 'revoked', actions: ['demand-disposal'] });
    expect((await office.look(id)).timeline.at(-1)).toMatchObject({ type: 'revoked', data: { note: '超范围使用' } });
  });
});

test('nothing of all this was an error of ours', () => expect(world.errors).toEqual([]));
