import { auditLog } from '@onesource/db/schema/audit';
import { departments, users } from '@onesource/db/schema/organisation';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Person } from '../../../running/testing/testing.ts';
import { inlineRows, workbookParts, zip } from '../../../spreadsheet/testing.ts';
import { textWorkbook } from '../../../spreadsheet/writing.ts';
import { hashPassword } from '../../session/password.ts';
import { type PeopleWorld, peopleWorld } from '../people-testing.ts';
import { mostPeople, peopleColumns, peopleFields } from '../rules/people-sheet.ts';
import { lock } from '../turn.ts';
import type { ReportedLine } from './commands.ts';

// Tests share their modules: what others have read already is read anew, so that it is counted here
vi.hoisted(() => vi.resetModules());
// As it is, and counted
vi.mock(import('../../session/password.ts'), { spy: true });

let world: PeopleWorld;
beforeAll(async () => {
  world = await peopleWorld();
});
afterAll(() => world.close());

type Report = {
  total: number;
  good: number;
  added: number;
  notRead: unknown[];
  lines: (ReportedLine & { oneTimePassword: string | null; mailedTo: string | null })[];
};
type Query = { departmentId?: string; dryRun?: '1'; good?: '1' };

async function send(who: Person, file: BodyInit, query: Query = {}, headers: Record<string, string> = {}) {
  const asked = new URLSearchParams({ departmentId: world.bureau.id, ...query });
  const response = await world.app.request(`/api/users/list/import?${asked}`, {
    method: 'POST',
    headers: { cookie: who.cookie, 'content-type': 'application/octet-stream', ...headers },
    body: file,
  });
  const body: Report & { code?: string; details?: unknown } = JSON.parse(await response.text());
  return { status: response.status, body };
}
const headings = '姓名,账号,岗位,电话,部门';
const list = (...lines: string[]) => [headings, ...lines].join('\n');
const fresh = () => `zhang.${v7().slice(-12)}`;
const there = (...accounts: string[]) => world.db.$count(users, inArray(users.account, accounts));

describe('a list of people', () => {
  it('is looked at first: what would be added, and at which cell something is wrong', async () => {
    const [one, two] = [fresh(), fresh()];
    const file = list(
      `张三,${one},审核员,13800000000,`,
      `李四,Nicht Gut,局长,,`,
      `,${two},,,没有这个局`,
      `王五,${one},,,`,
      `赵六,${world.admin.account},,,`,
    );
    const { status, body } = await send(world.admin, file, { dryRun: '1' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ total: 5, good: 1, added: 0 });
    expect(body.lines.map(({ line, problems }) => [line, problems])).toEqual([
      [2, []],
      [
        3,
        [
          { field: 'account', code: 'invalid_format', cell: 'B3', value: 'Nicht Gut' },
          { field: 'roles', code: 'unknown_role', cell: 'C3', value: '局长' },
        ],
      ],
      [
        4,
        [
          { field: 'name', code: 'required', cell: null, value: '' },
          { field: 'department', code: 'no_such_department', cell: 'E4', value: '没有这个局' },
        ],
      ],
      [5, [{ field: 'account', code: 'twice_in_file', cell: 'B5', value: one }]],
      [6, [{ field: 'account', code: 'account_taken', cell: 'B6', value: world.admin.account }]],
    ]);
    expect(body.lines[0]).toMatchObject({
      account: one,
      name: '张三',
      roles: ['reviewer'],
      department: world.bureau.name,
    });
    expect(await there(one, two)).toBe(0);
  });

  it('is added whole, each with a one-time password that is shown once, and written down', async () => {
    const [one, two] = [fresh(), fresh()];
    const file = list(`张三,${one},审核员、目录登记员,13800000000,`, `李四,${two},,,${world.unit.name}`);
    const key = { 'idempotency-key': v7() };
    const { body } = await send(world.admin, file, {}, key);
    expect(body).toMatchObject({ total: 2, good: 2, added: 2 });
    for (const { account, oneTimePassword } of body.lines) {
      const { answer } = await world.signIn(account, oneTimePassword ?? '');
      expect(answer).toMatchObject({ status: 200, body: { mustChangePassword: true } });
    }
    const rows = await world.db
      .select()
      .from(users)
      .where(inArray(users.account, [one, two]));
    const by = (account: string) => rows.find((row) => row.account === account);
    expect(by(one)).toMatchObject({ name: '张三', phone: '13800000000', departmentId: world.bureau.id });
    expect(by(two)).toMatchObject({ departmentId: world.unit.id });
    const again = await send(world.admin, file, {}, key);
    expect(again.body).toMatchObject({ added: 2, lines: [{ oneTimePassword: null }, { oneTimePassword: null }] });
    const written = await world.db
      .select({ action: auditLog.action, detail: auditLog.detail })
      .from(auditLog)
      .where(and(eq(auditLog.actorId, world.admin.id), inArray(auditLog.action, ['user.add', 'user.import'])));
    expect(written.map(({ action }) => action)).toEqual(['user.add', 'user.add', 'user.import']);
    expect(JSON.stringify(written)).not.toContain(body.lines[0]?.oneTimePassword);
  });

  it('tells what of it is not read: columns that are none of a list, cells below no heading, further sheets', async () => {
    const file = `${headings},工号,\n张三,${fresh()},,,,10086,备注`;
    expect((await send(world.admin, file, { dryRun: '1' })).body).toMatchObject({
      good: 1,
      notRead: [
        { what: 'unknown_column', sheet: null, column: 'F', value: '工号' },
        { what: 'no_heading', sheet: null, column: 'G', value: '备注' },
      ],
    });
    const names = inlineRows([
      ['姓名', '账号'],
      ['张三', fresh()],
    ]);
    const parts = workbookParts([
      { name: '填写说明', rows: inlineRows([['请逐行填写']]) },
      { name: '名册', rows: names },
      { name: '去年', rows: names },
      { name: '底稿', rows: names, state: 'hidden' },
      { name: '空表', rows: '' },
    ]);
    expect((await send(world.admin, Uint8Array.from(zip(parts)), { dryRun: '1' })).body).toMatchObject({
      good: 1,
      notRead: [
        { what: 'further_sheet', sheet: '填写说明' },
        { what: 'further_sheet', sheet: '去年' },
        { what: 'hidden_sheet', sheet: '底稿' },
      ],
    });
    const all = list(`张三,${fresh()},,,`);
    expect((await send(world.admin, all, { dryRun: '1' })).body).toMatchObject({ good: 1, notRead: [] });
  });

  it('with a line that is wrong is not added at all, unless the good lines are asked for', async () => {
    const [good, other] = [fresh(), fresh()];
    const file = list(`张三,${good},,,`, `李四,${other},局长,,`);
    expect((await send(world.admin, file)).body).toMatchObject({ total: 2, good: 1, added: 0 });
    expect(await there(good, other)).toBe(0);
    const { body } = await send(world.admin, file, { good: '1' });
    expect(body).toMatchObject({ total: 2, good: 1, added: 1 });
    expect(body.lines.map(({ oneTimePassword }) => typeof oneTimePassword)).toEqual(['string', 'object']);
    expect([await there(good), await there(other)]).toEqual([1, 0]);
  });

  it('gives nobody a post, nor a place, that the administrator may not give', async () => {
    const codes = async (who: Person, ...lines: string[]) =>
      (await send(who, list(...lines), { dryRun: '1' })).body.lines.map(({ problems }) =>
        problems.map(({ field, code }) => `${field} ${code}`),
      );
    expect(await codes(world.admin, `张三,${fresh()},,,${world.other.name}`)).toEqual([['department forbidden']]);
    expect(await codes(world.sysadmin, `张三,${fresh()},审核员,,`, `李四,${fresh()},,,`)).toEqual([
      ['roles forbidden'],
      [],
    ]);
    expect(await codes(world.secadmin, `张三,${fresh()},,,`)).toEqual([['department forbidden']]);
    const official = await world.person(world.bureau, 'official');
    expect((await send(official, list(`张三,${fresh()},,,`), { dryRun: '1' })).status).toBe(403);
  });

  it('sent twice at once is added once', async () => {
    const account = fresh();
    const answers = await Promise.all([1, 2].map(() => send(world.admin, list(`张三,${account},,,`))));
    expect(answers.map(({ body }) => body.added).sort()).toEqual([0, 1]);
    expect(await there(account)).toBe(1);
  });

  it('hashes no password for whom it does not add', async () => {
    const hashed = vi.mocked(hashPassword);
    const file = list(`张三,${fresh()},,,`, `李四,${fresh()},,,没有这个局`, `王五,${world.admin.account},,,`);
    hashed.mockClear();
    expect((await send(world.admin, file)).body).toMatchObject({ good: 1, added: 0 });
    expect(hashed).not.toHaveBeenCalled();
    expect((await send(world.admin, file, { good: '1' })).body).toMatchObject({ good: 1, added: 1 });
    expect(hashed).toHaveBeenCalledTimes(1);
  });

  it('of which a line has come to be in order while it waited its turn is refused, to be sent again', async () => {
    const shut = await world.department('public_institution', { parent: world.bureau });
    await world.db.update(departments).set({ disabledAt: world.deps.clock() }).where(eq(departments.id, shut.id));
    const [one, two] = [fresh(), fresh()];
    const file = list(`张三,${one},,,`, `李四,${two},,,${shut.name}`);
    let answer: ReturnType<typeof send> | undefined;
    await world.db.transaction(async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(${lock})`);
      answer = send(world.admin, file, { good: '1' });
      const waits = sql`select 1 from pg_stat_activity where pg_backend_pid() = any(pg_blocking_pids(pid))`;
      await vi.waitFor(async () => expect(await tx.execute(waits)).toHaveLength(1), { timeout: 10_000 });
      await tx.update(departments).set({ disabledAt: null }).where(eq(departments.id, shut.id));
    });
    expect(await answer).toMatchObject({ status: 409, body: { code: 'conflict' } });
    expect(await there(one, two)).toBe(0);
    expect((await send(world.admin, file, { good: '1' })).body).toMatchObject({ good: 2, added: 2 });
  });

  it('may be a workbook, as the template is', async () => {
    const response = await world.app.request('/api/users/list/template.xlsx', {
      headers: { cookie: world.admin.cookie },
    });
    expect(response.status).toBe(200);
    const empty = await send(world.admin, await response.arrayBuffer(), { dryRun: '1' });
    expect(empty).toMatchObject({ status: 400, body: { details: [{ field: 'file', code: 'empty_file' }] } });
    const account = fresh();
    async function* rows() {
      yield [account, '张三', '', '审核员', '科长', '02158880000', 'zhang@city.example'];
    }
    const columns = peopleFields.map((field) => ({ title: peopleColumns[field][0], width: 10 }));
    const book = await new Response(textWorkbook(rows(), { name: '人员', headings: columns })).arrayBuffer();
    expect((await send(world.admin, book)).body).toMatchObject({ added: 1 });
    const [row] = await world.db.select().from(users).where(eq(users.account, account));
    expect(row).toMatchObject({ title: '科长', phone: '02158880000', email: 'zhang@city.example' });
  });

  it('that is none, is too long or names a column twice is refused with why', async () => {
    const refused = async (file: BodyInit) => {
      const { status, body } = await send(world.admin, file, { dryRun: '1' });
      return [status, body.code, body.details];
    };
    expect(await refused('a,b\n1,2')).toEqual([422, 'unreadable_file', [{ field: 'file', code: 'no_headings' }]]);
    expect(await refused('账号,登录名,姓名\nx,y,z')).toEqual([
      422,
      'unreadable_file',
      [{ field: 'file', code: 'two_headings', message: '登录名' }],
    ]);
    const long = list(...Array.from({ length: mostPeople + 1 }, (_, n) => `张三,zhang.${n},,,`));
    expect(await refused(long)).toEqual([400, 'invalid_input', [{ field: 'file', code: 'too_many_lines' }]]);
    expect((await send(world.admin, '', { dryRun: '1' })).status).toBe(400);
    const json = { 'content-type': 'text/html' };
    expect((await send(world.admin, list(`张三,${fresh()},,,`), { dryRun: '1' }, json)).status).toBe(415);
  });
});
