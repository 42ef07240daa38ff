import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { openDatabase } from '@onesource/db/client';
import { startEmbedded } from '@onesource/db/embedded';
import { migrate } from '@onesource/db/migrate';
import { seed } from '../src/running/seed/seed.ts';
import { benchDeps, cookieOf, password, startApi } from './product.ts';

/**
 * `node api/bench/crawl.ts [per second] [seconds]`: crawlers ask the open catalogue for so much from one address, then from a
 * hundred, while one person works in the console, over HTTP, on a database of its own. Fails when the p95 of what that person
 * asks for is more than three times the quiet one and 50 ms above it, or something is answered with 500; 503 is the public's own queue.
 */
const [perSecond, seconds] = [Number(process.argv[2] ?? 100), Number(process.argv[3] ?? 20)];
const [factor, graceMs, pauseMs] = [3, 50, 50];
if (!(perSecond > 0) || !(seconds > 0)) {
  console.error('usage: node api/bench/crawl.ts [per second] [seconds]');
  process.exit(1);
}
const folder = await mkdtemp(join(tmpdir(), 'onesource-bench-'));
const { url, ownerUrl, stop } = await startEmbedded({ dataDir: folder, durable: false });
const { db, close } = openDatabase(url);
const deps = benchDeps(db);
await migrate(ownerUrl, url);
await seed(db, { ...deps, now: deps.clock(), demoPassword: password });
const api = await startApi(url, { BENCH_TRUST_PROXY: '1' });
try {
  const base = `http://${api.host}`;
  const cookie = await cookieOf(base, 'reviewer.renshe');
  const { items } = (await (await fetch(`${base}/api/open?pageSize=100`)).json()) as { items: { id: string }[] };
  const addresses = [
    ...items.flatMap(({ id }) => [`/api/open/${id}`, `/open/files/${id}/data.csv`]),
    ...['/api/open?q=登记', '/open/catalog.ttl', '/open/sitemap.xml', '/open/api/3/action/package_search?rows=20'],
    // Each a pass over the rows of a dataset
    ...items
      .slice(0, 20)
      .map(({ id }) => `/open/api/3/action/datastore_search?resource_id=${id}&q=a&offset=30&limit=5`),
  ];
  const worked = ['/api/inbox', '/api/resources?q=登记', '/api/requests?role=provider', '/api/workbench'];

  const work = async (): Promise<number> => {
    const begun = performance.now();
    for (const path of worked) {
      const answer = await fetch(`${base}${path}`, { headers: { cookie } });
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    }
    return (performance.now() - begun) / worked.length;
  };
  const workFor = async (ms: number): Promise<number[]> => {
    const [took, until] = [[] as number[], performance.now() + ms];
    while (performance.now() < until) {
      took.push(await work());
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
    return took;
  };

  /** So many a second from so many addresses; how they were answered once it ends. */
  function crawl(from: number) {
    const worker = new Worker(new URL('crawl/crawler.ts', import.meta.url), {
      workerData: { base, paths: addresses, perSecond, from },
    });
    return async (): Promise<Record<string, number>> => {
      worker.postMessage('end');
      const [answers] = await once(worker, 'message');
      await worker.terminate();
      return answers;
    };
  }

  const p95 = (took: readonly number[]) => took.toSorted((a, b) => a - b)[Math.floor(took.length * 0.95)] ?? 0;
  await workFor(3000);
  const quiet = p95(await workFor(seconds * 1000));
  console.log(`quiet: p95 ${quiet.toFixed(1)} ms`);
  let slow = false;
  for (const from of [1, 100]) {
    const end = crawl(from);
    const busy = p95(await workFor(seconds * 1000));
    const answers = await end();
    const told = Object.entries(answers).map(([answer, count]) => `${count} × ${answer}`);
    console.log(`${perSecond} a second from ${from}: p95 ${busy.toFixed(1)} ms; ${told.join(', ')}`);
    slow ||= busy > factor * quiet && busy > quiet + graceMs;
    slow ||= Object.keys(answers).includes('500');
  }
  if (slow) process.exitCode = 1;
} finally {
  api.stop();
  await close();
  await stop();
  await rm(folder, { recursive: true, force: true });
}
