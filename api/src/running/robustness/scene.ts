import { resources } from '@onesource/db/schema/catalog';
import { discrepancies, discrepancyEvents } from '@onesource/db/schema/discrepancy';
import { filings } from '@onesource/db/schema/filing';
import { tasks } from '@onesource/db/schema/inbox';
import { departments, users } from '@onesource/db/schema/organisation';
import { accessRequests } from '@onesource/db/schema/request';
import { scenarios } from '@onesource/db/schema/scenario';
import { eq } from 'drizzle-orm';
import { expect } from 'vitest';
import { upload } from '../../areas/attachments/testing.ts';
import { body as draftBody, item, law } from '../../areas/catalog/testing.ts';
import type { Person, World } from '../testing/testing.ts';
import type { Route } from './routes.ts';

/** A record that a route is tried on, and whoever may do there what the route does. */
export type Tried = { id: string; who: Person; version(): Promise<number> };
type Table =
  | typeof resources
  | typeof accessRequests
  | typeof departments
  | typeof users
  | typeof scenarios
  | typeof discrepancies;

/** Steps that bring a request or a registration to where a command on it is not out of place. */
const leadingTo: Record<string, readonly string[]> = {
  'requests/supplement': ['ask-supplement'],
  'requests/appeal': ['refuse'],
  'requests/coordinate': ['refuse', 'appeal'],
  'requests/revoke': ['approve'],
  'requests/renew': ['approve'],
  'requests/ask-consent': ['approve'],
  'requests/answer-consent': ['approve', 'ask-consent'],
  'discrepancies/settle': ['fail'],
  'resources/withdraw': ['submit'],
  'resources/return': ['submit'],
  'resources/approve': ['submit'],
  'resources/examine': ['submit', 'approve'],
};

/** Two departments whose people may do nearly everything, and records of all kinds to do it with. */
export async function scene(world: World) {
  const [provider, authority] = [await world.department(), await world.department('authority')];
  const everything = ['official', 'registrar', 'reviewer', 'operator', 'supervisor', 'sysadmin', 'secadmin'] as const;
  const asker = await world.person(authority, ...everything);
  const reviewer = await world.person(provider, 'registrar', 'reviewer', 'admin');
  const colleague = await world.person(authority, 'reviewer');
  const people = [asker, reviewer, colleague];
  const content = () => ({
    conditions: '按需',
    items: [
      item('甲', { shareType: 'conditional' }),
      item('乙', { shareType: 'conditional' }),
      item('密', { sensitivity: 'high' }),
    ],
  });
  const resource = await world.publish(provider, content());

  /** What fields must mean for a command to be taken up, by their names. */
  const known = () => ({
    resourceId: resource.id,
    itemIds: [resource.itemId('甲')],
    itemId: resource.itemId('甲'),
    departmentId: authority.id,
    parentId: authority.id,
    account: `r${crypto.randomUUID()}`,
    industry: 'S92',
    class: 'theme',
    classification: '05001',
    from: '2026-11-02',
    until: '2027-11-01',
    expiresOn: '2027-11-01',
    reexamineOn: '2027-10-01',
    effectiveOn: '2026-12-01',
    at: '2026-11-02',
    on: '2026-11-02',
    attachmentId: null,
    scope: [authority.id],
    responsibleDepartmentId: authority.id,
    name: `事${crypto.randomUUID()}`,
    password: 'one that is long enough',
    current: 'not the current one',
    next: 'another that is long enough',
    id: null,
    creditCode: '',
    userId: null,
    phone: '021-58000001',
    changedOn: '2026-11-02',
    roles: ['official'],
  });

  const tried = (table: Table, id: string, who: Person): Tried => ({
    id,
    who,
    async version() {
      const [row] = await world.db.select({ version: table.version }).from(table).where(eq(table.id, id));
      return row?.version ?? 1;
    },
  });

  /** Whoever is offered the action by the record's own page; the first of all where nobody is. */
  async function doer(page: string, action: string): Promise<Person> {
    for (const who of people) if (((await world.get(who, page)).body.actions ?? []).includes(action)) return who;
    return asker;
  }

  async function lead(table: Table, id: string, base: string, page: string, action: string): Promise<Tried> {
    for (const step of leadingTo[`${base.split('/')[2]}/${action}`] ?? []) {
      const { who, version } = tried(table, id, await doer(page, step));
      const answer = await world.post(who, `${base}/${step}`, {
        version: await version(),
        note: '一',
        code: 'other',
        kind: 'publish',
        to: '一',
      });
      expect(answer.status, `${base} ${step}: ${JSON.stringify(answer.body)}`).toBe(200);
    }
    return tried(table, id, await doer(page, action));
  }

  async function request(action: string): Promise<Tried> {
    const filed = await world.post(asker, '/api/requests', {
      ...known(),
      itemIds: ['甲', '乙'].map(resource.itemId),
      ...(action === 'sign-agreement' && { itemIds: [resource.itemId('密')] }),
      ...(['messages', 'conclude'].includes(action) && { wanted: '其余' }),
      purpose: 'reference',
      basis: '职责',
      matter: '核对',
      delivery: 'query',
    });
    expect(filed.status, JSON.stringify(filed.body)).toBe(201);
    if (action === 'order-rectification')
      await world.db
        .update(accessRequests)
        .set({ escalatedAt: world.deps.clock(), escalatedTo: 'authority' })
        .where(eq(accessRequests.id, filed.body.id));
    const base = `/api/requests/${filed.body.id}`;
    return lead(accessRequests, filed.body.id, base, base, action);
  }

  async function registration(action: string): Promise<Tried> {
    const hidden = [item('丙', { shareType: 'not_shared' })].map((each) => ({ ...each, id: null }));
    const body = draftBody({ legalBasis: [law], conditions: '按需' });
    const items = action === 'examine' ? hidden : body.items;
    await world.freeNames({ id: asker.departmentId });
    const drafted = await world.post(asker, '/api/resources', { ...body, items });
    expect(drafted.status, JSON.stringify(drafted.body)).toBe(201);
    const base = `/api/resources/${drafted.body.id}`;
    return lead(resources, drafted.body.id, base, `${base}/registration`, action);
  }

  async function person(action: string): Promise<Tried> {
    const { id } = await world.person(authority, 'official');
    if (action === 'enable')
      await world.db.update(users).set({ disabledAt: world.deps.clock() }).where(eq(users.id, id));
    return tried(users, id, asker);
  }

  async function scenario(): Promise<Tried> {
    const added = await world.post(asker, '/api/scenarios', {
      name: crypto.randomUUID(),
      purpose: '核对',
      resources: [{ resourceId: resource.id, itemIds: [resource.itemId('甲')] }],
    });
    expect(added.status, JSON.stringify(added.body)).toBe(201);
    return tried(scenarios, added.body.id, asker);
  }

  async function doubt(action: string): Promise<Tried> {
    const { resourceId, itemIds } = known();
    const said = { resourceId, itemIds, found: '张珊', expected: '张姗' };
    const reported = await world.post(asker, '/api/discrepancies', said);
    expect(reported.status, JSON.stringify(reported.body)).toBe(201);
    const { id } = reported.body;
    // The walk's profile lets both agree first; another would have the collector answer
    if (action === 'answer')
      await world.db.transaction(async (tx) => {
        await tx.update(discrepancies).set({ status: 'reported' }).where(eq(discrepancies.id, id));
        await tx
          .update(discrepancyEvents)
          .set({ data: { status: 'reported' } })
          .where(eq(discrepancyEvents.discrepancyId, id));
      });
    const base = `/api/discrepancies/${id}`;
    return lead(discrepancies, id, base, base, action);
  }

  async function task(): Promise<Tried> {
    const id = world.deps.newId();
    await world.db.insert(tasks).values({
      id,
      kind: 'grant_affected',
      subjectType: 'request',
      subjectId: world.deps.newId(),
      departmentId: authority.id,
      role: 'official',
      title: '某资源',
      createdAt: world.deps.clock(),
    });
    return { id, who: asker, version: async () => 1 };
  }

  /** A department that has filed nothing yet, and its administrator from above. */
  async function filing(): Promise<Tried> {
    const { id } = await world.department('public_institution', { parent: provider });
    const version = async () => (await world.db.select().from(filings).where(eq(filings.departmentId, id)))[0]?.version;
    return { id, who: reviewer, version: async () => (await version()) ?? 0 };
  }

  async function attachment(): Promise<Tried> {
    const { status, body } = await upload(world, asker);
    expect(status, JSON.stringify(body)).toBe(201);
    return { id: body.id, who: asker, version: async () => 1 };
  }

  /** A new record for a route to be tried on; null when its path names none. */
  async function recordFor({ method, path }: Route): Promise<Tried | null> {
    if (!path.includes(':')) return null;
    const [, , kind, , last = ''] = path.split('/');
    const action = last === 'draft' ? 'edit' : last;
    if (kind === 'requests') return request(action);
    if (kind === 'users') return person(action);
    if (kind === 'scenarios') return scenario();
    if (kind === 'inbox') return task();
    if (kind === 'discrepancies') return doubt(action);
    if (kind === 'departments' && path.includes('/filing')) return filing();
    if (kind === 'attachments') return attachment();
    if (kind === 'departments')
      return tried(departments, (await world.department('internal_unit', { parent: authority })).id, asker);
    if (kind !== 'resources') throw new Error(`${path}: name a record of this kind here`);
    // What is read, and what begins with something published
    // The authority declares what another department has published
    if (action === 'declare-unconditional')
      return tried(resources, (await world.publish(provider, content())).id, asker);
    const published = method === 'GET' || ['revise', 'retire'].includes(action);
    return published ? tried(resources, resource.id, reviewer) : registration(action);
  }
  return { asker, people, known, recordFor };
}
export type Scene = Awaited<ReturnType<typeof scene>>;
