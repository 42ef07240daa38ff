import { afterAll, describe, expect, test } from 'vitest';
import { at, type Person } from '../../../running/testing/testing.ts';
import { item } from '../../catalog/testing.ts';
import { requestDistrict } from '../case-testing.ts';
import { fewestPrecedents } from '../rules/asking/precedents.ts';

const { world, office, close } = await requestDistrict();
afterAll(async () => {
  expect(world.errors).toEqual([]);
  await close();
});
const { official, colleague, reviewer, provider } = office;

const precedents = async (who: Person, resourceId = office.resource.id) =>
  world.get(who, `/api/requests/precedents?resourceId=${resourceId}`);
const decided = async (day: string, answer: string, body: object = {}) => {
  world.setNow(at('2026-11-02', '10:00'));
  const { id } = await office.file(['社保账号', '参保险种'], { confirmed: true, matter: `事项${day}` });
  world.setNow(at(day, '10:00'));
  expect((await office.step(reviewer, id, answer, body)).status).toBe(200);
  world.setNow(at('2026-11-02', '10:00'));
};

describe('先例', () => {
  test('say how like requests were answered, once there are enough, and nothing of any of them', async () => {
    await decided('2026-11-03', 'approve');
    await decided('2026-11-05', 'refuse', { code: 'other', note: '依据不足' });
    expect((await precedents(official)).body.usual).toBeNull();
    await decided('2026-11-09', 'approve-partly', {
      itemIds: office.ids(['社保账号']),
      note: '只需账号',
      withheld: { code: 'other', note: '不需要' },
    });
    const { usual } = (await precedents(office.stranger)).body;
    expect(usual).toEqual({
      of: 'resource',
      decided: fewestPrecedents,
      granted: 1,
      partly: 1,
      refused: 1,
      workingDays: 3,
    });
  });

  test('of a new resource are those of its kind to the same provider', async () => {
    const another = await world.publish(provider, {
      conditions: '按职责申请',
      items: [item('缴费基数', { shareType: 'conditional' })],
    });
    expect((await precedents(official, another.id)).body.usual).toMatchObject({ of: 'provider', decided: 3 });
    const open = await world.publish(provider, { items: [item('机构名称')] });
    expect((await precedents(official, open.id)).body.usual).toBeNull();
  });

  test('let the department take over what it said last, as far as the reader may read it', async () => {
    const contact = { name: '李经办', phone: '021-58000002' };
    const { id, number } = await office.file(['社保账号'], {
      confirmed: true,
      matter: '养老金资格认证',
      system: '社保业务系统',
      contact,
    });
    expect((await office.look(id, reviewer)).applicantContact).toEqual(contact);
    const said = {
      id,
      number,
      purpose: 'verification',
      purposeText: '',
      basis: '社会保险经办职责',
      matter: '养老金资格认证',
      system: '社保业务系统',
      delivery: 'query',
      contact,
    };
    expect((await precedents(official)).body.last).toEqual(said);
    expect((await precedents(colleague)).body.last).toEqual(said);
    expect((await precedents(office.stranger)).body.last).toBeNull();
  });

  test('are for who may ask, of what there is', async () => {
    expect((await precedents(office.supervisor)).status).toBe(403);
    expect((await precedents(official, crypto.randomUUID())).status).toBe(404);
    expect((await precedents(official, 'x')).status).toBe(400);
    const { status, body } = await world.post(
      official,
      '/api/requests',
      office.asking(['社保账号'], { confirmed: true, contact: { phone: '021-58000002' } }),
    );
    expect([status, body.details[0].field]).toEqual([400, 'contact.name']);
  });
});
