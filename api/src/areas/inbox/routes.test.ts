import { auditLog } from '@onesource/db/schema/audit';
import { cases } from '@onesource/db/schema/cases';
import { tasks } from '@onesource/db/schema/inbox';
import { userRoles, users } from '@onesource/db/schema/organisation';
import type { Role, TaskKind } from '@onesource/db/vocabulary';
import { eq } from 'drizzle-orm';
import { afterAll, describe, expect, test } from 'vitest';
import { at, type Department, type Person, testWorld } from '../../running/testing/testing.ts';
import { giveNotice, syncTasks, type Wanted } from './tasks.ts';

const world = await testWorld();
afterAll(() => world.close());

/** Makes the open tasks of a subject those wanted, as a command would. */
const sync = (id: string, wanted: Wanted[], title = '某事', actor: Person | null = null) =>
  world.db.transaction((tx) =>
    syncTasks(tx, { ...world.deps, actor: { id: actor?.id ?? null } }, { type: 'resource', id, title }, wanted),
  );
const want = (kind: TaskKind, where: Department, role: Role, over: Partial<Wanted> = {}): Wanted => ({
  kind,
  departmentId: where.id,
  role,
  ...over,
});
const inbox = async (who: Person, query = '') => (await world.get(who, `/api/inbox?${query}`)).body;
const titles = async (who: Person, query = '') =>
  (await inbox(who, query)).items.map(({ title }: { title: string }) => title);

describe('what is given again', () => {
  const subject = { type: 'department', id: crypto.randomUUID(), title: '某局' } as const;
  const give = (wanted: Wanted) => world.db.transaction((tx) => giveNotice(tx, world.deps, subject, wanted));
  const standing = async (kind: TaskKind) =>
    (await world.db.select().from(tasks).where(eq(tasks.subjectId, subject.id))).find((task) => task.kind === kind);

  test('is news again where it only tells something; work keeps its place', async () => {
    const bureau = await world.department();
    for (const day of ['2026-11-02', '2026-11-03']) {
      world.setNow(at(day));
      await give(want('filing_changed', bureau, 'operator'));
      await give(want('file_responsible', bureau, 'admin', { dueOn: '2026-11-20' }));
    }
    world.setNow(at('2026-11-02'));
    expect((await standing('filing_changed'))?.createdAt).toEqual(at('2026-11-03'));
    expect((await standing('file_responsible'))?.createdAt).toEqual(at('2026-11-02'));
  });

  test('rule 13: is reminded of anew with another day, and not with the same', async () => {
    const bureau = await world.department();
    const day = (dueOn: string) => give(want('reexamine_basis', bureau, 'registrar', { dueOn }));
    await day('2026-11-05');
    const reminded = { remindedAt: at('2026-11-02'), remindedLeft: 3 };
    await world.db.update(tasks).set(reminded).where(eq(tasks.departmentId, bureau.id));
    await day('2026-11-05');
    expect(await standing('reexamine_basis')).toMatchObject(reminded);
    await day('2026-11-20');
    expect(await standing('reexamine_basis')).toMatchObject({
      dueOn: '2026-11-20',
      remindedAt: null,
      remindedLeft: null,
    });
  });
});

describe('an inbox', () => {
  test('holds the work of the roles one holds, where one holds them', async () => {
    const [bureau, other] = [await world.department(), await world.department()];
    const [reviewer, registrar] = [await world.person(bureau, 'reviewer'), await world.person(bureau, 'registrar')];
    const outsider = await world.person(other, 'reviewer', 'registrar', 'official');
    const id = crypto.randomUUID();
    await sync(id, [want('review_revision', bureau, 'reviewer')]);
    expect(await inbox(reviewer)).toMatchObject({
      total: 1,
      kinds: [{ kind: 'review_revision', count: 1 }],
      items: [
        {
          kind: 'review_revision',
          title: '某事',
          subject: { type: 'resource', id },
          department: { id: bureau.id, name: bureau.name },
          request: null,
          discrepancy: null,
          provider: null,
          dueAt: null,
          remainingWorkingDays: null,
          overdue: false,
          remindedAt: null,
          doneAt: null,
          actions: ['open'],
        },
      ],
    });
    for (const who of [registrar, outsider])
      expect(await inbox(who)).toEqual({
        total: 0,
        unread: 0,
        kinds: [],
        due: { late: 0, soon: 0, near: 0 },
        dueOfThese: { late: 0, soon: 0, near: 0 },
        items: [],
      });
  });

  test('holds what is meant for one person for nobody else, whatever the role', async () => {
    const bureau = await world.department();
    const [one, other] = [await world.person(bureau, 'official'), await world.person(bureau, 'official')];
    await sync(crypto.randomUUID(), [want('supplement_request', bureau, 'official', { assigneeId: one.id })]);
    expect(await titles(one)).toEqual(['某事']);
    expect(await titles(other)).toEqual([]);
  });

  test('holds it for the role again while that person’s account is disabled or in another department', async () => {
    const [bureau, other] = [await world.department(), await world.department()];
    const [one, colleague] = [await world.person(bureau, 'official'), await world.person(bureau, 'official')];
    const registrar = await world.person(bureau, 'registrar');
    await sync(crypto.randomUUID(), [want('supplement_request', bureau, 'official', { assigneeId: one.id })]);
    const seen = async () => [(await titles(colleague)).length, (await titles(registrar)).length];
    const set = (to: Partial<typeof users.$inferInsert>) => world.db.update(users).set(to).where(eq(users.id, one.id));
    const hold = ({ id }: Department) =>
      world.db.update(userRoles).set({ departmentId: id }).where(eq(userRoles.userId, one.id));
    expect(await seen()).toEqual([0, 0]);
    await set({ disabledAt: at('2026-11-02') });
    expect(await seen()).toEqual([1, 0]);
    // Roles go along, as people are moved
    await set({ disabledAt: null, departmentId: other.id });
    await hold(other);
    expect(await seen()).toEqual([1, 0]);
    expect(await titles(one)).toEqual([]);
    await set({ departmentId: bureau.id });
    await hold(bureau);
    expect(await seen()).toEqual([0, 0]);
    expect(await titles(one)).toEqual(['某事']);
  });

  test('shows the most urgent first, what has no day last', async () => {
    const bureau = await world.department();
    const who = await world.person(bureau, 'reviewer');
    for (const [title, dueOn] of [
      ['无期限', null],
      ['下周', '2026-11-10'],
      ['已逾期', '2026-10-30'],
      ['明天', '2026-11-03'],
    ] as const)
      await sync(crypto.randomUUID(), [want('decide_request', bureau, 'reviewer', { dueOn })], title);
    expect(await titles(who)).toEqual(['已逾期', '明天', '下周', '无期限']);
    const [first, second] = (await inbox(who)).items;
    expect(first).toMatchObject({ overdue: true, remainingWorkingDays: -1, dueAt: '2026-10-30T23:59:59+08:00' });
    expect(second).toMatchObject({ overdue: false, remainingWorkingDays: 1 });
  });

  test('shows what only tells something after all that is to be done, and counts it apart', async () => {
    const bureau = await world.department();
    const who = await world.person(bureau, 'reviewer');
    for (const [title, kind, dueOn] of [
      ['通知有期限', 'grant_affected', '2026-10-30'],
      ['通知', 'contents_doubted', null],
      ['办理', 'decide_request', null],
    ] as const)
      await sync(crypto.randomUUID(), [want(kind, bureau, 'reviewer', { dueOn })], title);
    expect(await titles(who)).toEqual(['办理', '通知有期限', '通知']);
    expect(await inbox(who)).toMatchObject({ total: 3, unread: 2 });
    expect(await inbox(who, 'kind=decide_request')).toMatchObject({ total: 1, unread: 0 });
  });

  test('rule 13: counts what is late, to be done by the next working day, and by the third', async () => {
    const bureau = await world.department();
    const [who, other] = [await world.person(bureau, 'reviewer'), await world.person(bureau, 'official')];
    // 2 November 2026 is a Monday
    const days = ['2026-10-30', '2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05', '2026-11-06', null];
    for (const dueOn of days)
      await sync(crypto.randomUUID(), [
        want('decide_request', bureau, 'reviewer', { dueOn }),
        want('grant_affected', bureau, 'reviewer', { dueOn }),
      ]);
    const due = { late: 1, soon: 2, near: 2 };
    for (const query of ['', 'pageSize=1', 'state=done', 'kind=review_revision'])
      expect((await inbox(who, query)).due, query).toEqual(due);
    expect((await inbox(other)).due).toEqual({ late: 0, soon: 0, near: 0 });
  });

  test('rule 13: counts of what words and kinds leave how much is how urgent, whichever of it is shown', async () => {
    const bureau = await world.department();
    const who = await world.person(bureau, 'reviewer');
    for (const [title, kind, dueOn] of [
      ['社保账号', 'decide_request', '2026-10-30'],
      ['社保险种', 'decide_request', '2026-11-05'],
      ['社保目录', 'review_revision', '2026-10-30'],
      ['养老机构', 'decide_request', '2026-11-02'],
    ] as const)
      await sync(crypto.randomUUID(), [want(kind, bureau, 'reviewer', { dueOn })], title);
    const due = { late: 2, soon: 1, near: 1 };
    expect(await inbox(who)).toMatchObject({ due, dueOfThese: due });
    const words = `q=${encodeURIComponent('社保')}`;
    expect(await inbox(who, words)).toMatchObject({ due, dueOfThese: { late: 2, soon: 0, near: 1 } });
    for (const query of [`${words}&kind=decide_request`, `${words}&kind=decide_request&due=late`])
      expect(await inbox(who, query)).toMatchObject({ due, dueOfThese: { late: 1, soon: 0, near: 1 } });
    expect(await inbox(who, 'kind=review_revision')).toMatchObject({ due, dueOfThese: { late: 1, soon: 0, near: 0 } });
  });

  test('is paged and narrowed by kind; the counts of kinds stay', async () => {
    const bureau = await world.department();
    const who = await world.person(bureau, 'reviewer', 'registrar');
    for (let at = 0; at < 5; at += 1)
      await sync(crypto.randomUUID(), [
        want('review_revision', bureau, 'reviewer'),
        ...(at < 2 ? [want('correct_revision', bureau, 'registrar')] : []),
      ]);
    const seen: string[] = [];
    for (let page = 1; page <= 4; page += 1) {
      const { total, items } = await inbox(who, `page=${page}&pageSize=2`);
      expect(total).toBe(7);
      seen.push(...items.map(({ id }: { id: string }) => id));
    }
    expect(new Set(seen).size).toBe(7);
    const narrowed = await inbox(who, 'kind=correct_revision');
    expect(narrowed).toMatchObject({ total: 2 });
    expect(narrowed.kinds.map(({ count }: { count: number }) => count).sort()).toEqual([2, 5]);
    expect((await inbox(who, 'kind=correct_revision&kind=review_revision')).total).toBe(7);
    for (const wrong of ['kind=x', 'state=x', 'page=0', 'pageSize=101'])
      expect((await world.get(who, `/api/inbox?${wrong}`)).status).toBe(400);
  });

  test('is searched by what a task is about, by the number of its case and by whose case it is', async () => {
    const [bureau, asking] = [await world.department(), await world.department()];
    const who = await world.person(bureau, 'reviewer');
    const id = crypto.randomUUID();
    const number = `SQ-2026-${id.slice(0, 6)}`;
    await world.db
      .insert(cases)
      .values({ id, kind: 'request', number, departmentId: asking.id, openedAt: at('2026-11-02') });
    await sync(id, [want('decide_request', bureau, 'reviewer')], '婚姻登记信息');
    await sync(crypto.randomUUID(), [want('review_revision', bureau, 'reviewer')], '100%_养老');
    const found = (q: string) => titles(who, `q=${encodeURIComponent(q)}`);
    for (const q of ['婚姻', number.toLowerCase(), asking.name, ' 登记 '])
      expect(await found(q), q).toEqual(['婚姻登记信息']);
    expect(await found('%_')).toEqual(['100%_养老']);
    expect(await found('_')).toEqual(['100%_养老']);
    expect(await found('')).toHaveLength(2);
    expect(await inbox(who, `q=${encodeURIComponent('婚姻')}`)).toMatchObject({
      total: 1,
      kinds: [{ kind: 'decide_request', count: 1 }],
    });
    expect((await world.get(who, `/api/inbox?q=${'一'.repeat(101)}`)).status).toBe(400);
  });

  test('is narrowed to cases of a department with the units below it, and to what waits there', async () => {
    const [bureau, asking] = [await world.department(), await world.department()];
    const below = await world.department('bureau', { parent: asking });
    const who = await world.person(bureau, 'reviewer');
    for (const [title, of] of [
      ['总局的', asking],
      ['下属的', below],
      ['别家的', await world.department()],
    ] as const) {
      const id = crypto.randomUUID();
      const opened = { number: `SQ-${id}`, departmentId: of.id, openedAt: at('2026-11-02') };
      await world.db.insert(cases).values({ id, kind: 'request', ...opened });
      await sync(id, [want('decide_request', bureau, 'reviewer')], title);
    }
    await sync(crypto.randomUUID(), [want('review_revision', bureau, 'reviewer')], '登记');
    expect((await titles(who, `department=${asking.id}`)).sort()).toEqual(['下属的', '总局的']);
    expect(await titles(who, `department=${below.id}`)).toEqual(['下属的']);
    expect(await titles(who, `department=${bureau.id}`)).toHaveLength(4);
    expect(await inbox(who, `department=${asking.id}`)).toMatchObject({
      total: 2,
      kinds: [{ kind: 'decide_request', count: 2 }],
    });
    expect((await world.get(who, '/api/inbox?department=x')).status).toBe(400);
  });

  test('rule 13: is narrowed to work that is late or due soon; notices are none', async () => {
    const bureau = await world.department();
    const who = await world.person(bureau, 'reviewer');
    const days = { late: '2026-10-30', soon: '2026-11-03', near: '2026-11-05', calm: '2026-11-06' };
    for (const [title, dueOn] of Object.entries(days))
      await sync(
        crypto.randomUUID(),
        [want('decide_request', bureau, 'reviewer', { dueOn }), want('grant_affected', bureau, 'reviewer', { dueOn })],
        title,
      );
    for (const due of ['late', 'soon', 'near']) expect(await titles(who, `due=${due}`)).toEqual([due]);
    expect(await titles(who, 'state=done&due=late')).toEqual([]);
    expect((await world.get(who, '/api/inbox?due=calm')).status).toBe(400);
  });

  test('comes by the day it was received where that is asked for', async () => {
    const bureau = await world.department();
    const who = await world.person(bureau, 'reviewer');
    for (const [title, day, dueOn] of [
      ['先', '2026-10-28', '2026-11-20'],
      ['后', '2026-10-30', '2026-11-03'],
    ] as const) {
      world.setNow(at(day));
      await sync(crypto.randomUUID(), [want('decide_request', bureau, 'reviewer', { dueOn })], title);
    }
    world.setNow(at('2026-11-02'));
    expect(await titles(who)).toEqual(['后', '先']);
    expect(await titles(who, 'sort=createdAt')).toEqual(['先', '后']);
    expect(await titles(who, 'sort=-createdAt')).toEqual(['后', '先']);
  });

  test('keeps what is done, the newest first, with who did it', async () => {
    const bureau = await world.department();
    const who = await world.person(bureau, 'reviewer');
    for (const [day, title] of [
      ['2026-11-03', '先'],
      ['2026-11-04', '后'],
    ] as const) {
      const id = crypto.randomUUID();
      await sync(id, [want('review_revision', bureau, 'reviewer')], title);
      world.setNow(at(day));
      await sync(id, [], title, who);
    }
    world.setNow(at('2026-11-02'));
    expect(await titles(who)).toEqual([]);
    const done = await inbox(who, 'state=done');
    expect(done.items).toMatchObject([
      { title: '后', doneAt: at('2026-11-04').toISOString(), doneBy: who.name, actions: [] },
      { title: '先', doneAt: at('2026-11-03').toISOString(), doneBy: who.name, actions: [] },
    ]);
  });
});

describe('the work of a subject', () => {
  test('is what its state asks for: repeated nothing changes, moved the day moves, over it is done', async () => {
    const bureau = await world.department();
    const who = await world.person(bureau, 'reviewer');
    const id = crypto.randomUUID();
    const wanted = (dueOn: string) => [want('decide_request', bureau, 'reviewer', { dueOn })];
    await sync(id, wanted('2026-11-10'));
    const [before] = (await inbox(who)).items;
    await sync(id, wanted('2026-11-10'));
    expect((await inbox(who)).items).toEqual([before]);
    await sync(id, wanted('2026-11-12'), '新名');
    expect((await inbox(who)).items).toMatchObject([
      { id: before.id, title: '新名', dueAt: '2026-11-12T23:59:59+08:00' },
    ]);
    await sync(id, [want('negotiate_request', bureau, 'reviewer')]);
    expect((await inbox(who)).items).toMatchObject([{ kind: 'negotiate_request' }]);
    expect((await inbox(who, 'state=done')).items).toMatchObject([{ id: before.id, doneBy: null }]);
  });

  test('goes to another person when it is theirs now', async () => {
    const bureau = await world.department();
    const [one, other] = [await world.person(bureau, 'official'), await world.person(bureau, 'official')];
    const id = crypto.randomUUID();
    await sync(id, [want('sign_agreement', bureau, 'official', { assigneeId: one.id })]);
    await sync(id, [want('sign_agreement', bureau, 'official', { assigneeId: other.id })]);
    expect(await titles(one)).toEqual([]);
    expect(await titles(other)).toEqual(['某事']);
  });
});

describe('notices read together', () => {
  const idsOf = async (who: Person) => (await inbox(who)).items.map(({ id }: { id: string }) => id);
  const readAll = (who: Person, ids: string[]) => world.post(who, '/api/inbox/acknowledge', { ids });

  test('leave the inbox; work stays, and so does what tells of an account', async () => {
    const bureau = await world.department();
    const who = await world.person(bureau, 'reviewer');
    for (const kind of ['grant_affected', 'contents_doubted', 'decide_request', 'own_account_reset'] as const)
      await sync(crypto.randomUUID(), [want(kind, bureau, 'reviewer')], kind);
    const together = (await inbox(who)).items.filter(({ readTogether }: { readTogether: boolean }) => readTogether);
    expect(together.map(({ kind }: { kind: string }) => kind).sort()).toEqual(['contents_doubted', 'grant_affected']);
    const ids = await idsOf(who);
    const { status, body } = await readAll(who, ids);
    expect(status).toBe(200);
    expect(body.acknowledged).toHaveLength(2);
    expect(await titles(who)).toEqual(['decide_request', 'own_account_reset']);
    expect((await inbox(who, 'state=done')).items).toMatchObject([{ doneBy: who.name }, { doneBy: who.name }]);
    // Safe when repeated
    expect((await readAll(who, ids)).body).toEqual({ acknowledged: [] });
    const lines = await world.db.select().from(auditLog).where(eq(auditLog.actorId, who.id));
    expect(lines.filter(({ action }) => action === 'task.acknowledge')).toHaveLength(2);
  });

  test('are one’s own only, each read once however many read at once', async () => {
    const [bureau, other] = [await world.department(), await world.department()];
    const [one, colleague] = [await world.person(bureau, 'reviewer'), await world.person(bureau, 'reviewer')];
    const outsider = await world.person(other, 'reviewer');
    for (let at = 0; at < 8; at += 1)
      await sync(crypto.randomUUID(), [want('contents_doubted', bureau, 'reviewer')], '通知');
    const ids: string[] = await idsOf(one);
    expect((await readAll(outsider, ids)).body).toEqual({ acknowledged: [] });
    const answers = await Promise.all([readAll(one, ids), readAll(colleague, ids.toReversed())]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(answers.flatMap(({ body }) => body.acknowledged).sort()).toEqual(ids.toSorted());
    expect(await titles(one)).toEqual([]);
  });

  test('are named, at most as many as a page holds', async () => {
    const who = await world.person(await world.department(), 'reviewer');
    for (const ids of [[], ['x'], Array.from({ length: 101 }, () => crypto.randomUUID())])
      expect((await readAll(who, ids)).status).toBe(400);
  });
});

test('nothing of all this was an error of ours', () => expect(world.errors).toEqual([]));
