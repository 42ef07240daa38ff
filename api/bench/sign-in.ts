import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve as listen } from '@hono/node-server';
import { openDatabase } from '@onesource/db/client';
import { startEmbedded } from '@onesource/db/embedded';
import { migrate } from '@onesource/db/migrate';
import { createApp } from '../src/app.ts';
import { demoAccounts } from '../src/running/seed/people.ts';
import { seed } from '../src/running/seed/seed.ts';
import { benchDeps, password } from './product.ts';

/**
 * `node api/bench/sign-in.ts [sign-ins]`: that many sign in at once from 50 addresses while one person searches, over
 * HTTP, on a database of its own. Fails when the searches' p95 is more than three times the quiet one, a sign-in gets
 * neither 200 nor 503 with `Retry-After` within 30 s, or fewer than three in four get in.
 */
const wanted = Number(process.argv[2] ?? 200);
const addresses = 50;
const quietSearches = 200;
const pauseMs = 20;
const [factor, patienceMs, share] = [3, 30_000, 0.75];

if (!Number.isInteger(wanted) || wanted < 1) {
  console.error('usage: node api/bench/sign-in.ts [sign-ins]');
  process.exit(1);
}
const folder = await mkdtemp(join(tmpdir(), 'onesource-bench-'));
const { url, ownerUrl, stop } = await startEmbedded({ dataDir: folder, durable: false });
const { db, close } = openDatabase(url);
const deps = benchDeps(db, { trustProxy: true });
await migrate(ownerUrl, url);
await seed(db, { ...deps, now: deps.clock(), demoPassword: password });
const bound = Promise.withResolvers<number>();
const server = listen({ fetch: createApp(deps).fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
  bound.resolve(port),
);
const base = `http://127.0.0.1:${await bound.promise}`;
try {
  const first = await signIn('official.renshe', '192.0.2.1');
  const cookie = first.cookie;
  const search = async () => {
    const begun = performance.now();
    const response = await fetch(`${base}/api/resources?q=${encodeURIComponent('登记')}`, { headers: { cookie } });
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`search: ${response.status}`);
    return performance.now() - begun;
  };
  const quiet: number[] = [];
  for (let time = 0; time < quietSearches; time += 1) {
    quiet.push(await search());
    await pause();
  }

  const storm = performance.now();
  let ended = false;
  const accounts = demoAccounts.map(({ account }) => account);
  const arriving = Promise.all(
    Array.from({ length: wanted }, (_, at) =>
      signIn(accounts[at % accounts.length] ?? '', `198.51.100.${(at % addresses) + 1}`),
    ),
  ).finally(() => {
    ended = true;
  });
  const busy: number[] = [];
  while (!ended) {
    busy.push(await search());
    await pause();
  }
  const answers = await arriving;
  const signedIn = answers.filter(({ status }) => status === 200).length;
  const turnedAway = answers.filter(({ status, retryAfter }) => status === 503 && retryAfter !== null).length;
  const slowest = Math.max(...answers.map(({ ms }) => ms));
  const [quietP95, busyP95] = [p95(quiet), p95(busy)];
  console.table({
    'signed in': signedIn,
    '503 with Retry-After': turnedAway,
    otherwise: wanted - signedIn - turnedAway,
    'all answered after, ms': Math.round(performance.now() - storm),
    'slowest answer, ms': Math.round(slowest),
    'search p95 quiet, ms': Number(quietP95.toFixed(1)),
    'search p95 in the storm, ms': Number(busyP95.toFixed(1)),
    'searches in the storm': busy.length,
  });
  const met =
    signedIn + turnedAway === wanted &&
    signedIn >= wanted * share &&
    slowest <= patienceMs &&
    busyP95 <= factor * quietP95;
  console.log(met ? 'met' : 'NOT met');
  process.exitCode = met ? 0 : 1;
} finally {
  server.close();
  await close();
  await stop();
  await rm(folder, { recursive: true, force: true });
}

async function signIn(account: string, from: string) {
  const begun = performance.now();
  const response = await fetch(`${base}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': from },
    body: JSON.stringify({ account, password }),
  });
  await response.arrayBuffer();
  return {
    status: response.status,
    ms: performance.now() - begun,
    retryAfter: response.headers.get('retry-after'),
    cookie: response.headers.getSetCookie()[0]?.split(';')[0] ?? '',
  };
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, pauseMs));
}

function p95(times: number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * 0.95)] ?? 0;
}
