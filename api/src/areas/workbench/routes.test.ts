import { users } from '@onesource/db/schema/organisation';
import { eq } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { dayOf } from '../../law/calendar/working-days.ts';
import { at, type Person } from '../../running/testing/testing.ts';
import { liesWith } from '../inbox/queries.ts';
import { requestDistrict } from '../requests/case-testing.ts';
import type { WorkbenchView } from './queries.ts';

const { world, office, close } = await requestDistrict();
afterAll(close);

const bench = async (who: Person): Promise<WorkbenchView> => {
  const { status, body } = await world.get(who, '/api/workbench');
  expect(status).toBe(200);
  return body;
};
const numbers = (items: readonly { number: string }[]) => items.map(({ number }) => number);

const first = await office.file(['社保账号'], { matter: '先办的' });
const granted = await office.file(['机构名称'], { matter: '即将到期', until: '2026-12-15' });

test('an official sees what they wait for, by when, and with whom it lies, down to the people', async () => {
  const { awaited, tasks } = await bench(office.official);
  expect(numbers(awaited.items)).toEqual([first.number, granted.number]);
  expect(awaited).toMatchObject({ total: 2, late: 0 });
  expect(awaited.items[0]).toMatchObject({
    subject: { type: 'request', id: first.id },
    title: first.resource.name,
    department: { id: office.provider.id },
    dueAt: '2026-11-16T23:59:59+08:00',
    remainingWorkingDays: 10,
    overdue: false,
    with: [
      {
        department: { id: office.provider.id, name: office.provider.name },
        people: [office.reviewer.name, office.secondReviewer.name].toSorted(),
        total: 2,
        standIn: null,
      },
    ],
  });
  expect(tasks.items.every(({ kind }) => kind !== 'decide_request')).toBe(true);
});

test('of many the first few are named by pinyin, and how many there are; whoever has taken it stands alone', async () => {
  const many = await requestDistrict();
  try {
    const { id } = await many.office.file(['社保账号']);
    const withWhom = async () => {
      const { body } = await many.world.get(many.office.official, '/api/workbench');
      const [line] = body.awaited.items as WorkbenchView['awaited']['items'];
      return line?.with[0];
    };
    const named = ['赵某', '安某', '白某'];
    for (const name of named) {
      const { id: userId } = await many.world.person(many.office.provider, 'reviewer');
      await many.world.db.update(users).set({ name }).where(eq(users.id, userId));
    }
    const lying = await withWhom();
    expect(lying).toMatchObject({ total: 5, standIn: null });
    expect(lying?.people).toHaveLength(3);
    expect(lying?.people.slice(0, 2)).toEqual(['安某', '白某']);
    const { items } = (await many.world.get(many.office.secondReviewer, '/api/inbox')).body;
    const task = items.find(({ subject }: { subject: { id: string } }) => subject.id === id);
    expect((await many.world.post(many.office.secondReviewer, `/api/inbox/${task.id}/claim`)).status).toBe(200);
    expect(await withWhom()).toMatchObject({ people: [many.office.secondReviewer.name], total: 1 });
    // A colleague who would act on it is told so, whoever took it is not
    expect((await many.office.look(id, many.office.reviewer)).taken).toMatchObject({
      name: many.office.secondReviewer.name,
    });
    expect((await many.office.look(id, many.office.secondReviewer)).taken).toBeNull();
    expect((await many.office.look(id, many.office.official)).taken).toBeNull();
    // The day after the next working day it says nothing any more
    many.world.setNow(at('2026-11-04'));
    expect(await withWhom()).toMatchObject({ total: 5 });
    expect(many.world.errors).toEqual([]);
  } finally {
    await many.close();
  }
});

test('while the one whose alone it is is away, who stands in is named beside', async () => {
  const here = await requestDistrict();
  try {
    const { official, colleague, reviewer } = here.office;
    const { id } = await here.office.file(['社保账号']);
    await here.office.step(reviewer, id, 'ask-supplement', { note: '请附文件' });
    const lying = async () => (await liesWith(here.world.db, [id], dayOf(here.world.deps.clock()))).get(id);
    expect(await lying()).toMatchObject([{ people: [official.name], total: 1, standIn: null }]);
    const away = { substituteId: colleague.id, from: '2026-11-02', until: '2026-11-06' };
    expect((await here.world.post(official, '/api/inbox/substitution', away)).status).toBe(200);
    expect(await lying()).toMatchObject([{ people: [official.name], total: 1, standIn: colleague.name }]);
    here.world.setNow(at('2026-11-09'));
    expect(await lying()).toMatchObject([{ standIn: null }]);
  } finally {
    await here.close();
  }
});

test('a reviewer sees what waits for them, the most urgent first, and no more than a few', async () => {
  const { tasks, awaited } = await bench(office.reviewer);
  expect(tasks.total).toBe(2);
  expect(tasks.items[0]).toMatchObject({ kind: 'decide_request', dueAt: '2026-11-16T23:59:59+08:00' });
  expect(awaited).toMatchObject({ total: 0, items: [] });
});

test('a grant of one’s department that ends soon is told of, to those who may ask for more', async () => {
  for (const who of [office.official, office.colleague])
    expect((await bench(who)).ending).toMatchObject({
      total: 1,
      items: [{ subject: { id: granted.id }, until: '2026-12-15', department: { name: office.provider.name } }],
    });
  for (const who of [office.reviewer, office.stranger]) expect((await bench(who)).ending.total).toBe(0);
});

test('what is one’s own is nobody else’s: a colleague waits for nothing', async () => {
  for (const who of [office.colleague, office.stranger, office.clerk])
    expect((await bench(who)).awaited).toEqual({ total: 0, late: 0, items: [] });
});

test('what waits for a word of one’s own stands among the tasks, and with nobody else', async () => {
  const asked = await office.file(['病史'], { matter: '材料待补' });
  await office.step(office.reviewer, asked.id, 'ask-supplement', { note: '请附文件' });
  const { awaited, tasks } = await bench(office.official);
  expect(numbers(awaited.items)).not.toContain(asked.number);
  expect(tasks.items.map(({ subject }) => subject.id)).toContain(asked.id);
});

test('a doubt that one has reported lies with who collects the data', async () => {
  const said = { resourceId: office.resource.id, itemIds: office.ids(['机构名称']), found: '甲', expected: '乙' };
  const doubt = await world.post(office.colleague, '/api/discrepancies', { ...said, evidence: '' });
  expect(doubt.status, JSON.stringify(doubt.body)).toBe(201);
  const { awaited } = await bench(office.colleague);
  expect(awaited.items).toMatchObject([
    {
      subject: { type: 'discrepancy', id: doubt.body.id },
      title: office.resource.content.name,
      dueAt: null,
      with: [{ department: { id: office.provider.id } }],
    },
  ]);
});

test('PD-33: what is late says so, on either side', async () => {
  world.setNow(at('2026-11-17'));
  const waiting = await bench(office.official);
  expect(waiting.late).toEqual({ tasks: 0, awaited: 1 });
  expect(waiting.awaited.items[0]).toMatchObject({ number: first.number, overdue: true });
  expect((await bench(office.reviewer)).late).toEqual({ tasks: 1, awaited: 0 });
});

test('is for whoever is signed in, and empty for who has nothing to do', async () => {
  expect((await world.get(null, '/api/workbench')).status).toBe(401);
  const nobody = await world.person(await world.department());
  expect(await bench(nobody)).toMatchObject({ tasks: { total: 0 }, awaited: { total: 0 }, ending: { total: 0 } });
});

test('nothing of all this was an error of ours', () => expect(world.errors).toEqual([]));
