import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { accessRequests } from '@onesource/db/schema/request';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, expect, test } from 'vitest';
import { requestDistrict } from '../../areas/requests/case-testing.ts';
import { ownerUrlOf } from '../testing/testing.ts';

const { world, office, close } = await requestDistrict(undefined, async () => ({ clock: () => new Date() }));
afterAll(close);

let running: ChildProcessWithoutNullStreams | null = null;
const kill = async () => {
  if (!running || running.exitCode !== null || running.signalCode !== null) return;
  const ended = once(running, 'exit');
  running.kill('SIGKILL');
  await ended;
};
afterEach(kill);

/** The product itself on the database of the test; resolves with its address once it answers. */
async function start(): Promise<string> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('node.ts', import.meta.url))], {
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: world.url,
      DATABASE_OWNER_URL: ownerUrlOf(world.url),
      SESSION_SECRET: new TextDecoder().decode(world.deps.sessionSecret),
      PROFILE: world.deps.policy.id,
      PORT: '0',
    },
  });
  running = child;
  child.stderr.pipe(process.stderr);
  for await (const line of createInterface(child.stdout)) {
    const [address] = /http:\/\/[\d.:]+/.exec(line) ?? [];
    if (address) return address;
  }
  throw new Error('it did not start');
}

/** What is answered in full; 0 where the answer does not come, or not to its end. */
async function statusOf(url: string, init: RequestInit): Promise<number> {
  try {
    const answer = await fetch(url, init);
    await answer.text();
    return answer.status;
  } catch {
    return 0;
  }
}

test('killed under load again and again, the product has done each command once that it is asked until it answers', async () => {
  const others = await Promise.all(Array.from({ length: 5 }, () => world.person(office.consumer, 'official')));
  const cookies = [office.official, ...others].map(({ cookie }) => cookie);
  const today = new Date().toISOString().slice(0, 10);
  let origin = await start();
  let [filed, enough] = [0, false];
  const unanswered: number[] = [];
  /** One official who files without a rest; what is not answered is sent again, with its key, until it is. */
  const filing = async (cookie: string) => {
    while (!enough) {
      const key = crypto.randomUUID();
      const body = JSON.stringify(office.asking(['社保账号'], { from: today, until: '2099-12-31', confirmed: true }));
      const headers = { cookie, 'content-type': 'application/json', 'idempotency-key': key };
      for (let answered = false; !answered; ) {
        const status = await statusOf(`${origin}/api/requests`, { method: 'POST', headers, body });
        answered = status === 201;
        if (status === 0) unanswered.push(status);
        else if (status !== 503) expect(status).toBe(201);
        if (!answered) await wait(20);
      }
      filed += 1;
    }
  };
  const all = Promise.all(cookies.map(filing));
  for (let time = 0; time < 2; time += 1) {
    const before = filed;
    while (filed < before + 10) await wait(5);
    // Somewhere in what they are at
    await wait(7 + 17 * time);
    await kill();
    origin = await start();
  }
  enough = true;
  await all;
  expect(unanswered.length).toBeGreaterThan(0);
  expect(await world.db.$count(accessRequests)).toBe(filed);
  const [odd] = await world.db.execute<{ count: number }>(sql`
    select count(*)::int as count from access_requests r
    where (select count(*) from case_events e where e.case_id = r.id) <> 1
      or (select count(*) from tasks t where t.subject_id = r.id and t.kind = 'decide_request') <> 1
      or (select count(*) from audit_log a where a.subject_id = r.id::text) <> 1
      or (select count(*) from request_facts f where f.request_id = r.id) <> 1`);
  expect(odd?.count).toBe(0);
}, 240_000);
