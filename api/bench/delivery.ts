import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@onesource/db/client';
import { startEmbedded } from '@onesource/db/embedded';
import { migrate } from '@onesource/db/migrate';
import postgres from 'postgres';
import { program } from '../src/areas/delivery/open/testing/program.ts';
import { seed } from '../src/running/seed/seed.ts';
import { type Api, benchDeps, cookieOf, password, startApi } from './product.ts';

/**
 * `node api/bench/delivery.ts [rows] [seconds]`: how fast a grant is used over HTTP, in a resource of that many rows, on a
 * database of its own: tokens, look-ups by programs (DPoP) and by people (cookie), 16 at a time under a grant each and all
 * under one; and one after the other.
 */
const [rows = 100_000, seconds = 10] = process.argv.slice(2).map(Number);
const clients = 16;
if (!(rows > 0) || !(seconds > 0)) {
  console.error('usage: node api/bench/delivery.ts [rows] [seconds]');
  process.exit(1);
}
const folder = await mkdtemp(join(tmpdir(), 'onesource-bench-'));
const { url, ownerUrl, stop } = await startEmbedded({ dataDir: folder });
let api: Api | null = null;
try {
  await migrate(ownerUrl, url);
  const { db, close } = openDatabase(url);
  const deps = benchDeps(db);
  await seed(db, { ...deps, now: deps.clock(), demoPassword: password });
  await close();
  api = await startApi(url);
  await measure(api.host);
} finally {
  api?.stop();
  await stop();
  await rm(folder, { recursive: true, force: true });
}

/** Sends a command; gives as much of the answer as the bench reads. */
type Send = (path: string, body: object) => Promise<{ id: string; version: number; code: string }>;

async function signedIn(base: string, account: string): Promise<Send> {
  const cookie = await cookieOf(base, account);
  return async (path, body) => {
    const headers = { cookie, 'content-type': 'application/json' };
    const response = await fetch(`${base}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    const answer = JSON.parse(await response.text());
    if (!response.ok) throw new Error(`${path}: ${response.status} ${JSON.stringify(answer)}`);
    return answer;
  };
}

/** A resource of the demo whose rows are known by a number that is not sensitive, filled up to so many. */
async function filled() {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  type Found = { resource: string; item: string; column: number; slots: number; load: number };
  const [found] = await sql<Found[]>`
    select d.resource_id as resource, s.slot ->> 'id' as item, (s.slot ->> 'lookUp')::int as column,
      jsonb_array_length(shapes.slots) as slots, d.current_load as load
    from data.datasets as d join data.shapes as shapes on shapes.resource_id = d.resource_id and shapes.shape = d.shape
    join directory_entries on directory_entries.resource_id = d.resource_id,
      jsonb_array_elements(shapes.slots) as s(slot)
    where (s.slot ->> 'identifier')::boolean and s.slot ->> 'sensitivity' <> 'high' and s.slot ->> 'lookUp' is not null
      and directory_entries.share_type = 'conditional'
    order by d.resource_id limit 1`;
  if (!found) throw new Error('no resource of the demo can be looked up by a number');
  const { resource, item, column, slots, load } = found;
  await sql`
    insert into data.records (resource_id, key, from_load, ${sql(`k${column}`)}, body)
    select ${resource}::uuid, 'BENCH' || i, ${load}, 'BENCH' || i, (select jsonb_agg('值' || i || '·' || n) from
      generate_series(1, ${slots}) as n) from generate_series(1, ${rows}) as i`;
  await sql`update data.datasets set rows = ${rows} where resource_id = ${resource}`;
  await sql`analyze data.records`;
  const [reviews] = await sql<{ account: string }[]>`
    select u.account from users as u join resources as r on r.department_id = u.department_id
    where r.id = ${resource} and u.account like 'reviewer.%' limit 1`;
  await sql.end();
  return { resource, item, provider: reviews?.account ?? '' };
}

async function measure(host: string): Promise<void> {
  const base = `http://${host}`;
  const { resource, item, provider } = await filled();
  const consumer = provider.endsWith('.weijian') ? 'jiaoyu' : 'weijian';
  const official = await signedIn(base, `official.${consumer}`);
  const reviewer = await signedIn(base, provider);
  const day = (ahead: number) =>
    new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(Date.now() + ahead * 86_400_000);
  const now = () => Math.floor(Date.now() / 1000);
  const grants: { id: string; client: Awaited<ReturnType<typeof program>>; token: string; records: string }[] = [];
  for (let at = 0; at < clients; at += 1) {
    const { id, version } = await official('/api/requests', {
      ...{ resourceId: resource, itemIds: [item], purpose: 'verification', basis: '职责', matter: `事项${at}` },
      ...{ delivery: 'api', from: day(0), until: day(300), confirmed: true },
    });
    await reviewer(`/api/requests/${id}/approve`, { version, quota: 10_000_000 });
    const client = await program((path, init) => fetch(`${base}${path}`, init), now, host);
    const { code } = await official(`/api/grants/${id}/clients`, { name: `系统${at}`, jwk: client.jwk });
    grants.push({ id, client, token: '', records: `/open/v1/resources/${encodeURIComponent(code)}/records` });
  }
  const key = () => `BENCH${1 + Math.floor(Math.random() * rows)}`;
  const grantAt = (at: number) => grants[at % clients] ?? fail();
  const takeToken = async (at: number) => {
    const grant = grantAt(at);
    const { status, body } = await grant.client.ask(grant.id);
    if (status !== 200) throw new Error(`token: ${status} ${JSON.stringify(body)}`);
    grant.token = String(body.access_token);
  };
  const byProgram = async (at: number) => {
    const { client, token, records } = grantAt(at);
    const { status, body } = await client.call(records, token, { keys: [key()], matter: '核验' });
    if (status !== 200) throw new Error(`query: ${status} ${JSON.stringify(body)}`);
  };
  const byCookie = async (at: number) => {
    await official(`/api/grants/${grantAt(at).id}/query`, { keys: [key()], matter: '核验' });
  };
  await Promise.all(grants.map((_, at) => takeToken(at)));
  console.log(`${rows} rows, ${clients} clients, ${seconds} s each; the clients sign on the same machine`);
  console.table({
    'look-up by a program, one after the other': await timed(1, byProgram),
    'look-up by cookie, one after the other': await timed(1, byCookie),
    tokens: await timed(clients, takeToken),
    'look-ups by programs (DPoP), a grant each': await timed(clients, byProgram),
    'look-ups by programs (DPoP), one grant': await timed(clients, () => byProgram(0)),
    'look-ups by cookie, a grant each': await timed(clients, byCookie),
  });
}

function fail(): never {
  throw new Error('no grant');
}

/** So many at a time for the seconds of the bench. */
async function timed(atOnce: number, call: (at: number) => Promise<void>) {
  const took: number[] = [];
  const until = performance.now() + seconds * 1000;
  await Promise.all(
    Array.from({ length: atOnce }, async (_, at) => {
      while (performance.now() < until) {
        const begun = performance.now();
        await call(at);
        took.push(performance.now() - begun);
      }
    }),
  );
  const sorted = took.toSorted((one, other) => one - other);
  const at = (share: number) => Number((sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1));
  return { 'a second': Math.round(took.length / seconds), 'p50, ms': at(0.5), 'p95, ms': at(0.95) };
}
