import { departments } from '@onesource/db/schema/organisation';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Department, ownDatabase, type Person, testWorld, type World } from '../../running/testing/testing.ts';
import { item, law } from '../catalog/testing.ts';
import type { TreeNode } from './tree.ts';

let world: World;
let drop: () => Promise<void>;
let reader: Person;
let district: Department;
let bureau: Department;
let section: Department;

beforeAll(async () => {
  const own = await ownDatabase();
  drop = own.drop;
  world = await testWorld({ databaseUrl: own.url });
  district = await world.department('government', { name: '某区人民政府' });
  bureau = await world.department('bureau', { parent: district, name: '某局' });
  section = await world.department('internal_unit', { parent: bureau, name: '某科' });
  const town = await world.department('town', { parent: district, name: '某镇' });
  await world.department('town', { parent: district, name: '空镇' });
  await world.db.update(departments).set({ number: 7 }).where(eq(departments.id, town.id));
  reader = await world.person(town, 'official');
  const hidden = { legalBasis: [law], items: [item('不予', { shareType: 'not_shared' as const })] };
  await world.publish(bureau, { name: '一', class: 'base', classification: '01001' });
  await world.publish(bureau, { name: '二', class: 'base', classification: '02002' });
  await world.publish(bureau, { name: '三', class: 'theme', classification: '05001', ...hidden });
  await world.publish(section, { name: '四', class: 'theme', classification: '05001' });
  await world.publish(section, { name: '五', class: 'theme', classification: '06003' });
  await world.publish(town, { name: '六', class: 'department', classification: '07007', ...hidden });
});
afterAll(async () => {
  await world.close();
  await drop();
});

const childrenOf = async (parent?: string): Promise<TreeNode[]> => {
  const { status, body } = await world.get(reader, `/api/resources/tree${parent ? `?parent=${parent}` : ''}`);
  expect(status).toBe(200);
  return body.nodes;
};

/** What a search for a node's filter finds. */
async function foundBy({ filter }: TreeNode): Promise<number> {
  const query = new URLSearchParams();
  if (filter.class) query.append('class', filter.class);
  if (filter.classification) query.append('classification', filter.classification);
  for (const id of filter.department ?? []) query.append('department', id);
  return (await world.get(reader, `/api/resources?${query}`)).body.total;
}

describe('PD-32, SQ-11: the tree', () => {
  test('begins with the three classes and the departments', async () => {
    const root = await childrenOf();
    expect(root.map(({ key, count }) => [key, count])).toEqual([
      ['class:base', 2],
      ['class:theme', 3],
      ['class:department', 1],
      ['departments', 6],
    ]);
  });

  test('promises at every node what its filter finds', async () => {
    let walked = 0;
    async function walk(parent?: string): Promise<void> {
      for (const node of await childrenOf(parent)) {
        walked += 1;
        expect(node.count, node.key).toBe(await foundBy(node));
        if (parent) expect(node.label?.zh, node.key).toBeTruthy();
        if (!node.leaf) await walk(node.key);
      }
    }
    await walk();
    expect(walked).toBeGreaterThan(15);
  });

  test('adds up: a branch holds what its children hold, and a department what is below it', async () => {
    const sum = (nodes: TreeNode[]) => nodes.reduce((total, { count }) => total + count, 0);
    for (const node of await childrenOf()) expect(sum(await childrenOf(node.key))).toBe(node.count);
    const [first] = (await childrenOf('departments')).filter(({ value }) => value === bureau.id);
    expect(first).toMatchObject({ count: 5, leaf: false, filter: { department: [bureau.id, section.id] } });
    expect((await childrenOf(`department:${bureau.id}`)).map(({ value, count }) => [value, count])).toEqual([
      [section.id, 2],
    ]);
  });

  test('leaves out departments that hold nothing, and the government above all', async () => {
    const names = (await childrenOf('departments')).map(({ label }) => label?.zh);
    expect(names).toEqual(['某局', '某镇']);
  });

  test('names items and sub-items in both languages', async () => {
    const [population] = await childrenOf('class:base');
    expect(population).toMatchObject({ key: 'item:101', kind: 'item', leaf: false, value: '101' });
    expect(population?.label).toMatchObject({ zh: expect.any(String), en: expect.stringMatching(/^[A-Z]/) });
    const [sub] = await childrenOf('item:101');
    expect(sub).toMatchObject({ key: 'sub:101001', kind: 'sub_item', leaf: true, count: 1 });
    // In the department class the sub-item is the department
    expect((await childrenOf('item:307')).map(({ value, label }) => [value, label?.zh])).toEqual([['307007', '某镇']]);
  });

  test('has no branch below what does not exist', async () => {
    for (const parent of ['item:199', 'class:department', `department:${crypto.randomUUID()}`])
      expect((await childrenOf(parent)).filter(({ key }) => key.startsWith('sub'))).toEqual([]);
    for (const parent of ['class:none', 'item:1', 'item:401', 'department:x', 'department:%00', 'root', '%27'])
      expect((await world.get(reader, `/api/resources/tree?parent=${parent}`)).status).toBe(400);
    expect(await childrenOf(`department:${'-'.repeat(36)}`)).toEqual([]);
  });
});

test('nothing of all this was an error of ours', () => expect(world.errors).toEqual([]));
