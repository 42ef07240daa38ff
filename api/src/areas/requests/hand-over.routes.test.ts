import { auditLog } from '@onesource/db/schema/audit';
import { and, eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { afterAll, describe, expect, test } from 'vitest';
import type { Person } from '../../running/testing/testing.ts';
import { requestDistrict } from './case-testing.ts';

const { world, office, close } = await requestDistrict();
afterAll(close);

const admin = await world.person(office.consumer, 'admin');
const sysadmin = await world.person(office.authority, 'sysadmin');
const work = async (who: Person, by: Person = admin) => (await world.get(by, `/api/users/${who.id}/open-work`)).body;
const disable = (who: Person, body: object, by: Person = admin) =>
  world.post(by, `/api/users/${who.id}/disable`, { version: 1, ...body });
const audited = async (action: string, subjectId: string) =>
  (
    await world.db
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.action, action), eq(auditLog.subjectId, subjectId)))
  ).map(({ detail, actorId }) => ({ detail, actorId }));
/** Somebody of the asking department with one request that waits for the provider and one that waits for them. */
const leaver = async (who?: Person) => {
  const person = who ?? (await world.person(office.consumer, 'official'));
  const waiting = await office.file(['社保账号'], { confirmed: true }, person);
  const mine = await office.file(['参保险种'], { confirmed: true }, person);
  expect((await office.step(office.reviewer, mine.id, 'ask-supplement', { note: '请附依据' })).status).toBe(200);
  return { person, waiting: waiting.id, mine: mine.id };
};

describe('house: when somebody leaves', () => {
  test('it is shown what they have in hand, and who may go on with it', async () => {
    const { person } = await leaver();
    const registrar = await world.person(office.consumer, 'registrar');
    const nobody = await world.person(office.consumer);
    const body = await work(person);
    expect(body).toMatchObject({ requests: 2, tasks: 1 });
    const ids = body.successors.map(({ id }: { id: string }) => id);
    expect(ids).toEqual(expect.arrayContaining([office.colleague.id, registrar.id]));
    for (const { id } of [person, nobody, admin, office.reviewer]) expect(ids).not.toContain(id);
    expect(await work(registrar)).toMatchObject({ requests: 0, tasks: 0, nextDueOn: null });
    for (const by of [office.official, office.stranger])
      expect([403, 404]).toContain((await world.get(by, `/api/users/${person.id}/open-work`)).status);
  });

  test('their work goes to the successor in the act that disables them, with both names in the trail', async () => {
    const { person, waiting, mine } = await leaver();
    const successor = await world.person(office.consumer, 'official');
    const done = await disable(person, { successorId: successor.id });
    expect(done).toMatchObject({ status: 200, body: { disabled: true } });
    expect(await office.tasks(successor, mine)).toEqual(['supplement_request']);
    const { body: list } = await world.get(successor, '/api/requests?role=mine');
    expect(list.items.map(({ id }: { id: string }) => id).sort()).toEqual([waiting, mine].sort());
    const { body: bench } = await world.get(successor, '/api/workbench');
    expect(bench.awaited.items.map(({ subject }: { subject: { id: string } }) => subject.id)).toEqual([waiting]);
    const to = { id: successor.id, name: successor.name };
    expect(await audited('user.disable', person.id)).toMatchObject([
      { actorId: admin.id, detail: { handedOver: { to, requests: 2, tasks: 1 } } },
    ]);
    const from = { id: person.id, name: person.name };
    expect(await audited('request.hand-over', waiting)).toEqual([{ actorId: admin.id, detail: { from, to } }]);
    const { timeline, applicant } = await office.look(waiting, successor);
    expect(timeline.at(-1)).toMatchObject({
      type: 'handed_over',
      actor: { name: admin.name },
      data: { note: `${person.name} → ${successor.name}` },
    });
    // Who filed it stays who filed it
    expect(applicant.id).toBe(person.id);
    // What the request asks for later on comes to the successor too
    expect((await office.step(office.reviewer, waiting, 'ask-supplement', { note: '请附依据' })).status).toBe(200);
    const { body: inbox } = await world.get(successor, '/api/inbox?pageSize=100');
    expect(inbox.items.filter(({ subject }: { subject: { id: string } }) => subject.id === waiting)).toHaveLength(1);
    expect(await office.tasks(office.colleague, waiting)).toEqual([]);
    expect(await work(successor)).toMatchObject({ requests: 2, tasks: 2 });
  });

  test('without a successor it is for the role, as it was', async () => {
    const { person, mine } = await leaver();
    expect(await office.tasks(office.colleague, mine)).toEqual([]);
    expect((await disable(person, {})).status).toBe(200);
    expect(await office.tasks(office.colleague, mine)).toEqual(['supplement_request']);
    const [line] = await audited('user.disable', person.id);
    expect(line?.detail).not.toHaveProperty('handedOver');
  });

  test('a successor from elsewhere, disabled, without the role or not there at all is refused, and nothing has happened', async () => {
    const { person, mine } = await leaver();
    const gone = await world.person(office.consumer, 'official');
    await disable(gone, {});
    const nobody = await world.person(office.consumer);
    for (const [{ id }, code] of [
      [office.reviewer, 'successor_elsewhere'],
      [gone, 'successor_elsewhere'],
      [person, 'successor_elsewhere'],
      [{ id: v7() }, 'successor_elsewhere'],
      [nobody, 'successor_lacks_role'],
    ] as const)
      expect(await disable(person, { successorId: id })).toMatchObject({
        status: 422,
        body: { code, details: [{ field: 'successorId' }] },
      });
    expect((await disable(person, { successorId: 'x' })).status).toBe(400);
    expect((await disable(person, { successorId: office.colleague.id }, office.official)).status).toBe(403);
    expect(await office.tasks(person, mine)).toEqual(['supplement_request']);
    expect(await audited('request.hand-over', mine)).toEqual([]);
  });

  test('somebody who goes to another department leaves their work to a successor too', async () => {
    const { person, mine } = await leaver();
    const elsewhere = await world.department();
    const body = { version: 1, departmentId: elsewhere.id, successorId: office.colleague.id };
    const moved = await world.send(sysadmin, 'PATCH', `/api/users/${person.id}`, body);
    expect(moved).toMatchObject({ status: 200, body: { department: { id: elsewhere.id } } });
    expect(await office.tasks(office.colleague, mine)).toEqual(['supplement_request']);
    expect(await audited('user.edit', person.id)).toMatchObject([
      { detail: { handedOver: { to: { id: office.colleague.id } } } },
    ]);
  });

  test('sent twice at once it is handed over once', async () => {
    const { person, mine } = await leaver();
    const sent = () => disable(person, { successorId: office.colleague.id });
    const answers = await Promise.all([sent(), sent(), sent()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(await audited('request.hand-over', mine)).toHaveLength(1);
  });
});

test('house: who filed a request decides on it no more after it is handed over than before', async () => {
  const both = await world.person(office.consumer, 'official');
  const { id } = await office.file(['社保账号'], { confirmed: true }, both);
  const body = { version: 1, departmentId: office.authority.id, successorId: office.colleague.id };
  expect((await world.send(sysadmin, 'PATCH', `/api/users/${both.id}`, body)).status).toBe(200);
  const secadmin = await world.person(office.authority, 'secadmin');
  const given = { version: 2, roles: ['operator'] };
  expect((await world.send(secadmin, 'PUT', `/api/users/${both.id}/roles`, given)).status).toBe(200);
  expect((await office.look(id, office.operator)).stances).toContain('authority');
  expect((await office.look(id, both)).stances).not.toContain('authority');
});

test('nothing of all this was an error of ours', () => expect(world.errors).toEqual([]));
