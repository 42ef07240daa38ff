import { expect } from 'vitest';
import type { Person, Published, World } from '../../running/testing/testing.ts';
import { csv, li, marriages, sendData, wang } from '../datasets/testing.ts';

const form = {
  purpose: 'verification',
  basis: '社会保险经办职责',
  matter: '待遇资格核验',
  delivery: 'query',
  from: '2026-11-02',
  until: '2027-11-01',
};

/** Files for these items; gives the id of the request. */
export async function askFor(
  world: World,
  { official, resource }: { official: Person; resource: Published },
  names: readonly string[],
  over: object = {},
): Promise<string> {
  const itemIds = names.map((name) => resource.itemId(name));
  const filed = await world.post(official, '/api/requests', { ...form, resourceId: resource.id, itemIds, ...over });
  expect(filed.status, JSON.stringify(filed.body)).toBe(201);
  return filed.body.id;
}

/** Files for these items and has it granted, with what the agreement needs; gives the id by which it is used. */
export async function grantOf(
  world: World,
  { official, reviewer, resource }: { official: Person; reviewer: Person; resource: Published },
  names: readonly string[],
  over: object = {},
  decision: object = {},
): Promise<string> {
  const id = await askFor(world, { official, resource }, names, over);
  // What narrows a grant says why
  const why = { note: '按事项限定', withheld: { code: 'other', note: '其余与事项无关' } };
  const narrowed = Object.keys(decision).length > 0 ? { ...why, ...decision } : {};
  const approved = await world.post(reviewer, `/api/requests/${id}/approve`, { version: 1, ...narrowed });
  expect(approved.status, JSON.stringify(approved.body)).toBe(200);
  return id;
}

/** A department with a register of marriages whose data are there, and another that may ask for them. */
export async function registryOffice(world: World) {
  const [provider, consumer] = [await world.department(), await world.department()];
  const reviewer = await world.person(provider, 'reviewer');
  const registrar = await world.person(provider, 'registrar');
  const resource = await world.publish(provider, { ...marriages, name: `婚姻登记${crypto.randomUUID()}` });
  const loaded = await sendData(world, registrar, resource.id, csv(wang, li));
  expect(loaded.status, JSON.stringify(loaded.body)).toBe(201);
  const official = await world.person(consumer, 'official');
  const here = { official, reviewer, resource };
  return {
    ...here,
    provider,
    consumer,
    registrar,
    grant: (names: readonly string[], over: object = {}, decision: object = {}) =>
      grantOf(world, here, names, over, decision),
    query: (id: string, body: object, who = official) =>
      world.post(who, `/api/grants/${id}/query`, { matter: '沪人社〔2026〕1号', ...body }),
    item: resource.itemId,
  };
}
