import { expect } from 'vitest';
import type { Department, Person, World } from '../../../running/testing/testing.ts';
import { item } from '../../catalog/testing.ts';
import { sendData } from '../../datasets/testing.ts';

/** Nobody's numbers, as rows of two registers have them. */
export const numbers = [
  '11010519491231002X',
  '310115198001010016',
  '310115198001010024',
  '310115198001010032',
] as const;

const conditional = { shareType: 'conditional', required: false } as const;
/** A register of people of one's own, whose last item is not shared. */
export const people = () => ({
  name: `人员${crypto.randomUUID()}`,
  conditions: '按职责申请',
  subject: 'natural_person' as const,
  items: [
    item('身份证件号码', { ...conditional, required: true, identifier: true, length: 18, sensitivity: 'high' }),
    item('姓名', { ...conditional, sensitivity: 'high' }),
    item('联系电话', conditional),
    item('居住街镇', { shareType: 'unconditional', required: false }),
    item('内部标记', { shareType: 'not_shared', required: false }),
  ],
});
export const peopleCsv = (...lines: string[]) => ['身份证件号码,姓名,联系电话,居住街镇,内部标记', ...lines].join('\n');

/** Publishes a register of people with these rows. */
export async function register(
  world: World,
  where: Department,
  who: Person,
  lines: readonly string[],
  over: object = {},
) {
  const resource = await world.publish(where, { ...people(), ...over });
  const sent = await sendData(world, who, resource.id, peopleCsv(...lines));
  expect(sent.status, JSON.stringify(sent.body)).toBe(201);
  return resource;
}

type Registered = Awaited<ReturnType<typeof register>>;

/** How a pool of these registers is put together: every field of each, in their order. */
export const planOf = (
  resources: readonly Registered[],
  names: readonly string[] = ['姓名', '联系电话', '居住街镇'],
) => ({
  kind: 'theme',
  name: `某主题库${crypto.randomUUID()}`,
  identifier: 'id_number',
  sources: resources.map(({ id, itemId }) => ({ resourceId: id, by: itemId('身份证件号码') })),
  fields: names.map((name) => ({
    name,
    from: resources.map(({ id, itemId }) => ({ resourceId: id, itemId: itemId(name) })),
  })),
});
