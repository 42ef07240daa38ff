import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { caseEvents } from '@onesource/db/schema/cases';
import { resources, revisions } from '@onesource/db/schema/catalog';
import { directoryEntries } from '@onesource/db/schema/directory';
import { tasks } from '@onesource/db/schema/inbox';
import { departments } from '@onesource/db/schema/organisation';
import { asc, eq, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { nameKey } from '../../areas/catalog/rules/names/same-name.ts';
import { opening } from '../../areas/opening/area.ts';
import { profile as national } from '../../law/cities/national/profile.ts';
import { type Department, ownDatabase, testWorld, type World } from '../testing/testing.ts';
import { importCatalog } from './apply.ts';
import { compareCatalog } from './compare.ts';
import { reportLines } from './print.ts';
import { dictionaryOf } from './rules/reading/dictionary.ts';

let own: Awaited<ReturnType<typeof ownDatabase>>;
let world: World;
let folder = '';
let here: Department;

beforeAll(async () => {
  own = await ownDatabase();
  world = await testWorld({ databaseUrl: own.url });
  folder = await mkdtemp(join(tmpdir(), 'import-'));
});
beforeEach(async () => {
  here = await world.department();
});
afterAll(async () => {
  await world.close();
  await own.drop();
  await rm(folder, { recursive: true });
});

const line = (over: Record<string, unknown> = {}) => ({
  name: '养老机构信息',
  department: here.name,
  summary: '辖区内养老机构的名称、地址与床位。',
  industry: 'S92',
  theme: '养老服务',
  updateCycle: '每月',
  shareMethod: '共享平台接口',
  openness: '不予开放',
  shareType: '无条件共享',
  format: 'MySQL',
  subject: '事业单位',
  contact: { office: '养老科', phone: '021-58000000' },
  items: [
    { name: '机构名称', dataType: '字符型' },
    { name: '床位数', dataType: 'N' },
  ],
  ...over,
});

async function fileOf(rows: readonly unknown[] | string): Promise<string> {
  const text = typeof rows === 'string' ? rows : rows.map((row) => JSON.stringify(row)).join('\n');
  const file = join(folder, typeof rows === 'string' ? 'a.csv' : 'a.jsonl');
  await writeFile(file, text);
  return file;
}

async function load(rows: readonly unknown[] | string, options: Partial<Parameters<typeof importCatalog>[2]> = {}) {
  const flags = { publish: false, createDepartments: false, dryRun: false };
  return importCatalog(world.db, await fileOf(rows), { ...world.deps, ...flags, ...options });
}

const revisionsHere = () =>
  world.db
    .select({ id: revisions.id, number: revisions.number, status: revisions.status, content: revisions.content })
    .from(revisions)
    .innerJoin(resources, eq(resources.id, revisions.resourceId))
    .where(eq(resources.departmentId, here.id))
    .orderBy(revisions.number);

test('a new line is a draft; again it is unchanged; changed it is the same draft', async () => {
  expect(await load([line()])).toMatchObject({ created: 1, refused: 0 });
  expect(await load([line()])).toMatchObject({ created: 0, updated: 0, unchanged: 1 });
  const [before] = await revisionsHere();
  expect(await load([line({ summary: '另一种说法。' })])).toMatchObject({ updated: 1 });
  const all = await revisionsHere();
  expect(all).toMatchObject([
    { number: 1, status: 'draft', content: { summary: '另一种说法。', classification: '03004' } },
  ]);
  expect(all[0]?.content.items).toEqual(before?.content.items);
});

test('a name near to another of the department is told of a draft, and refused where it is to be published', async () => {
  const rows = [line({ name: '旅行社信息' }), line({ name: '旅行社名录' })];
  const drafts = await load(rows);
  const near = [{ field: 'name', code: 'near_name', value: '旅行社信息' }];
  expect(drafts).toMatchObject({ created: 2, noted: 1, notes: [{ name: '旅行社名录', unknown: near }] });
  // Of what stands in the directory as well
  const further = [line({ name: '旅行社' })];
  const dry = await load(further, { publish: true, dryRun: true });
  expect(dry).toMatchObject({ refused: 1, refusals: [{ problems: [{ code: 'near_name' }] }] });
  const explained = further.map((row) => ({ ...row, distinction: '只含出境社' }));
  expect(await load(explained, { publish: true })).toMatchObject({ created: 1, refused: 0 });
});

test('a name that the same file changes is near to nobody’s any more', async () => {
  await load([line({ name: '旅行社信息' })], { publish: true });
  const [entry] = await world.db.select().from(resources).where(eq(resources.departmentId, here.id));
  const rows = [line({ name: '导游证办理', code: entry?.code }), line({ name: '旅行社名录' })];
  expect(await load(rows, { publish: true })).toMatchObject({ created: 1, updated: 1, refused: 0 });
});

test('N-13: what needs the head’s consent is published with it, which is kept, and refused without', async () => {
  const policy = { ...world.deps.policy, assessment: national.assessment };
  const assessed = { publish: true, policy };
  expect(await load([line()], { ...assessed, dryRun: true })).toMatchObject({
    created: 0,
    refusals: [{ problems: [{ field: 'signOff', code: 'consent_not_stated', article: 'N-13' }] }],
  });
  const consent = { name: '李主任', at: '2026-11-01', attachmentId: null };
  const privacyReview = { by: '保密办', on: '2026-10-30' };
  const rows = [line({ secrecyReview: privacyReview, privacyReview })];
  const answer = await load(rows, { ...assessed, consent });
  expect(answer).toMatchObject({ created: 1, refusals: [] });
  const signed = world.db
    .select({ signOff: revisions.signOff, publishedAt: revisions.publishedAt })
    .from(revisions)
    .innerJoin(resources, eq(resources.id, revisions.resourceId))
    .where(eq(resources.departmentId, here.id));
  // KF-10: with a day of publication it is in the authority's list, like any other
  expect(await signed).toEqual([{ signOff: consent, publishedAt: world.deps.clock() }]);
  // What is there already needs no consent anew, and a draft none at all
  expect(await load(rows, assessed)).toMatchObject({ unchanged: 1, refusals: [] });
  expect(await load([line({ name: '另一信息' })], { policy })).toMatchObject({ created: 1, refusals: [] });
});

test('PD-27, SH-17, SQ-17, N-16: what somebody else examines waits for that, and the report counts it', async () => {
  const { policy } = world.deps;
  await world.department('authority');
  const withheld = line({
    legalBasis: [{ kind: 'law', title: '中华人民共和国反间谍法' }],
    items: [{ name: '机构名称', dataType: 'C', shareType: '不予共享' }],
  });
  const waiting = await load([withheld, line({ name: '公开信息' })], { publish: true });
  expect(waiting).toMatchObject({ created: 2, examining: 1, refusals: [] });
  expect(reportLines(waiting, { dryRun: false, language: 'en' })).toContain(
    'Waiting for examination, published once it is passed: 1',
  );
  const statuses = async () => (await revisionsHere()).map(({ content, status }) => [content.name, status]).sort();
  expect(await statuses()).toEqual([
    ['公开信息', 'published'],
    ['养老机构信息', 'examining'],
  ]);
  const [first] = (await revisionsHere()).filter(({ status }) => status === 'examining');
  const asked = () =>
    world.db
      .select({ kind: tasks.kind, subjectId: tasks.subjectId })
      .from(tasks)
      .innerJoin(revisions, eq(revisions.resourceId, tasks.subjectId))
      .where(eq(revisions.id, first?.id ?? ''));
  expect(await asked()).toContainEqual(expect.objectContaining({ kind: 'examine_revision' }));
  // Repeated it is unchanged; changed, it is before whoever examines and not overwritten
  expect(await load([withheld], { publish: true })).toMatchObject({ unchanged: 1, examining: 0 });
  const other = await load([{ ...withheld, summary: '另一种。' }], { publish: true });
  expect(other.refusals).toMatchObject([{ problems: [{ code: 'revision_in_progress' }] }]);

  // SH-17, N-16: everything is, also what takes the place of what is published
  const everything = { publish: true, policy: { ...policy, publication: national.publication } };
  expect(await load([line({ name: '公开信息', summary: '改了。' })], everything)).toMatchObject({
    updated: 1,
    examining: 1,
  });
  expect(await statuses()).toEqual([
    ['公开信息', 'examining'],
    ['公开信息', 'published'],
    ['养老机构信息', 'examining'],
  ]);
  const found = await world.db.select().from(directoryEntries).where(eq(directoryEntries.departmentId, here.id));
  expect(found).toMatchObject([{ name: '公开信息', summary: '辖区内养老机构的名称、地址与床位。' }]);
});

test('published it is found, and a change supersedes it', async () => {
  expect(await load([line()], { publish: true })).toMatchObject({ created: 1, refusals: [] });
  expect(await load([line()], { publish: true })).toMatchObject({ unchanged: 1 });
  const reader = await world.person(here, 'official');
  const found = await world.get(reader, `/api/resources?q=${encodeURIComponent('养老机构')}&department=${here.id}`);
  expect(found.body).toMatchObject({ total: 1 });
  expect(await load([line({ updateCycle: '每日' })], { publish: true })).toMatchObject({ updated: 1 });
  expect(await revisionsHere()).toMatchObject([{ status: 'superseded' }, { status: 'published', number: 2 }]);
  const entries = await world.db.select().from(directoryEntries).where(eq(directoryEntries.departmentId, here.id));
  expect(entries).toMatchObject([{ updateCycle: 'daily' }]);
  const [{ resourceId } = { resourceId: '' }] = entries;
  const events = await world.db.select().from(caseEvents).where(eq(caseEvents.caseId, resourceId));
  expect(events.map(({ seq }) => seq).toSorted()).toEqual([1, 2]);
});

test('a published resource gets a draft beside it, then published in its place', async () => {
  await load([line()], { publish: true });
  expect(await load([line({ summary: '新的。' })])).toMatchObject({ updated: 1 });
  expect(await revisionsHere()).toMatchObject([{ status: 'published' }, { status: 'draft' }]);
  expect(await load([line({ summary: '新的。' })], { publish: true })).toMatchObject({ updated: 1 });
  expect(await revisionsHere()).toMatchObject([{ status: 'superseded' }, { status: 'published' }]);
});

test('what people have before them is not overwritten', async () => {
  await load([line()]);
  const [draft] = await revisionsHere();
  await world.db
    .update(revisions)
    .set({ status: 'submitted' })
    .where(eq(revisions.id, draft?.id ?? ''));
  const report = await load([line({ summary: '另一种。' })]);
  expect(report.refusals).toMatchObject([{ line: 1, problems: [{ code: 'revision_in_progress' }] }]);
});

test('bad lines are reported by number and stop nothing', async () => {
  const report = await load([
    line({ department: '没有的局' }),
    line({ name: '' }),
    line(),
    line({ summary: '另一种' }),
    [],
    line({ name: '别的信息', summary: '乱码\uFFFD' }),
  ]);
  expect(report).toMatchObject({ created: 1, refused: 5 });
  expect(reportLines(report, { dryRun: false, language: 'en' })).toEqual([
    '1 created, 0 updated, 0 unchanged, 5 refused.',
    'Refused: no such department (1)',
    '    line 1 养老机构信息: 提供方 “没有的局” no such department',
    'Refused: missing (1)',
    '    line 2: 信息资源名称 missing',
    'Refused: a line above is of the same resource and says otherwise (1)',
    '    line 4 养老机构信息: 信息资源名称 “养老机构信息” a line above is of the same resource and says otherwise; ' +
      '信息资源摘要 “另一种” differs from the first line',
    'Refused: no JSON object (1)',
    '    line 5: no JSON object',
    'Refused: holds garbled characters (�) (1)',
    '    line 6 别的信息: holds garbled characters (�)',
  ]);
});

test('what of a draft is not known stays empty and is listed; published it would be lost', async () => {
  const strange = line({ shareType: '随便', legalBasis: [{ kind: 'law', title: '某法', expiresOn: '0000-01-01' }] });
  const report = await load([strange]);
  expect(report).toMatchObject({ created: 1, refused: 0, noted: 1 });
  expect(report.notes[0]?.unknown).toMatchObject([
    { field: 'shareType', code: 'unknown_value', value: '随便' },
    { field: 'legalBasis.0.expiresOn', code: 'invalid_date' },
  ]);
  const [draft] = await revisionsHere();
  expect(draft?.content).toMatchObject({ items: [{ shareType: null }, {}], legalBasis: [{ title: '某法' }] });
  expect(await load([strange])).toMatchObject({ unchanged: 1 });
  expect(await load([line({ name: '别的信息', shareType: '随便' })], { publish: true })).toMatchObject({ refused: 1 });
});

test('one name, however it is written, is one entry', async () => {
  const names = ['丁四（甲）信息', '丁四(甲)信息', '丁四 （甲） 信息', '丁四（甲）信息。', '《丁四（甲）信息》'];
  expect(await load(names.map((name) => line({ name })))).toMatchObject({ created: 1, unchanged: 4, refused: 0 });
  expect(await load([line({ name: names[1] })])).toMatchObject({ unchanged: 1 });
  expect(await revisionsHere()).toHaveLength(1);
});

test('two imports of one file at once make one entry of each line', async () => {
  const rows = Array.from({ length: 400 }, (_, at) => line({ name: `并行${at}信息` }));
  const reports = await Promise.all([load(rows), load(rows)]);
  const sum = (outcome: 'created' | 'unchanged' | 'refused') =>
    reports.reduce((total, report) => total + report[outcome], 0);
  expect([sum('created'), sum('unchanged'), sum('refused')]).toEqual([400, 400, 0]);
  expect(await revisionsHere()).toHaveLength(400);
});

test('an import beside the console, and two registrars: the name is one entry’s', async () => {
  const registrar = await world.person(here, 'registrar');
  const post = (name: string) => world.post(registrar, '/api/resources', { name });
  const [report, ...answers] = await Promise.all([load([line()]), post('养老机构信息'), post('养老机构 信息')]);
  const created = report.created + answers.filter(({ status }) => status === 201).length;
  expect(created).toBe(1);
  expect(await revisionsHere()).toHaveLength(1);
  expect(await post('「养老机构信息」')).toMatchObject({
    status: 409,
    body: { code: 'resource_name_taken', details: [{ field: 'name', code: 'resource_name_taken' }] },
  });
});

test('the code says which resource is meant: with another name it is renamed', async () => {
  const { id } = await world.publish(here, { name: '旧名信息' });
  const [{ code } = { code: '' }] = await world.db.select().from(resources).where(eq(resources.id, id));
  expect(await load([line({ code, name: '新名信息', summary: '改名。' })])).toMatchObject({ updated: 1, refused: 0 });
  expect((await revisionsHere()).map(({ content, status }) => [content.name, status])).toEqual([
    ['旧名信息', 'published'],
    ['新名信息', 'draft'],
  ]);
  await load([line({ name: '第三信息' })]);
  const taken = await load([line({ code, name: '第三信息' })]);
  expect(taken.refusals).toMatchObject([{ problems: [{ field: 'name', code: 'resource_name_taken' }] }]);
});

test('a word that goes with no class is told of with its place', async () => {
  const report = await load(`信息资源名称,提供方,项,目\n养老机构信息,${here.name},社会保障,养老服务\n`);
  expect(report).toMatchObject({ created: 1, noted: 1 });
  const problem = { field: 'classification', code: 'class_missing', cell: 'C2', value: '社会保障/养老服务' };
  expect(report.notes[0]?.unknown).toEqual([problem]);
});

test('PD-28, SQ-8, N-17: what is about to go is kept up to date until then, and goes all the same', async () => {
  const { id } = await world.publish(here, { name: '养老机构信息' });
  const [{ code } = { code: '' }] = await world.db.select().from(resources).where(eq(resources.id, id));
  await world.db.update(resources).set({ retiresOn: '2099-01-01' }).where(eq(resources.id, id));
  expect(await load([line({ code, summary: '改了。' })], { publish: true })).toMatchObject({ updated: 1, refused: 0 });
  const [leaving] = await world.db.select().from(resources).where(eq(resources.id, id));
  expect(leaving?.retiresOn).toBe('2099-01-01');
});

test('what is retired does not come back by its code', async () => {
  const { id } = await world.publish(here, { name: '养老机构信息' });
  const [{ code } = { code: '' }] = await world.db.select().from(resources).where(eq(resources.id, id));
  await world.db.update(revisions).set({ status: 'retired' }).where(eq(revisions.resourceId, id));
  await world.db.delete(directoryEntries).where(eq(directoryEntries.resourceId, id));
  for (const publish of [false, true]) {
    const gone = await load([line({ code })], { publish });
    expect(gone.refusals).toMatchObject([{ problems: [{ field: 'code', code: 'resource_retired', value: code }] }]);
  }
  expect(await revisionsHere()).toMatchObject([{ status: 'retired' }]);
  expect(await load([line()])).toMatchObject({ created: 1, refused: 0 });
});

test('a list that names a resource once for each format has one entry with all of them', async () => {
  const rows = [line({ format: 'xls' }), line({ name: '中间信息' }), line({ format: 'json' })];
  expect(await load(rows)).toMatchObject({ created: 2, unchanged: 1, refused: 0 });
  expect(await load(rows)).toMatchObject({ created: 0, updated: 0, unchanged: 3 });
  const all = await revisionsHere();
  expect(all.map(({ content }) => content.format?.type).toSorted()).toEqual(['MySQL', 'xls、json']);
});

test('what the rules refuse is not published', async () => {
  const report = await load([line({ summary: null })], { publish: true });
  expect(report.refusals[0]?.problems).toMatchObject([{ field: 'summary', code: 'required' }]);
  expect(await revisionsHere()).toEqual([]);
});

test('PD-4: nor is what cites a source that is not in the directory, or is the department’s own', async () => {
  const other = await world.department();
  const there = await world.publish(other);
  const own = await world.publish(here);
  const citing = (name: string, { id, content }: typeof there) => {
    const source = { kind: 'cited', resourceId: id, itemId: content.items[0]?.id };
    return line({ name, items: [{ name: '机构名称', dataType: 'C', source }] });
  };
  const gone = { ...there, id: crypto.randomUUID() };
  const report = await load([citing('甲', there), citing('乙', own), citing('丙', gone), line()], { publish: true });
  expect(report).toMatchObject({ created: 2, refused: 2 });
  for (const { problems } of report.refusals)
    expect(problems).toEqual([{ field: 'items.0.source', code: 'unknown_source', article: 'PD-4' }]);
  expect(report.refusals.map(({ name }) => name)).toEqual(['乙', '丙']);
});

test('a basis that is to be looked at again is work at once, and no more once the day has moved or gone', async () => {
  const based = (reexamineOn: string | null, name = '养老机构信息') =>
    line({ name, legalBasis: [{ kind: 'law', title: '中华人民共和国老年人权益保障法', reexamineOn }] });
  const work = async () => {
    const rows = await world.db
      .select()
      .from(tasks)
      .where(eq(tasks.departmentId, here.id))
      .orderBy(asc(tasks.createdAt));
    return rows.map(({ kind, dueOn, doneAt, role }) => [kind, role, dueOn, doneAt !== null]);
  };
  await load([based('2026-11-20'), based('2027-11-20', '另一信息')], { publish: true });
  expect(await work()).toEqual([['reexamine_basis', 'registrar', '2026-11-20', false]]);
  await load([based('2026-11-25')], { publish: true });
  expect(await work()).toEqual([['reexamine_basis', 'registrar', '2026-11-25', false]]);
  // A draft beside it changes nothing yet
  await load([based('2027-11-25')]);
  expect(await work()).toEqual([['reexamine_basis', 'registrar', '2026-11-25', false]]);
  await load([based('2027-11-25')], { publish: true });
  expect(await work()).toEqual([['reexamine_basis', 'registrar', '2026-11-25', true]]);
});

test('a dry run writes nothing', async () => {
  const report = await load([line({ department: '将设的局' }), line()], {
    publish: true,
    createDepartments: true,
    dryRun: true,
  });
  expect(report).toMatchObject({ created: 2, refused: 0 });
  expect([...report.departments]).toEqual(['将设的局']);
  expect(await revisionsHere()).toEqual([]);
  expect(await world.db.select().from(departments).where(eq(departments.name, '将设的局'))).toEqual([]);
});

test('departments that are not there are made where that is wanted', async () => {
  const rows = Array.from({ length: 450 }, (_, at) => line({ name: `信息${at}`, department: `新局${at % 3}` }));
  expect(await load(rows, { createDepartments: true, publish: true })).toMatchObject({ created: 450, refusals: [] });
  expect(await load(rows, { createDepartments: true, publish: true })).toMatchObject({ unchanged: 450 });
});

test('a disabled department keeps its number, and nothing comes in under its name', async () => {
  const { db } = world;
  // Its number is the highest
  const closed = await world.department('bureau', { name: '撤并局' });
  const disabledAt = world.deps.clock();
  await db.update(departments).set({ disabledAt }).where(eq(departments.id, closed.id));
  const report = await load([line({ department: '新设局' }), line({ department: '撤并局' })], {
    createDepartments: true,
  });
  expect(report).toMatchObject({ created: 1, refused: 1 });
  expect(report.refusals[0]?.problems).toMatchObject([{ code: 'department_disabled', value: '撤并局' }]);
  // Whoever took it over says so
  const word = { field: 'department', said: '撤并局', count: 1 };
  expect([...report.words.values()]).toEqual([word]);
  const dictionary = dictionaryOf([{ field: 'department', said: nameKey('撤并局'), means: here.name }]);
  const renamed = [line({ name: '接收信息', department: '撤并局' })];
  expect([...(await load(renamed, { own: here })).words.values()]).toEqual([word]);
  expect(await load(renamed, { own: here, dictionary })).toMatchObject({ created: 1, refused: 0 });
  const named = await db
    .select()
    .from(departments)
    .where(inArray(departments.name, ['新设局', '撤并局']))
    .orderBy(departments.number);
  expect(named.map(({ name }) => name)).toEqual(['撤并局', '新设局']);
});

test('a line that names no department is of the one that is given for it, and others keep theirs', async () => {
  const other = await world.department();
  const rows = [line({ department: null }), line({ department: other.name })];
  expect(await load(rows, { unnamed: here })).toMatchObject({ created: 2, refused: 0 });
  const { departmentId } = resources;
  const made = await world.db
    .select({ departmentId })
    .from(resources)
    .where(inArray(departmentId, [here.id, other.id]));
  expect(made.map((row) => row.departmentId).toSorted()).toEqual([here.id, other.id].toSorted());
  expect((await load(rows)).refusals).toMatchObject([{ problems: [{ field: 'department', code: 'required' }] }]);
});

test('a department is made only with a line that is taken', async () => {
  const report = await load([line({ department: '幽灵局', summary: null })], {
    createDepartments: true,
    publish: true,
  });
  expect(report).toMatchObject({ refused: 1 });
  expect([...report.departments]).toEqual([]);
  expect(await world.db.select().from(departments).where(eq(departments.name, '幽灵局'))).toEqual([]);
});

test('a file is compared with the directory as its department brings it in', async () => {
  const meanings = [
    { field: 'column', said: '叫法', means: 'name' },
    { field: 'updateCycle', said: '每学期', means: '每半年' },
  ];
  const dictionary = dictionaryOf(meanings);
  const text = '叫法,更新周期\n养老机构信息,每学期\n';
  expect(await load(text, { own: here, dictionary })).toMatchObject({ created: 1, noted: 0 });
  const file = join(folder, 'a.csv');
  const { policy } = world.deps;
  const compared = await compareCatalog(world.db, file, { policy, own: here, dictionary });
  expect(compared).toMatchObject({ lines: 1, same: 1, missing: [] });
  expect([...compared.unknown]).toEqual([]);
  await expect(compareCatalog(world.db, file, { policy })).rejects.toMatchObject({ code: 'no_headings' });
});

test('of several that go by a short name, the one that compares is meant, as where it brings in', async () => {
  const [one, other] = [await world.department(), await world.department()];
  const shortName = '同名局';
  const both = inArray(departments.id, [one.id, other.id]);
  await world.db.update(departments).set({ shortName }).where(both);
  const rows = [line({ department: shortName })];
  const { policy } = world.deps;
  expect(await load(rows, { own: one })).toMatchObject({ created: 1, refused: 0 });
  const file = await fileOf(rows);
  expect(await compareCatalog(world.db, file, { policy, own: one })).toMatchObject({ same: 1, missing: [] });
  expect((await compareCatalog(world.db, file, { policy })).missing).toMatchObject([{ reason: 'no_department' }]);
});

test('a file is compared for the department of lines that name none, as it is brought in for it', async () => {
  const other = await world.department();
  const rows = [line({ department: null }), line({ department: other.name })];
  expect(await load(rows, { unnamed: here })).toMatchObject({ created: 2, refused: 0 });
  const { policy } = world.deps;
  const file = await fileOf(rows);
  expect(await compareCatalog(world.db, file, { policy, unnamed: here })).toMatchObject({ same: 2, missing: [] });
  // As the one whose file it is, what others' lines say is not compared
  expect(await compareCatalog(world.db, file, { policy, own: here })).toMatchObject({
    same: 1,
    missing: [{ line: 2, reason: 'no_department' }],
  });
});

test('a table is a catalog as well', async () => {
  const text = `信息资源名称,提供方,类,共享类型,信息项\n老人信息,${here.name},部门,依申请共享,姓名:C50;生日:D\n`;
  expect(await load(text)).toMatchObject({ created: 1, refusals: [] });
  expect(await load(text)).toMatchObject({ unchanged: 1 });
  const [draft] = await revisionsHere();
  expect(draft?.content).toMatchObject({ class: 'department', items: [{ shareType: 'conditional', length: 50 }, {}] });
});

test('what a batch publishes anew is told all at once to what follows from it', async () => {
  const names = ['公园信息', '绿道信息', '停车场信息'];
  await load(
    names.map((name) => line({ name })),
    { publish: true },
  );
  const entered = vi.spyOn(opening as Required<typeof opening>, 'entered');
  const changed = names.map((name) => line({ name, summary: '另一种摘要。' }));
  expect(await load(changed, { publish: true })).toMatchObject({ updated: 3, refused: 0 });
  const known = await world.db.select().from(resources).where(eq(resources.departmentId, here.id));
  expect(entered.mock.calls.map(([, , ids]) => ids.toSorted())).toEqual([known.map(({ id }) => id).toSorted()]);
  entered.mockRestore();
});
