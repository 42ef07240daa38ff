import { afterAll, describe, expect, test } from 'vitest';
import { requestDistrict } from './case-testing.ts';

const { world, office, close } = await requestDistrict();
afterAll(close);

const file = (names: readonly string[], over: object, who = office.colleague) =>
  world.post(who, '/api/requests', office.asking(names, over));
const plan = async (names: readonly string[], over: object, who = office.colleague) =>
  (await world.post(who, '/api/requests/plan', office.asking(names, over))).body;

describe('what a colleague of the same department has asked for already', () => {
  test('is refused, naming the request that runs, until it is confirmed', async () => {
    const matter = { matter: '工伤待遇核定' };
    const first = await office.file(['社保账号', '参保险种'], matter);
    expect(await file(['参保险种', '社保账号'], matter)).toMatchObject({
      status: 409,
      body: {
        code: 'already_asked',
        details: [
          {
            field: 'confirmed',
            message: `${first.number}, ${office.official.name}`,
            subject: { type: 'request', id: first.id },
          },
        ],
      },
    });
    expect((await file(['参保险种', '社保账号'], { ...matter, confirmed: true })).status).toBe(201);
  });

  test('is told beforehand, with whose it is and how it stands', async () => {
    const matter = { matter: '失业登记' };
    expect((await plan(['社保账号'], matter)).alreadyAsked).toBeNull();
    const { id, number, filedAt } = await office.file(['社保账号'], matter);
    const told = await plan(['社保账号'], matter);
    const applicant = office.official.name;
    expect(told.alreadyAsked).toEqual({ id, number, status: 'submitted', applicant, filedAt });
    expect(told.problems).toEqual([{ code: 'already_asked', field: 'confirmed', article: null }]);
    expect((await plan(['社保账号'], { ...matter, confirmed: true })).problems).toEqual([]);
    expect((await plan(['社保账号'], { matter: '' })).alreadyAsked).toBeNull();
  });

  test('counts as long as it runs: granted still, withdrawn or refused no more', async () => {
    const matter = { matter: '就业补助核对' };
    const { id } = await office.file(['社保账号'], matter);
    await office.step(office.reviewer, id, 'approve');
    expect((await file(['社保账号'], matter)).status).toBe(409);
    await office.step(office.reviewer, id, 'revoke', { note: '用途已完成', withheld: { code: 'other', note: '完成' } });
    expect((await file(['社保账号'], matter)).status).toBe(201);
  });

  test('is no matter of one’s own request, of another matter or of other items', async () => {
    const matter = { matter: '退休审批' };
    await office.file(['社保账号'], matter);
    await office.file(['社保账号'], matter);
    expect((await file(['社保账号'], { matter: '退休审批复核' })).status).toBe(201);
    expect((await file(['社保账号', '参保险种'], matter)).status).toBe(201);
  });

  test('is not told to other departments', async () => {
    const matter = { matter: '医保对账' };
    await office.file(['社保账号'], matter);
    expect((await plan(['社保账号'], matter, office.stranger)).alreadyAsked).toBeNull();
    expect((await file(['社保账号'], matter, office.stranger)).status).toBe(201);
  });

  test('of colleagues who file at the same moment one is told', async () => {
    const matter = { matter: '技能补贴发放' };
    const answers = await Promise.all([
      file(['社保账号'], matter, office.official),
      file(['社保账号'], matter, office.colleague),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });
});

test('nothing of all this was an error of ours', () => expect(world.errors).toEqual([]));
