import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@onesource/db/client';
import { startEmbedded } from '@onesource/db/embedded';
import { migrate } from '@onesource/db/migrate';
import { departments } from '@onesource/db/schema/organisation';
import { isNotNull, sql } from 'drizzle-orm';
import { createApp } from '../src/app.ts';
import { realDeps } from '../src/foundation/deps.ts';
import { chineseCalendar } from '../src/law/calendar/working-days.ts';
import { profiles } from '../src/law/profiles.ts';
import { usualId } from '../src/law/usual.ts';
import { publishEntries } from '../src/running/seed/resources.ts';
import { seed } from '../src/running/seed/seed.ts';
import type { SeedEntry } from '../src/running/seed/shorthand.ts';

const usual = profiles[usualId];
if (!usual) throw new Error(`no profile ${usualId}`);
const policy = usual;

/** `pnpm bench [entries]`: how long searches take in a directory of that many entries, on a database of its own. */
const wanted = Number(process.argv[2] ?? 20_000);
const rounds = 60;
const batch = 2000;
const password = 'only for the bench';

if (!Number.isInteger(wanted) || wanted < 1) {
  console.error('usage: pnpm bench [entries]');
  process.exit(1);
}
const folder = await mkdtemp(join(tmpdir(), 'onesource-bench-'));
const { url, ownerUrl, stop } = await startEmbedded({ dataDir: folder, durable: false });
const { db, close } = openDatabase(url);
try {
  await migrate(ownerUrl, url);
  const secret = 'a secret for the time of the bench only';
  const deps = realDeps(
    db,
    { policy, calendar: chineseCalendar() },
    { sessionSecret: secret, secureCookies: false, trustProxy: false, auditHash: 'sha256' },
  );
  await seed(db, { ...deps, now: deps.clock(), demoPassword: password });
  const begun = performance.now();
  await fill(wanted);
  console.log(`${wanted} entries in ${((performance.now() - begun) / 1000).toFixed(1)} s`);

  const app = createApp(deps);
  const signIn = await app.request('/api/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account: 'official.renshe', password }),
  });
  const cookie = signIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const get = async (path: string) => {
    const response = await app.request(path, { headers: { cookie } });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response.json();
  };
  const search = (parameters: Record<string, string>) => `/api/resources?${new URLSearchParams(parameters)}`;
  const [department] = (await get('/api/resources')).facets.department;
  const cases = {
    everything: search({}),
    'page 100': search({ page: '100' }),
    'a word, 登记': search({ q: '登记' }),
    'a name, 结婚登记信息': search({ q: '结婚登记信息' }),
    'one character, 婚': search({ q: '婚' }),
    'an item, 统一社会信用代码': search({ q: '统一社会信用代码' }),
    'pinyin, hunyin': search({ q: 'hunyin' }),
    'initials, djxx': search({ q: 'djxx' }),
    'mixed, 登记xinxi': search({ q: '登记xinxi' }),
    'nothing found': search({ q: '龘靐齉' }),
    'a department': search({ department: department.value }),
    'a word and facets': search({ q: '登记', shareType: 'conditional', industry: 'S' }),
    'suggest, hun': '/api/resources/suggest?q=hun',
    'the tree': '/api/resources/tree',
  };
  const rows: Record<string, { total: number | string; 'p50 ms': string; 'p95 ms': string }> = {};
  for (const [name, path] of Object.entries(cases)) rows[name] = await measured(() => get(path));
  console.table(rows);
} finally {
  await close();
  await stop();
  await rm(folder, { recursive: true, force: true });
}

/** Variations of the demo's entries, published as the seed publishes: real words, in their real frequency. */
async function fill(count: number): Promise<void> {
  const files = ['people', 'economy', 'city'].map(
    (name) => new URL(`../../db/data/demo/${name}.jsonl`, import.meta.url),
  );
  const lines = (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('\n').split('\n');
  const demo = lines.filter((line) => line !== '').map((line): SeedEntry => JSON.parse(line));
  const rows = await db.select().from(departments).where(isNotNull(departments.key));
  const known = new Map(rows.map(({ key, id, number }) => [key ?? '', { id, number }]));
  const now = new Date();
  const newId = () => crypto.randomUUID();
  for (let from = 0; from < count; from += batch) {
    const entries = Array.from({ length: Math.min(batch, count - from) }, (_, at) => {
      const entry = demo[(from + at) % demo.length];
      const copy = Math.floor((from + at) / demo.length) + 2;
      return entry && { ...entry, name: `${entry.name}（第${copy}期）` };
    }).filter((entry) => entry !== undefined);
    const world = { policy, departments: known, now, newId, actorName: 'bench' };
    await db.transaction((tx) => publishEntries(tx, entries, 'demo', world));
  }
  const owner = openDatabase(ownerUrl, { max: 1 });
  await owner.db.execute(sql.raw('vacuum analyze'));
  await owner.close();
}

async function measured(work: () => Promise<{ total?: number }>) {
  const { total = '' } = await work();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const begun = performance.now();
    await work();
    times.push(performance.now() - begun);
  }
  times.sort((a, b) => a - b);
  const quantile = (part: number) => (times[Math.floor((times.length - 1) * part)] ?? 0).toFixed(1);
  return { total, 'p50 ms': quantile(0.5), 'p95 ms': quantile(0.95) };
}
