import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@onesource/db/client';
import { startEmbedded } from '@onesource/db/embedded';
import { migrate } from '@onesource/db/migrate';
import { mergeChanges } from '../src/areas/search/merge.ts';
import { hashPassword } from '../src/areas/session/password.ts';
import { addOfficial, load, resourceIdOf } from './load.ts';
import { cookieOf, password, startApi } from './product.ts';
import { cellsOf, entries, providers, realEntries } from './ranking/entries.ts';

/**
 * `node api/bench/ranking.ts [--held-out]`: how well what is found first is what was wanted (nDCG@10), for the queries of
 * `ranking/judged.tsv`, asked through HTTP as a signed-in official in a directory of its entries; by kind, and the worst
 * ones with what was answered. With `--held-out` also the half that is not looked at, as numbers alone.
 */
const first = 10;
const worst = 12;

type Judged = { half: string; kind: string; asked: string; grades: Map<string, number> };
const judged: Judged[] = cellsOf('judged.tsv')
  .slice(1)
  .map(([half = '', kind = '', asked = '', ...lists]) => ({
    half,
    kind,
    asked,
    grades: new Map(
      lists.flatMap((keys, at) =>
        keys
          .split(' ')
          .filter(Boolean)
          .map((key) => [key, 3 - at]),
      ),
    ),
  }));
const names = new Map(realEntries.map(({ key, name }) => [key, name]));
const keys = new Map(realEntries.map(({ key }, at) => [resourceIdOf(at), key]));

const gained = (grades: readonly number[]) =>
  grades.slice(0, first).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);

type Result = Judged & { total: number; found: string[]; score: number };
const mean = (results: readonly Result[]) => results.reduce((sum, { score }) => sum + score, 0) / results.length;

const folder = await mkdtemp(join(tmpdir(), 'onesource-ranking-'));
const { url, ownerUrl, stop } = await startEmbedded({ dataDir: join(folder, 'data'), durable: false });
const { db, close } = openDatabase(url);
try {
  await migrate(ownerUrl, url);
  await load(ownerUrl, entries.length, {
    departments: providers,
    entryAt: (at) => {
      const entry = entries[at];
      if (!entry) throw new Error(`No entry ${at}`);
      return entry;
    },
  });
  await mergeChanges({ db });
  await addOfficial(url, await hashPassword(password));
  const api = await startApi(url);
  try {
    await measure(`http://${api.host}`);
  } finally {
    api.stop();
  }
} finally {
  await close();
  await stop();
  await rm(folder, { recursive: true, force: true });
}

async function measure(base: string): Promise<void> {
  const cookie = await cookieOf(base, 'bench');
  const halves = process.argv.includes('--held-out') ? ['seen', 'held out'] : ['seen'];
  for (const half of halves) {
    const results: Result[] = [];
    for (const one of judged.filter((query) => query.half === half)) results.push(await resultOf(base, cookie, one));
    console.log(`${half}: ${results.length} queries, nDCG@${first} ${mean(results).toFixed(3)}`);
    const kinds = Map.groupBy(results, ({ kind }) => kind);
    console.table(
      Object.fromEntries(
        [...kinds].map(([kind, of]) => [kind, { queries: of.length, [`nDCG@${first}`]: mean(of).toFixed(3) }]),
      ),
    );
    if (half === 'seen') show(results);
  }
}

async function resultOf(base: string, cookie: string, one: Judged): Promise<Result> {
  const parameters = new URLSearchParams({ q: one.asked, pageSize: String(first) });
  const response = await fetch(`${base}/api/resources?${parameters}`, { headers: { cookie } });
  if (!response.ok) throw new Error(`${one.asked}: ${response.status} ${await response.text()}`);
  const { total, items }: { total: number; items: { id: string }[] } = await response.json();
  const found = items.map(({ id }) => keys.get(id) ?? '');
  const best = gained([...one.grades.values()].sort((a, b) => b - a));
  return { ...one, total, found, score: gained(found.map((key) => one.grades.get(key) ?? 0)) / best };
}

function show(results: readonly Result[]): void {
  const least = [...results].sort((a, b) => a.score - b.score).slice(0, worst);
  for (const { asked, kind, total, score, found, grades } of least) {
    console.log(`\n${asked} (${kind}): ${score.toFixed(2)}, ${total} found`);
    for (const key of found) console.log(`  ${grades.get(key) ?? '-'} ${key} ${names.get(key)}`);
    const wanted = [...grades].filter(([key, grade]) => grade > 1 && !found.includes(key)).slice(0, 4);
    for (const [key, grade] of wanted) console.log(`  wanted: ${grade} ${key} ${names.get(key)}`);
  }
}
