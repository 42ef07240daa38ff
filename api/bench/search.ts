import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@onesource/db/client';
import { startEmbedded } from '@onesource/db/embedded';
import { migrate } from '@onesource/db/migrate';
import { mergeChanges } from '../src/areas/search/merge.ts';
import { hashPassword } from '../src/areas/session/password.ts';
import { byHand } from './by-hand.ts';
import { startGroonga } from './groonga.ts';
import { addOfficial, idOf, load } from './load.ts';
import { type Api, cookieOf, password, startApi } from './product.ts';
import { type Asked, type Kind, questionsFor } from './questions.ts';
import { entryOf } from './vocabulary.ts';

/**
 * `pnpm bench [--quick] [--peers] [--keep FOLDER] [entries]`: how long searches take in a directory of that many entries,
 * through HTTP, as a signed-in official, on a database of its own; beside Groonga and `ILIKE` with `--peers`. `--keep`
 * leaves the data there, and finds it there the next time.
 */
const flags = process.argv.slice(2);
const has = (name: string) => flags.includes(name);
const [quick, peers] = [has('--quick'), has('--peers')];
const kept = has('--keep') ? flags[flags.indexOf('--keep') + 1] : undefined;
const count = Number(flags.find((flag) => /^\d+$/.test(flag)) ?? 20_000);
const each = quick ? 10 : 40;
const clients = 16;
const seconds = (since: number) => ((performance.now() - since) / 1000).toFixed(1);

const folder = kept ?? (await mkdtemp(join(tmpdir(), 'onesource-bench-')));
mkdirSync(folder, { recursive: true });
const loaded = join(folder, 'entries');
const there = existsSync(loaded) && readFileSync(loaded, 'utf8') === String(count);
const { url, ownerUrl, stop } = await startEmbedded({ dataDir: join(folder, 'data') });
const { db, close } = openDatabase(url);
let api: Api | null = null;
let groonga: Awaited<ReturnType<typeof startGroonga>> | null = null;
try {
  if (!there) await fill();
  await addOfficial(url, await hashPassword(password));
  api = await startApi(url);
  const base = `http://${api.host}`;
  const cookie = await cookieOf(base, 'bench');
  const get = async (path: string) => {
    const response = await fetch(`${base}${path}`, { headers: { cookie } });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
  if (peers) {
    const begun = performance.now();
    groonga = await startGroonga(folder, count, there);
    console.log(`Groonga ready in ${seconds(begun)} s`);
  }
  await measure(get);
  await others(get);
  await crowd(get);
  console.log(`API process: ${memoryOf(api.pid)} MB`);
} finally {
  groonga?.stop();
  api?.stop();
  await close();
  await stop();
  if (!kept) await rm(folder, { recursive: true, force: true });
}

async function fill(): Promise<void> {
  const begun = performance.now();
  await migrate(ownerUrl, url);
  await load(ownerUrl, count);
  console.log(`${count} entries loaded in ${seconds(begun)} s`);
  const merging = performance.now();
  await mergeChanges({ db });
  const owner = openDatabase(ownerUrl, { max: 1 });
  await owner.db.execute('vacuum analyze');
  await owner.close();
  const { rss } = process.memoryUsage();
  console.log(`indexed in ${seconds(merging)} s, ${Math.round(rss / 1e6)} MB`);
  writeFileSync(loaded, String(count));
}

type Get = (path: string) => Promise<{ total: number }>;

function pathOf({ q, department, shareType, industry, page }: Asked): string {
  const parameters = new URLSearchParams({ q, page: String(page) });
  if (department !== undefined) parameters.set('department', idOf(1, department));
  if (shareType) parameters.set('shareType', shareType);
  if (industry) parameters.set('industry', industry);
  return `/api/resources?${parameters}`;
}

/** Class by class, question by question beside its peers. */
async function measure(get: Get): Promise<void> {
  const rows: Record<string, Record<string, string | number>> = {};
  const ratios: number[] = [];
  let wrong = 0;
  for (const { name, kind, questions } of questionsFor(count, each, 1)) {
    const [ours, theirs, scans]: [number[], number[], number[]] = [[], [], []];
    let hits = 0;
    for (const [at, asked] of questions.entries()) {
      const answer = await timed(ours, () => get(pathOf(asked)));
      hits += answer.total;
      const peer = groonga;
      if (peer) await timed(theirs, () => peer.ask(asked, kind));
      if (at < (quick ? 1 : 2) && peers && kind === 'words') await timed(scans, () => byHand.ilike(db, asked));
      if (at < (quick ? 1 : 3)) wrong += await byHand.check(db, get, pathOf(asked), asked);
    }
    const ratio = theirs.length > 0 ? median(ours) / median(theirs) : 0;
    if (ratio > 0) ratios.push(ratio);
    rows[name] = {
      asked: questions.length,
      hits: Math.round(hits / Math.max(1, questions.length)),
      'median ms': shown(median(ours)),
      p95: shown(quantile(ours, 0.95)),
      worst: shown(quantile(ours, 1)),
      ...(ratio > 0 && { Groonga: shown(median(theirs)), ratio: ratio.toFixed(2) }),
      ...(scans.length > 0 && { ILIKE: shown(median(scans)) }),
    };
  }
  console.table(rows);
  if (ratios.length > 0) {
    const mean = Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);
    console.log(`geometric mean of the ratios: ${mean.toFixed(2)}`);
  }
  console.log(
    wrong === 0 ? 'results, totals and facets as a scan of everything has them' : `${wrong} answers are WRONG`,
  );
  if (wrong > 0) process.exitCode = 1;
}

/** Completions as a name is typed, and a level of the tree. */
async function others(get: Get): Promise<void> {
  const [suggesting, tree]: [number[], number[]] = [[], []];
  for (let at = 0; at < each; at += 1) {
    const name = entryOf(at * 31).name.slice(0, 1 + (at % 4));
    await timed(suggesting, () => get(`/api/resources/suggest?q=${encodeURIComponent(name)}`));
    await timed(tree, () => get(`/api/resources/tree${at % 2 ? '?parent=departments' : ''}`));
  }
  console.log(`suggestions: median ${shown(median(suggesting))} ms, p95 ${shown(quantile(suggesting, 0.95))} ms`);
  console.log(`a level of the tree: median ${shown(median(tree))} ms, p95 ${shown(quantile(tree, 0.95))} ms`);
}

/** Many at once: how many a second, over the whole mix and over what is typed most. */
async function crowd(get: Get): Promise<void> {
  const mix = questionsFor(count, each, 2);
  const typed = mix.filter(({ name }) => /word$|pinyin|code/.test(name) && !name.includes('very'));
  for (const [name, classes] of Object.entries({ 'the whole mix': mix, 'words, pinyin, codes': typed })) {
    const questions = classes.flatMap(({ kind, questions }) => questions.map((asked) => ({ asked, kind })));
    const ours = await throughput(questions, ({ asked }) => get(pathOf(asked)));
    const peer = groonga;
    const theirs = peer && (await throughput(questions, ({ asked, kind }) => peer.ask(asked, kind)));
    console.log(
      `${clients} clients, ${name}: ${shown(ours.rate)} a second, p95 ${shown(ours.p95)} ms` +
        (theirs ? `; Groonga ${shown(theirs.rate)}, p95 ${shown(theirs.p95)} ms` : ''),
    );
  }
}

type Question = { asked: Asked; kind: Kind };
async function throughput(questions: Question[], ask: (question: Question) => Promise<unknown>) {
  const shuffled = questions
    .map((question, at) => ({ question, key: (at * 7919) % questions.length }))
    .sort((a, b) => a.key - b.key);
  const times: number[] = [];
  const begun = performance.now();
  let next = 0;
  const client = async () => {
    for (let one = shuffled[next++]; one; one = shuffled[next++]) {
      const { question } = one;
      await timed(times, () => ask(question));
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return { rate: (shuffled.length / (performance.now() - begun)) * 1000, p95: quantile(times, 0.95) };
}

async function timed<Answer>(times: number[], work: () => Promise<Answer>): Promise<Answer> {
  const begun = performance.now();
  const answer = await work();
  times.push(performance.now() - begun);
  return answer;
}

function quantile(times: readonly number[], part: number): number {
  return [...times].sort((a, b) => a - b)[Math.floor((times.length - 1) * part)] ?? 0;
}
function median(times: readonly number[]): number {
  return quantile(times, 0.5);
}
function shown(value: number): string {
  return value.toFixed(value < 10 ? 1 : 0);
}

/** Resident megabytes, where the system tells. */
function memoryOf(pid: number): string {
  const status = existsSync(`/proc/${pid}/status`) ? readFileSync(`/proc/${pid}/status`, 'utf8') : '';
  const kilobytes = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0);
  return kilobytes > 0 ? String(Math.round(kilobytes / 1024)) : 'unknown';
}
