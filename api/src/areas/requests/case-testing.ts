import type { ResourceContent } from '@onesource/db/content';
import type { DatabaseUrl } from '@onesource/db/testing';
import type { DepartmentKind } from '@onesource/db/vocabulary';
import { expect } from 'vitest';
import type { Deps } from '../../foundation/context.ts';
import type { PolicyProfile } from '../../law/profile.ts';
import { type Answer, ownDatabase, type Person, testWorld, type World } from '../../running/testing/testing.ts';
import { item, law } from '../catalog/testing.ts';

/** What a request says when nothing else matters. */
const form = {
  purpose: 'verification',
  basis: '社会保险经办职责',
  matter: '待遇资格核验',
  delivery: 'query',
  from: '2026-11-02',
  until: '2027-11-01',
  /** For the texts that ask for it (N-20). */
  signOff: { name: '办公室主任', at: '2026-11-02', attachmentId: null },
};

const everyKind: Partial<ResourceContent> = {
  conditions: '按职责申请',
  legalBasis: [law],
  items: [
    item('机构名称'),
    item('联系电话', { sensitivity: 'high' }),
    item('社保账号', { shareType: 'conditional' }),
    item('参保险种', { shareType: 'conditional' }),
    item('病史', { shareType: 'conditional', sensitivity: 'high' }),
    item('线索', { shareType: 'not_shared' }),
  ],
};

/** Two departments of one government, those above them, and a resource of the one that the other asks for. */
async function requestOffice(world: World) {
  const government = await world.department('government');
  const below = (kind?: DepartmentKind) => world.department(kind, { parent: government });
  const [authority, supervision] = [await below('authority'), await below('supervisor')];
  const [provider, consumer] = [await below(), await below()];
  const resource = await world.publish(provider, everyKind);
  const people = {
    official: await world.person(consumer, 'official'),
    colleague: await world.person(consumer, 'official'),
    reviewer: await world.person(provider, 'reviewer'),
    secondReviewer: await world.person(provider, 'reviewer'),
    operator: await world.person(authority, 'operator'),
    supervisor: await world.person(supervision, 'supervisor'),
    stranger: await world.person(await world.department(), 'official', 'registrar', 'reviewer', 'admin'),
    /** Of the provider, but nobody who decides there. */
    clerk: await world.person(provider, 'official', 'registrar', 'admin'),
  };
  const ids = (names: readonly string[]) => names.map((name) => resource.itemId(name));
  /** A request for these items, as a command's body. */
  const asking = (names: readonly string[], over: object = {}) => ({
    ...form,
    resourceId: resource.id,
    itemIds: ids(names),
    ...over,
  });
  const file = async (names: readonly string[], over: object = {}, who: Person = people.official) => {
    const { status, body } = await world.post(who, '/api/requests', asking(names, over));
    expect(status, JSON.stringify(body)).toBe(201);
    return body;
  };
  return {
    ...people,
    government,
    provider,
    consumer,
    authority,
    resource,
    ids,
    asking,
    file,
    /** Takes a step at the version the request is at. */
    async step(who: Person, id: string, action: string, body: object = {}): Promise<Answer> {
      const { version } = (await world.get(people.supervisor, `/api/requests/${id}`)).body;
      return world.post(who, `/api/requests/${id}/${action}`, { version, ...body });
    },
    look: async (id: string, who: Person = people.official) => (await world.get(who, `/api/requests/${id}`)).body,
    /** Kinds of the open tasks somebody has for a request. */
    async tasks(who: Person, id: string): Promise<string[]> {
      const { body } = await world.get(who, '/api/inbox?pageSize=100');
      return body.items
        .filter(({ subject }: { subject: { id: string } }) => subject.id === id)
        .map(({ kind }: { kind: string }) => kind);
    },
  };
}
export type RequestOffice = Awaited<ReturnType<typeof requestOffice>>;

/**
 * A district of its own with that office: whose task something is depends on all departments there are.
 *
 * @param over what else is otherwise, of its database at that address
 */
export async function requestDistrict(
  policy?: PolicyProfile,
  over: (url: DatabaseUrl) => Promise<Partial<Deps>> = async () => ({}),
) {
  const own = await ownDatabase();
  const world = await testWorld({ databaseUrl: own.url, ...(policy && { policy }), ...(await over(own.url)) });
  const office = await requestOffice(world);
  const close = async () => {
    await world.close();
    await own.drop();
  };
  return { world, office, close };
}
