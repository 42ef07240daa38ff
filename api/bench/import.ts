import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { openDatabase } from '@onesource/db/client';
import { startEmbedded } from '@onesource/db/embedded';
import { migrate } from '@onesource/db/migrate';
import { v7 } from 'uuid';
import { noOutbox } from '../src/foundation/outbox.ts';
import { chineseCalendar } from '../src/law/calendar/working-days.ts';
import { profiles } from '../src/law/profiles.ts';
import { usualId } from '../src/law/usual.ts';
import { importCatalog } from '../src/running/bulk/apply.ts';
import { sheetHeadings, sheetRows } from '../src/running/bulk/out/sheet-rows.ts';
import { textWorkbook } from '../src/spreadsheet/writing.ts';

/**
 * Part of `pnpm bench`: how long a catalog's file takes to come in, and how much memory: a workbook with one
 * row for each of ten items of an entry, and lines of JSON. Each import is a process of its own.
 */
/** As `pnpm catalog:import` runs: left alone, V8 holds some 130 MB for what is thrown away at once. */
const frugal = ['--max-semi-space-size=4'];
const usual = profiles[usualId];
if (!usual) throw new Error(`no profile ${usualId}`);
const policy = usual;
const [first, url] = process.argv.slice(2);
if (first && url) await bringIn(first, url);
else await measure(first === '--quick' ? 10 : 1);

/** The process that imports; prints what it came to. */
async function bringIn(file: string, database: string): Promise<void> {
  const { db, close } = openDatabase(database);
  const begun = performance.now();
  const report = await importCatalog(db, file, {
    publish: false,
    createDepartments: true,
    dryRun: false,
    policy,
    calendar: chineseCalendar(),
    clock: () => new Date(),
    newId: () => v7(),
    outbox: noOutbox,
  });
  await close();
  const { created, updated, unchanged, refused } = report;
  const seconds = (performance.now() - begun) / 1000;
  const megabytes = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ created, updated, unchanged, refused, seconds, megabytes }));
}

async function measure(part: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'onesource-bench-'));
  const { url: database, ownerUrl, stop } = await startEmbedded({ dataDir: folder, durable: false });
  try {
    await migrate(ownerUrl, database);
    const [book, lines] = [join(folder, 'a.xlsx'), join(folder, 'a.jsonl')];
    await textWorkbook(rowsOf(10_000 / part), { name: '目录', headings: sheetHeadings }).pipeTo(
      Writable.toWeb(createWriteStream(book)),
    );
    await pipeline(Readable.from(linesOf(100_000 / part)), createWriteStream(lines));
    const table: Record<string, unknown> = {};
    const run = promisify(execFile);
    for (const [name, file] of [
      ['workbook, ten items an entry', book],
      ['the same again', book],
      ['lines of JSON', lines],
    ] as const) {
      const { stdout } = await run(process.execPath, [...frugal, fileURLToPath(import.meta.url), file, database]);
      const { seconds, megabytes, ...counts } = JSON.parse(stdout);
      table[name] = { ...counts, s: seconds.toFixed(1), 'MB at most': megabytes.toFixed(0) };
    }
    console.table(table);
  } finally {
    await stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function* rowsOf(entries: number): AsyncGenerator<string[]> {
  for (let at = 0; at < entries; at += 1) {
    const items = Array.from({ length: 10 }, (_, item) => ({
      'item.name': `第${item + 1}项登记内容`,
      'item.dataType': '字符型',
      'item.length': '50',
    }));
    const { items: _, ...texts } = entryOf(at);
    yield* sheetRows(texts, items);
  }
}

function* linesOf(entries: number): Generator<string> {
  for (let at = 0; at < entries; at += 1) {
    const { name, ...rest } = entryOf(at);
    yield `${JSON.stringify({ ...rest, name: `${name}（明细）` })}\n`;
  }
}

function entryOf(at: number): Record<string, string> {
  return {
    name: `第${at}类登记信息`,
    department: `第${at % 80}试验局`,
    summary: `辖区内第${at}类对象的名称、地址、负责人及联系方式，按月更新。`,
    industry: 'S92',
    class: '部门',
    updateCycle: '每月',
    shareMethod: '共享平台接口',
    shareType: '无条件共享',
    openness: '不予开放',
    format: 'MySQL',
    items: '名称;地址;负责人',
  };
}
