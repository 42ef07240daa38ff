import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Person, testWorld, type World } from '../../running/testing/testing.ts';
import { body, item, registrationOffice } from './testing.ts';

let world: World;
let office: Awaited<ReturnType<typeof registrationOffice>>;
beforeAll(async () => {
  world = await testWorld();
});
beforeEach(async () => {
  office = await registrationOffice(world);
});
afterAll(() => world.close());

const create = (json: Record<string, unknown>, who = office.registrar) => world.post(who, '/api/resources', json);
const contact = { office: '养老服务科', phone: '021-58001234' };

describe('a new registration (house)', () => {
  test('names whom the department named last, unless it names somebody itself', async () => {
    await create(body({ name: '养老机构信息', contact }));
    const { body: next } = await create({ name: '养老床位信息' });
    expect(next.revision.content.contact).toEqual(contact);
    const other = { office: '办公室', phone: '' };
    expect((await create({ name: '养老补贴信息', contact: other })).body.revision.content.contact).toEqual(other);
  });

  test('names whom one can call, where what came last names an office alone', async () => {
    await create(body({ name: '养老机构信息', contact }));
    await create(body({ name: '养老护理员信息', contact: { office: '办公室', phone: '' } }));
    expect((await create({ name: '养老床位信息' })).body.revision.content.contact).toEqual(contact);
  });

  test('made after another has its contents under a name of its own, and items of its own', async () => {
    const said = { linkedDataSet: 'yljg', secrecyReview: { by: '保密办', on: '2026-10-01' }, contact };
    const { body: first } = await create(
      body({ name: '养老机构信息', ...said, items: [item('机构名称'), item('床位数')] }),
    );
    const { status, body: made } = await create({ name: '养老床位信息', from: first.id });
    expect(status).toBe(201);
    const { content } = made.revision;
    expect(made).toMatchObject({ version: 1, code: null, revision: { number: 1, status: 'draft' } });
    expect(content).toMatchObject({
      ...first.revision.content,
      name: '养老床位信息',
      linkedDataSet: '',
      secrecyReview: null,
      items: first.revision.content.items.map(({ id: _, ...rest }: { id: string }) => ({ ...rest, source: null })),
    });
    const ids = new Set(first.revision.content.items.map(({ id }: { id: string }) => id));
    expect(content.items.filter(({ id }: { id: string }) => ids.has(id))).toEqual([]);
  });

  test('made after another takes no more than a name and a summary, and drops nothing silently', async () => {
    const { body: first } = await create(body({ name: '养老机构信息' }));
    const more = { updateCycle: 'daily', items: [{ name: '床位号' }] };
    const { status, body: answer } = await create({ name: '养老床位信息', from: first.id, ...more });
    expect([status, answer.code]).toEqual([400, 'invalid_input']);
    expect(answer.details.map(({ field, code }: { field: string; code: string }) => [field, code]).toSorted()).toEqual([
      ['items', 'not_with_from'],
      ['updateCycle', 'not_with_from'],
    ]);
  });

  test('made after another is offered to those who may make it, and to nobody else', async () => {
    const { id } = await office.published({ name: '公办养老机构信息' });
    const offered = async (who: Person) => (await office.look(who, id)).body.actions.includes('copy');
    for (const [who, expected] of [
      [office.registrar, [true, 201]],
      [office.reviewer, [false, 403]],
      [office.operator, [false, 404]],
    ] as const) {
      const said = await offered(who);
      expect([said, (await create({ name: '民办养老机构信息', from: id }, who)).status]).toEqual(expected);
    }
  });

  test('is not made after another department’s, nor under the same name', async () => {
    const { body: first } = await create(body({ name: '养老机构信息' }));
    expect((await create({ name: '别的信息', from: first.id }, office.stranger)).status).toBe(404);
    expect((await create({ name: '别的信息', from: crypto.randomUUID() })).status).toBe(404);
    expect((await create({ name: '养老机构 信息', from: first.id })).body.code).toBe('resource_name_taken');
  });
});
