import { createReadStream, createWriteStream } from 'node:fs';
import { appendFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { type Database, openDatabase } from '@onesource/db/client';
import { startEmbedded } from '@onesource/db/embedded';
import { migrate } from '@onesource/db/migrate';
import { resources, revisions } from '@onesource/db/schema/catalog';
import { departments } from '@onesource/db/schema/organisation';
import { eq, gt } from 'drizzle-orm';
import postgres from 'postgres';
import { v7 } from 'uuid';
import { noOutbox } from '../src/foundation/outbox.ts';
import { chineseCalendar } from '../src/law/calendar/working-days.ts';
import { profiles } from '../src/law/profiles.ts';
import { usualId } from '../src/law/usual.ts';
import { importCatalog } from '../src/running/bulk/apply.ts';
import { compareCatalog } from '../src/running/bulk/compare.ts';
import { sheetHeadings, sheetRows } from '../src/running/bulk/out/sheet-rows.ts';
import { noOffices } from '../src/running/bulk/rules/reading/said.ts';
import { itemTexts, resourceTexts } from '../src/running/bulk/rules/texts.ts';
import { textWorkbook } from '../src/spreadsheet/writing.ts';

/**
 * `node api/bench/catalogs.ts FILE …`: what becomes of real catalogs (`.jsonl`, `.gz` too). The lines of each city come as
 * drafts into a directory of its own, where 市水利局 is one department, and are compared with it field by field; then all
 * of it is exported, and that workbook brought in again.
 */
const usual = profiles[usualId];
if (!usual) throw new Error(`no profile ${usualId}`);
const policy = usual;
const how = {
  policy,
  calendar: chineseCalendar(),
  clock: () => new Date(),
  newId: () => v7(),
  outbox: noOutbox,
  publish: false,
  createDepartments: true,
  dryRun: false,
};

/** Whose the lines are that name no department: whoever brings them in says so (`--department`). */
const nobody = '未写明提供方';

const folder = await mkdtemp(join(tmpdir(), 'onesource-bench-'));
try {
  const { url, ownerUrl, stop } = await startEmbedded({ dataDir: join(folder, 'data'), durable: false });
  try {
    await migrate(ownerUrl, url);
    for (const file of process.argv.slice(2)) console.log(basename(file), await measured(file, url, ownerUrl));
  } finally {
    await stop();
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

type Totals = Record<
  'lines' | 'unnamed' | 'taken' | 'refused' | 'same' | 'differing' | 'exported' | 'unchanged' | 'otherwise',
  number
>;

async function measured(file: string, url: string, ownerUrl: string) {
  const totals: Totals = {
    lines: 0,
    unnamed: 0,
    taken: 0,
    refused: 0,
    same: 0,
    differing: 0,
    exported: 0,
    unchanged: 0,
    otherwise: 0,
  };
  const reasons: Record<string, number> = {};
  const cities = await byCity(file);
  for (const [at, lines] of cities.entries()) await ofCity(lines, at, { totals, reasons, url, ownerUrl });
  return { cities: cities.length, ...totals, '% taken': ((100 * totals.taken) / totals.lines).toFixed(2), reasons };
}

/** The lines of each city in a file of their own. */
async function byCity(file: string): Promise<string[]> {
  const places = join(folder, basename(file));
  await mkdir(places);
  const from = createReadStream(file);
  const text = file.endsWith('.gz') ? from.pipe(createGunzip()) : from;
  const files = new Map<string, string[]>();
  for await (const line of createInterface({ input: text })) {
    if (line.trim() === '') continue;
    const { province, city } = JSON.parse(line);
    const lines = files.get(`${province} ${city}`) ?? [];
    files.set(`${province} ${city}`, lines);
    lines.push(line);
  }
  const written: string[] = [];
  for (const [at, lines] of [...files.values()].entries()) {
    const path = join(places, String(at));
    await appendFile(path, `${lines.join('\n')}\n`);
    written.push(path);
  }
  return written;
}

type World = { totals: Totals; reasons: Record<string, number>; url: string; ownerUrl: string };

async function ofCity(lines: string, at: number, { totals, reasons, url, ownerUrl }: World): Promise<void> {
  const name = `city_${at}_${v7().replaceAll('-', '')}`;
  const admin = postgres(new URL('/postgres', ownerUrl).href, { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${name} template "${new URL(ownerUrl).pathname.slice(1)}"`);
  const { db, close } = openDatabase(new URL(`/${name}`, url).href);
  try {
    const unnamed = v7();
    const department = { id: unnamed, name: nobody, shortName: nobody, kind: 'bureau' as const, path: [unnamed] };
    await db.insert(departments).values({ ...department, number: 1 });
    const report = await importCatalog(db, lines, { ...how, unnamed: { id: unnamed } });
    totals.unnamed += await db.$count(resources, eq(resources.departmentId, unnamed));
    totals.lines += report.lines;
    totals.refused += report.refused;
    totals.taken += report.lines - report.refused;
    for (const { problems } of report.refusals) {
      const code = problems[0]?.code ?? '';
      reasons[code] = (reasons[code] ?? 0) + 1;
    }
    const compared = await compareCatalog(db, lines, { policy, unnamed: { id: unnamed } });
    totals.same += compared.same;
    // A line that was refused says otherwise than one above of the same resource
    const refused = new Set(report.refusals.map(({ line }) => line));
    totals.differing += compared.differing.filter(({ line }) => !refused.has(line)).length;
    const book = `${lines}.xlsx`;
    const rows = textWorkbook(exported(db), { name: '目录', headings: sheetHeadings });
    await rows.pipeTo(Writable.toWeb(createWriteStream(book)));
    const again = await importCatalog(db, book, how);
    totals.exported += again.lines;
    totals.unchanged += again.unchanged;
    totals.otherwise += again.created + again.updated + again.refused;
  } finally {
    await close();
    await admin.unsafe(`drop database ${name}`);
    await admin.end();
  }
}

/** Every draft as the export writes it. */
async function* exported(db: Database): AsyncGenerator<string[]> {
  for (let last: string | undefined; ; ) {
    const found = await db
      .select({ id: resources.id, content: revisions.content, department: departments.name })
      .from(resources)
      .innerJoin(revisions, eq(revisions.resourceId, resources.id))
      .innerJoin(departments, eq(departments.id, resources.departmentId))
      .where(last === undefined ? undefined : gt(resources.id, last))
      .orderBy(resources.id)
      .limit(500);
    for (const { content, department } of found)
      yield* sheetRows(
        resourceTexts(content, { code: null, department, offices: noOffices }),
        content.items.map(itemTexts),
      );
    last = found.at(-1)?.id;
    if (last === undefined) return;
  }
}
