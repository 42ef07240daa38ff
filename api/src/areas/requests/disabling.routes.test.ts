import { tasks } from '@onesource/db/schema/inbox';
import { departments, users } from '@onesource/db/schema/organisation';
import { eq } from 'drizzle-orm';
import { afterAll, describe, expect, test } from 'vitest';
import { profile as shanghai } from '../../law/cities/shanghai/profile.ts';
import type { Department } from '../../running/testing/testing.ts';
import { item, law } from '../catalog/testing.ts';
import { requestDistrict } from './case-testing.ts';

const { world, office, close } = await requestDistrict(shanghai);
afterAll(close);

const sysadmin = await world.person(await world.department('government'), 'sysadmin');
const items = [item('许可编号', { shareType: 'conditional' })];
const filed = async (provider: Department, responsible: Department | null) => {
  const about = { items, legalBasis: [law], responsibleDepartmentId: responsible?.id ?? null };
  const of = await world.publish(provider, about);
  return office.file([], { resourceId: of.id, itemIds: of.content.items.map(({ id }) => id) });
};
/** What disabling it is answered with, once its people are gone. */
const disabling = async ({ id }: Department) => {
  const [row] = await world.db.select().from(departments).where(eq(departments.id, id));
  return world.send(sysadmin, 'PATCH', `/api/departments/${id}`, { version: row?.version, disabled: true });
};
const refused = { status: 422, body: { code: 'department_has_cases', details: [{ field: 'disabled' }] } };

describe('SH-27: a department is not disabled', () => {
  test.each(['provider', 'responsible'] as const)('while a request waits for its answer as %s', async (as) => {
    const [provider, other] = [await world.department(), await world.department()];
    const answering = as === 'provider' ? provider : other;
    const { id } = await filed(provider, as === 'provider' ? null : other);
    expect(await disabling(answering)).toMatchObject(refused);
    // Nor while the asker is to add something: then it is its turn again
    const answer = await office.step(office.operator, id, 'ask-supplement', { note: '请附依据' });
    expect(answer.status).toBe(200);
    expect(await disabling(answering)).toMatchObject(refused);
    expect((await office.step(office.official, id, 'withdraw')).status).toBe(200);
    expect((await disabling(answering)).body).toMatchObject({ disabled: true });
  });
});

describe('whoever files while a department is being disabled', () => {
  test('SH-27: is told to look again, or is waited for', async () => {
    for (let round = 0; round < 4; round += 1) {
      const [provider, responsible] = [await world.department(), await world.department()];
      const about = { items, legalBasis: [law], responsibleDepartmentId: responsible.id };
      const of = await world.publish(provider, about);
      const asked = office.asking([], { resourceId: of.id, itemIds: of.content.items.map(({ id }) => id) });
      const [answer, disabled] = await Promise.all([
        world.post(office.official, '/api/requests', asked),
        disabling(responsible),
      ]);
      if (disabled.status === 422) expect(answer.body.deciders).toContain('responsible');
      else if (answer.status === 201) expect(answer.body.deciders).toContain('provider');
      else expect(answer.status).toBe(409);
    }
  });
});

describe('PD-35: a department that has an agreement to sign', async () => {
  const pudong = await requestDistrict();
  afterAll(pudong.close);
  const admin = await pudong.world.person(await pudong.world.department('government'), 'sysadmin');
  const disable = async ({ id }: Department) =>
    (await pudong.world.send(admin, 'PATCH', `/api/departments/${id}`, { version: 1, disabled: true })).body;

  test('is disabled once nothing but news is left for it', async () => {
    const { world, office } = pudong;
    const provider = await world.department();
    const of = await world.publish(provider, { items: [item('病史', { sensitivity: 'high' })] });
    const { id } = await office.file([], { resourceId: of.id, itemIds: [of.itemId('病史')] });
    expect((await disable(provider)).code).toBe('department_has_cases');
    const reviewer = await world.person(provider, 'reviewer');
    expect(await office.tasks(reviewer, id)).toEqual(['sign_agreement']);
    expect((await office.step(reviewer, id, 'sign-agreement')).status).toBe(200);
    await world.db.update(users).set({ disabledAt: new Date() }).where(eq(users.id, reviewer.id));
    const task = { id: reviewer.id, kind: 'request_referred', subjectType: 'request', subjectId: id } as const;
    const news = { ...task, departmentId: provider.id, role: 'reviewer', title: '', createdAt: new Date() } as const;
    await world.db.insert(tasks).values(news);
    expect(await disable(provider)).toMatchObject({ disabled: true });
    expect(world.errors).toEqual([]);
  });
});

test('nothing of all this was an error of ours', () => expect(world.errors).toEqual([]));
