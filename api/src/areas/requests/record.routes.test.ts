import { caseEvents } from '@onesource/db/schema/cases';
import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { at } from '../../running/testing/testing.ts';
import { requestDistrict } from './case-testing.ts';

const { world, office, close } = await requestDistrict();
afterAll(close);
beforeEach(() => world.setNow(at('2026-11-02')));

describe('PD-4, DG-7, DG-17, KF-5, KF-18, SH-26, SQ-21: what it is for', () => {
  const said = { purpose: 'other', purposeText: '低保复核', basis: '社会救助职责', matter: '低保年审' };

  test('is said by whoever asks: the purpose, the duty it serves and the matter', async () => {
    for (const field of ['purpose', 'basis', 'matter'] as const) {
      const asked = office.asking(['机构名称'], { [field]: field === 'purpose' ? undefined : ' ' });
      const { status, body } = await world.post(office.official, '/api/requests', asked);
      expect(status).toBe(400);
      expect(body.details).toMatchObject([{ field }]);
    }
    const unsaid = office.asking(['机构名称'], { purpose: 'other' });
    expect(await world.post(office.official, '/api/requests', unsaid)).toMatchObject({
      status: 422,
      body: { code: 'required', details: [{ field: 'purposeText' }] },
    });
  });

  test('stands with the grant for both sides, the authority and the supervisor', async () => {
    const { id } = await office.file(['社保账号'], said);
    await office.step(office.reviewer, id, 'approve');
    for (const who of [office.official, office.reviewer, office.operator, office.supervisor])
      expect(await office.look(id, who)).toMatchObject({ status: 'granted', ...said });
  });

  test('stays what it was when the grant is prolonged', async () => {
    const { id } = await office.file(['机构名称'], said);
    const longer = { until: '2028-11-01', note: '继续使用' };
    const { body } = await office.step(office.official, id, 'renew', {
      ...longer,
      purpose: 'reference',
      matter: '另案',
    });
    expect(body).toMatchObject({ ...said, until: '2028-11-01', grant: { until: '2028-11-01' } });
  });
});

describe('PD-37: who may use a resource is named', () => {
  // Of its own: earlier tests hold grants of the other one
  const published = async () => {
    const { name: _, ...content } = office.resource.content;
    const resource = await world.publish(office.provider, content);
    const file = (name: string, over: object = {}) =>
      office.file([], { resourceId: resource.id, itemIds: [resource.itemId(name)], ...over });
    const users = async () => {
      const { body } = await world.get(office.supervisor, `/api/resources/${resource.id}/users`);
      return body.departments.map(({ id }: { id: string }) => id);
    };
    return { file, users };
  };
  test('from the day that the grant begins until it is revoked', async () => {
    const { file, users } = await published();
    expect(await users()).toEqual([]);
    const { id } = await file('社保账号', { from: '2026-11-10' });
    await office.step(office.reviewer, id, 'approve');
    expect(await users()).toEqual([]);
    world.setNow(at('2026-11-10'));
    expect(await users()).toEqual([office.consumer.id]);
    await office.step(office.reviewer, id, 'revoke', {
      note: '超范围使用',
      withheld: { code: 'other', note: '与事项无关' },
    });
    expect(await users()).toEqual([]);
  });
  test('not while the request is decided, nor before the agreement is signed', async () => {
    const { file, users } = await published();
    await file('社保账号');
    await file('联系电话');
    expect(await users()).toEqual([]);
  });
});

describe('DG-21, SQ-25, KF cloud 11, rule 16: every step', () => {
  const kept = (id: string) =>
    world.db.select().from(caseEvents).where(eq(caseEvents.caseId, id)).orderBy(asc(caseEvents.seq));

  test('is kept with who, when, from where, what and why, and stays as it was written', async () => {
    const proxied = { 'x-forwarded-for': '10.0.0.7' };
    world.deps.trustProxy = true;
    const { body: filed } = await world.post(office.official, '/api/requests', office.asking(['社保账号']), proxied);
    const refusal = { version: 1, code: 'conditions_not_met', note: '与事项无关' };
    world.setNow(at('2026-11-03'));
    await world.post(office.reviewer, `/api/requests/${filed.id}/refuse`, refusal, { 'x-forwarded-for': '10.0.0.8' });
    const early = await kept(filed.id);
    expect(early).toMatchObject([
      { seq: 1, type: 'filed', actorId: office.official.id, at: at('2026-11-02'), ip: '10.0.0.7' },
      {
        seq: 2,
        type: 'refused',
        actorId: office.reviewer.id,
        actorName: office.reviewer.name,
        actorDepartmentId: office.provider.id,
        at: at('2026-11-03'),
        ip: '10.0.0.8',
        data: { code: 'conditions_not_met', note: '与事项无关' },
      },
    ]);
    await office.step(office.official, filed.id, 'appeal', { note: '确需使用' });
    await office.step(office.operator, filed.id, 'conclude', { outcome: 'failed', note: '仍不能提供' });
    const late = await kept(filed.id);
    expect(late.map(({ type }) => type)).toEqual(['filed', 'refused', 'appealed', 'refused']);
    expect(late.slice(0, 2)).toEqual(early);
  });

  test('that was refused leaves nothing behind', async () => {
    const { id } = await office.file(['社保账号']);
    expect((await office.step(office.reviewer, id, 'refuse', { code: 'other', note: '' })).status).toBe(422);
    expect((await office.step(office.stranger, id, 'refuse', { code: 'other', note: '否' })).status).toBe(404);
    expect(await kept(id)).toHaveLength(1);
  });
});

test('nothing of all this was an error of ours', () => expect(world.errors).toEqual([]));
