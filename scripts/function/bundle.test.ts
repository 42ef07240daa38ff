import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importBytes } from '../../api/src/areas/catalog/rules/steps/import-rules.ts';
import { pgbouncer, startPgbouncer } from '../../api/src/running/testing/pgbouncer.ts';
import { emptyDatabase, ownerUrlOf } from '../../api/src/running/testing/testing.ts';
import { bundle, writeHosting } from './bundle.ts';

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'onesource-bundle-'));
const demoPassword = 'a password of the demo';
let size = 0;
let database: Awaited<ReturnType<typeof emptyDatabase>>;

beforeAll(async () => {
  size = await bundle(folder);
  mkdirSync(join(folder, 'console/assets'), { recursive: true });
  writeFileSync(join(folder, 'console/index.html'), '<!doctype html><title>OneSource</title>');
  await writeHosting(folder);
  database = await emptyDatabase();
}, 180_000);
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

/** Nothing of this repository or of the one who runs the tests is given to it. */
const environment = (url = database.url) => ({
  DATABASE_URL: url,
  DATABASE_OWNER_URL: ownerUrlOf(database.url),
  SESSION_SECRET: 'a secret of a function, 32 characters and more',
});
const program = async (name: string, more: Record<string, string> = {}, url?: string) =>
  (await run(process.execPath, [`${name}.mjs`], { cwd: folder, env: { ...environment(url), ...more } })).stdout;

/** The function behind a port, until `stop`. */
async function listen(url?: string) {
  const env = { ...environment(url), PORT: '0', HOST: '127.0.0.1', SERVE_CONSOLE: '1' };
  const child = spawn(process.execPath, ['http.mjs'], { cwd: folder, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(child.stdout, 'data');
  const base = `http://127.0.0.1:${/\d+/.exec(String(line))?.[0]}`;
  const stop = async () => {
    const ended = once(child, 'exit');
    child.kill();
    await ended;
  };
  return { base, stop };
}

async function signIn(base: string): Promise<string> {
  const answer = await fetch(`${base}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account: 'official.renshe', password: demoPassword }),
  });
  expect(answer.status).toBe(200);
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

async function found(base: string, cookie: string) {
  const answer = await fetch(`${base}/api/resources?q=${encodeURIComponent('婚姻')}`, { headers: { cookie } });
  expect(answer.status).toBe(200);
  const { total, items }: { total: number; items: { name: string }[] } = JSON.parse(await answer.text());
  return { total, first: items[0]?.name };
}

describe('the bundle, in an empty folder', () => {
  test('has a function of at most three megabytes', () => {
    expect(size).toBeGreaterThan(100_000);
    expect(size).toBeLessThanOrEqual(3_000_000);
  });

  test('has a piece for nginx that lets the largest catalog through', () => {
    const most = /client_max_body_size (\d+)m;/.exec(readFileSync(join(folder, 'nginx.conf'), 'utf8'))?.[1];
    expect(Number(most) * 1024 * 1024).toBeGreaterThan(importBytes);
  });

  test('migrates, seeds, answers a search, gives out the console and does what time does', async () => {
    expect(await program('migrate')).toContain('up to date');
    const seeded = await program('seed', { DEMO: '1', DEMO_PASSWORD: demoPassword });
    expect(seeded).toMatch(/\d+ accounts added/);
    expect(JSON.parse(await program('tick'))).toHaveProperty('changed');
    const { base, stop } = await listen();
    try {
      expect(await found(base, await signIn(base))).toMatchObject({ first: expect.stringContaining('婚姻') });
      const page = await fetch(`${base}/inbox`, { headers: { accept: 'text/html' } });
      expect(await page.text()).toContain('<title>OneSource</title>');
      expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    } finally {
      await stop();
    }
  }, 180_000);

  test.runIf(pgbouncer)(
    'does the same behind PgBouncer, which pools by transaction',
    async () => {
      const pooler = await startPgbouncer(database.url, 4);
      const { base, stop } = await listen(pooler.url);
      try {
        const cookie = await signIn(base);
        // Many at once on two connections: what one leaves behind on a connection is not what the next waits for
        for (let round = 0; round < 5; round += 1) {
          const answers = await Promise.all(Array.from({ length: 20 }, () => found(base, cookie)));
          expect(new Set(answers.map(({ total }) => total)).size).toBe(1);
        }
        expect(JSON.parse(await program('tick', {}, pooler.url))).toHaveProperty('changed');
      } finally {
        await stop();
        await pooler.stop();
      }
    },
    60_000,
  );
});
