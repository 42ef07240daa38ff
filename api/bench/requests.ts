import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@onesource/db/client';
import { startEmbedded } from '@onesource/db/embedded';
import { migrate } from '@onesource/db/migrate';
import postgres from 'postgres';
import { seed } from '../src/running/seed/seed.ts';
import { tick } from '../src/tick.ts';
import { multiply } from './multiply.ts';
import { type Api, benchDeps, cookieOf, password, startApi } from './product.ts';

/**
 * `node api/bench/requests.ts [--keep FOLDER] [--tick] [requests]`: how long the pages of a day's work take with that many
 * requests of a hundred departments, through HTTP, by whoever has most to do, on a database of its own. `--tick` lets the
 * last day of every open request pass, and times what that sets off. `--keep` leaves the data there for the next time.
 */
const flags = process.argv.slice(2);
const kept = flags.includes('--keep') ? flags[flags.indexOf('--keep') + 1] : undefined;
const wanted = Number(flags.find((flag) => /^\d+$/.test(flag)) ?? 3000);
const times = 30;

type Page = [what: string, account: string, path: string];

/** The pages of a day's work. `:request` stands for the newest that the account's list shows. */
const pages: Page[] = [
  ['inbox', 'reviewer.minzheng', '/api/inbox'],
  ['inbox, by urgency', 'reviewer.minzheng', '/api/inbox?due=late'],
  ['inbox, searched', 'reviewer.minzheng', '/api/inbox?q=%E5%A9%9A%E5%A7%BB'],
  ['inbox, last page', 'reviewer.minzheng', '/api/inbox?page=100'],
  ['inbox of the authority', 'operator.authority', '/api/inbox'],
  ['workbench', 'reviewer.minzheng', '/api/workbench'],
  ['workbench of an official', 'official.renshe', '/api/workbench'],
  ['own requests', 'official.renshe', '/api/requests?role=mine'],
  ['the department’s', 'reviewer.minzheng', '/api/requests?role=provider'],
  ['the department’s, granted', 'reviewer.minzheng', '/api/requests?role=provider&status=granted'],
  ['all requests', 'operator.authority', '/api/requests?role=authority'],
  ['all requests, page 50', 'operator.authority', '/api/requests?role=authority&page=50'],
  ['own requests, searched', 'official.renshe', '/api/requests?role=mine&q=%E5%A9%9A%E5%A7%BB'],
  ['the department’s, searched', 'reviewer.minzheng', '/api/requests?role=provider&q=%E5%A9%9A%E5%A7%BB'],
  ['all, searched', 'supervisor.ducha', '/api/requests?role=all&q=%E5%A9%9A%E5%A7%BB'],
  ['all, by number', 'supervisor.ducha', '/api/requests?role=all&q=000007-1234'],
  ['all, by department', 'supervisor.ducha', `/api/requests?role=all&q=${encodeURIComponent('第17测试局')}`],
  ['all, by both', 'supervisor.ducha', `/api/requests?role=all&q=${encodeURIComponent('第17测试局 婚姻')}`],
  ['all, due soon', 'supervisor.ducha', '/api/requests?role=all&due=soon'],
  ['what is late', 'supervisor.ducha', '/api/inbox/watched?due=late'],
  ['figures', 'supervisor.ducha', '/api/figures'],
  ['a request', 'reviewer.minzheng', '/api/requests/:request'],
];

const folder = kept ?? (await mkdtemp(join(tmpdir(), 'onesource-bench-')));
mkdirSync(folder, { recursive: true });
const made = join(folder, 'requests');
const there = existsSync(made) && readFileSync(made, 'utf8') === String(wanted);
const { url, ownerUrl, stop } = await startEmbedded({ dataDir: join(folder, 'data') });
const { db, close } = openDatabase(url);
const deps = benchDeps(db);
const owner = postgres(ownerUrl, { max: 1, onnotice: () => {} });
let api: Api | null = null;
try {
  if (!there) await fill();
  api = await startApi(url);
  await measure(`http://${api.host}`);
  if (flags.includes('--tick')) await letTimePass();
} finally {
  api?.stop();
  await owner.end();
  await close();
  await stop();
  if (!kept) await rm(folder, { recursive: true, force: true });
}

async function fill(): Promise<void> {
  const begun = performance.now();
  await migrate(ownerUrl, url);
  await seed(db, { ...deps, now: deps.clock(), demoPassword: password, day: true });
  const counts = await multiply(owner, wanted);
  await owner`vacuum analyze`;
  console.log(`made in ${((performance.now() - begun) / 1000).toFixed(0)} s: ${JSON.stringify(counts)}`);
  writeFileSync(made, String(wanted));
}

async function measure(base: string): Promise<void> {
  const cookies = new Map<string, string>();
  const as = async (account: string) => {
    const cookie = cookies.get(account) ?? (await cookieOf(base, account));
    cookies.set(account, cookie);
    return cookie;
  };
  const get = async (account: string, path: string) => {
    const response = await fetch(base + path, { headers: { cookie: await as(account) } });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
  const rows: Record<string, Record<string, string | number>> = {};
  for (const [what, account, path] of pages) {
    const newest = path.includes(':request') && (await get(account, '/api/requests?role=provider')).items[0].id;
    const address = path.replace(':request', newest || '');
    const first = await get(account, address);
    const took: number[] = [];
    for (let time = 0; time < times; time += 1) {
      const begun = performance.now();
      await get(account, address);
      took.push(performance.now() - begun);
    }
    took.sort((a, b) => a - b);
    const at = (share: number) => (took[Math.floor((took.length - 1) * share)] ?? 0).toFixed(1);
    rows[what] = { total: typeof first.total === 'number' ? first.total : '', 'median ms': at(0.5), p95: at(0.95) };
  }
  console.table(rows);
}

/** Lets the last day of every open request pass, and ticks until nothing more changes. */
async function letTimePass(): Promise<void> {
  const [{ due } = { due: 0 }] = await owner<{ due: number }[]>`
    with late as (update access_requests set due_on = current_date - 1 where due_on is not null returning id)
    select count(*)::integer as due from late`;
  await owner`update tasks set due_on = current_date - 1 where due_on is not null and done_at is null`;
  await owner`analyze`;
  const begun = performance.now();
  let changed = 0;
  for (;;) {
    const now = await tick(deps);
    changed += now;
    if (now === 0) break;
  }
  const seconds = (performance.now() - begun) / 1000;
  console.log(`tick: ${due} last days passed, ${changed} records changed in ${seconds.toFixed(1)} s`);
}
