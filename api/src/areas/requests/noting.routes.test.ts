import { lateNotes } from '@onesource/db/schema/inbox';
import { eq } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { at, type Person } from '../../running/testing/testing.ts';
import { requestDistrict } from './case-testing.ts';

const { world, office, close } = await requestDistrict();
afterAll(close);

type Line = { id: string; subject: { id: string }; noted: object | null; actions: string[] };
const watched = async (search = '', who: Person = office.supervisor): Promise<Line[]> =>
  (await world.get(who, `/api/inbox/watched?pageSize=100${search}`)).body.items;
const of = (lines: Line[], id: string): Line | undefined => lines.find(({ subject }) => subject.id === id);
const note = (id: string, words: string, who: Person = office.supervisor) =>
  world.post(who, `/api/inbox/${id}/note-lateness`, { note: words });

const [first, second] = [await office.file(['社保账号']), await office.file(['参保险种'])];
const early = of(await watched(), first.id);
world.setNow(at('2026-11-17'));
const line = of(await watched(), first.id) as Line;

test('house: whoever supervises takes note of what is late, which stands on the page and in the history of the case', async () => {
  expect(early).toBeUndefined();
  expect(line).toMatchObject({ noted: null, actions: ['note-lateness'] });
  expect((await note(line.id, ' ')).body.code).toBe('reason_required');
  expect((await note(line.id, '已电话核实，下周一答复')).status).toBe(200);
  expect(of(await watched(), first.id)).toMatchObject({
    noted: { by: office.supervisor.name, note: '已电话核实，下周一答复' },
    actions: [],
  });
  expect((await office.look(first.id)).timeline.at(-1)).toMatchObject({
    type: 'lateness_noted',
    actor: { name: office.supervisor.name },
    data: { note: '已电话核实，下周一答复' },
  });
});

test('said again, or by two at once, it is what was said first', async () => {
  expect((await note(line.id, '另一说法')).body.note).toBe('已电话核实，下周一答复');
  const other = of(await watched(), second.id) as Line;
  const answers = await Promise.all(['一', '二', '三'].map((words) => note(other.id, words)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(new Set(answers.map(({ body }) => body.note)).size).toBe(1);
  expect(await world.db.$count(lateNotes, eq(lateNotes.taskId, other.id))).toBe(1);
  const { timeline } = await office.look(second.id);
  expect(timeline.filter(({ type }: { type: string }) => type === 'lateness_noted')).toHaveLength(1);
});

test('the page shows what is still to be taken note of, and what was', async () => {
  const third = await office.file(['病史'], { until: '2027-11-01' });
  world.setNow(at('2026-12-02'));
  expect(of(await watched('&noted=no'), third.id)).toBeDefined();
  expect(of(await watched('&noted=no'), first.id)).toBeUndefined();
  expect(of(await watched('&noted=yes'), first.id)).toBeDefined();
  expect(of(await watched('&noted=yes'), third.id)).toBeUndefined();
  world.setNow(at('2026-11-17'));
});

test('it is for whoever supervises alone, of what is late and open', async () => {
  expect((await note(line.id, '一', office.operator)).status).toBe(403);
  expect(of(await watched('', office.operator), first.id)?.actions).toEqual([]);
  for (const who of [office.reviewer, office.official, office.stranger])
    expect((await note(line.id, '一', who)).status).toBe(403);
  expect((await note(world.deps.newId(), '一')).status).toBe(404);
  const later = await office.file(['联系电话']);
  const [open] = (await world.get(office.reviewer, '/api/inbox?pageSize=100')).body.items.filter(
    ({ subject }: { subject: { id: string } }) => subject.id === later.id,
  );
  expect(open).toBeDefined();
  expect((await note(open.id, '一')).body.code).toBe('not_late');
});

test('what was noted stays when the work is done', async () => {
  expect((await office.step(office.reviewer, first.id, 'approve')).status).toBe(200);
  expect(await world.db.$count(lateNotes, eq(lateNotes.taskId, line.id))).toBe(1);
  expect((await note(line.id, '再说')).body.note).toBe('已电话核实，下周一答复');
});

test('nothing of all this was an error of ours', () => expect(world.errors).toEqual([]));
