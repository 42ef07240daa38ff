import { accessRequests } from '@onesource/db/schema/request';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Person, testWorld } from '../../running/testing/testing.ts';
import { registryOffice } from './testing.ts';

const world = await testWorld();
afterAll(() => world.close());

type Line = { kind: string; request: { id: string; open: boolean }; matter: string; rows: number | null };
let office: Awaited<ReturnType<typeof registryOffice>>;
let other: Awaited<ReturnType<typeof registryOffice>>;
let used: string;
let stated: string;
const listed = async (who: Person, query = ''): Promise<Line[]> => {
  const { status, body } = await world.get(who, `/api/uses?pageSize=100${query}`);
  expect(status, JSON.stringify(body)).toBe(200);
  expect(body.total).toBe(body.items.length);
  return body.items;
};
const ids = (lines: readonly Line[]) => [...new Set(lines.map(({ request }) => request.id))].toSorted();

beforeAll(async () => {
  office = await registryOffice(world);
  other = await registryOffice(world);
  used = await office.grant(['结婚证字号', '登记日期']);
  stated = await office.grant(['登记机关'], { matter: '另一事项' });
  await office.query(used, { keys: ['J2026-1'] });
  const [row] = await world.db.select().from(accessRequests).where(eq(accessRequests.id, stated));
  const note = { version: row?.version, note: '用于线下窗口核验' };
  expect((await world.post(office.official, `/api/requests/${stated}/state-use`, note)).status).toBe(200);
  const theirs = await other.grant(['登记日期']);
  await other.query(theirs, { keys: ['J2026-1'] });
});

describe('N-29: records of use in one list', () => {
  test('tell of which grant, by whom, what for, when, what and by which way; statements stand among them', async () => {
    const { body } = await world.get(office.official, '/api/uses');
    expect(body).toMatchObject({ total: 2, rule: { article: null } });
    expect(body.items).toContainEqual({
      id: expect.any(String),
      at: expect.any(String),
      by: office.official.name,
      kind: 'query',
      matter: '沪人社〔2026〕1号',
      itemCount: 2,
      rows: 1,
      result: 'answered',
      request: { id: used, number: expect.stringMatching(/^SQ-/), open: true },
      purpose: 'verification',
      delivery: 'query',
      resource: expect.stringContaining('婚姻登记'),
      consumer: expect.objectContaining({ id: office.consumer.id }),
      provider: expect.objectContaining({ id: office.provider.id }),
    });
    expect(body.items).toContainEqual(
      expect.objectContaining({ kind: 'statement', matter: '用于线下窗口核验', rows: null, result: null }),
    );
  });

  test('代理: a statement in somebody’s place stands there with both names', async () => {
    const away = await registryOffice(world);
    const substitute = await world.person(away.consumer, 'official');
    const request = await away.grant(['登记机关']);
    const named = { substituteId: substitute.id, from: '2026-11-02', until: '2026-11-06' };
    expect((await world.post(away.official, '/api/inbox/substitution', named)).status).toBe(200);
    const [row] = await world.db.select().from(accessRequests).where(eq(accessRequests.id, request));
    const said = { version: row?.version, note: '用于线下窗口核验' };
    expect((await world.post(substitute, `/api/requests/${request}/state-use`, said)).status).toBe(200);
    expect(await listed(away.official)).toMatchObject([
      { kind: 'statement', by: `${substitute.name}（代${away.official.name}）` },
    ]);
  });

  test('are open to consumer and provider for their own grants, to nobody beside', async () => {
    for (const who of [office.official, office.reviewer])
      expect(ids(await listed(who))).toEqual([used, stated].toSorted());
    const stranger = await world.person(await world.department(), 'official', 'registrar', 'reviewer', 'admin');
    expect(await listed(stranger)).toEqual([]);
    expect(await listed(office.registrar)).toEqual([]);
    expect((await world.app.request('/api/uses')).status).toBe(401);
  });

  test.each([
    ['operator', 'authority', true],
    ['supervisor', 'supervisor', true],
    ['auditor', 'bureau', false],
  ] as const)('the %s reads them all', async (role, kind, open) => {
    const who = await world.person(await world.department(kind), role);
    // Of one provider: the list of those who read all has what others did as well
    const lines = (await listed(who, `&department=${office.provider.id}`)).filter(({ request }) => request.id === used);
    expect(lines).toMatchObject([{ kind: 'query', request: { open } }]);
  });

  test('by grant, by department on either side, and by day', async () => {
    const operator = await world.person(await world.department('authority'), 'operator');
    expect(ids(await listed(operator, `&grant=${stated}`))).toEqual([stated]);
    for (const { id } of [office.consumer, office.provider])
      expect(ids(await listed(operator, `&department=${id}`))).toEqual([used, stated].toSorted());
    expect(await listed(office.official, '&from=2026-11-03')).toEqual([]);
    expect(await listed(office.official, '&until=2026-11-01')).toEqual([]);
    expect(await listed(office.official, '&from=2026-11-02&until=2026-11-02')).toHaveLength(2);
    expect((await world.get(operator, '/api/uses?grant=no')).status).toBe(400);
  });
});

test('nothing of all this was an error of ours', () => expect(world.errors).toEqual([]));
