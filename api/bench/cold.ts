import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@onesource/db/client';
import { startEmbedded } from '@onesource/db/embedded';
import { migrate } from '@onesource/db/migrate';
import { v7 } from 'uuid';
import { chineseCalendar } from '../src/law/calendar/working-days.ts';
import { profiles } from '../src/law/profiles.ts';
import { usualId } from '../src/law/usual.ts';
import { seed } from '../src/running/seed/seed.ts';

// node api/bench/cold.ts: from the start of a process until the bundled function has answered its first search, by twenty
// fresh processes one after the other, on the demo. Wall clock and the process' own time on a processor: they part where
// others work on the machine too.

const times = 20;
const password = 'a password of the bench';
const folder = mkdtempSync(join(tmpdir(), 'onesource-cold-'));
const { url, ownerUrl, stop } = await startEmbedded({ dataDir: join(folder, 'data'), durable: false });
const environment = { DATABASE_URL: url, SESSION_SECRET: 'a secret of the bench, 32 characters and more' };
try {
  execFileSync(process.execPath, ['scripts/build-function.mjs', '--out', join(folder, 'function')]);
  await migrate(ownerUrl, url);
  const { db, close } = openDatabase(url);
  const policy = profiles[usualId];
  if (!policy) throw new Error('no profile');
  const now = new Date();
  await seed(db, { policy, calendar: chineseCalendar(), now, newId: () => v7(), demoPassword: password });
  await close();

  const script = join(folder, 'function/cold.mjs');
  writeFileSync(
    script,
    `const { fetch } = await import('./function.mjs');
const cookie = process.env.COOKIE;
const answer = cookie
  ? await fetch(new Request('https://x/api/resources?q=' + encodeURIComponent('婚姻'), { headers: { cookie } }))
  : await fetch(new Request('https://x/api/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ account: 'official.renshe', password: process.env.PASSWORD }),
    }));
const body = await answer.json();
const { user, system } = process.cpuUsage();
console.log(JSON.stringify({
  status: answer.status,
  total: body.total,
  cookie: answer.headers.getSetCookie()[0]?.split(';')[0],
  cpu: (user + system) / 1000,
}));
process.exit(0);
`,
  );
  const once = (more: Record<string, string>) => {
    const before = performance.now();
    const said = execFileSync(process.execPath, [script], { env: { ...environment, ...more }, encoding: 'utf8' });
    return { wall: performance.now() - before, ...JSON.parse(said) };
  };
  const { cookie: COOKIE } = once({ PASSWORD: password });
  const runs = Array.from({ length: times }, () => once({ COOKIE }));
  if (runs.some(({ status, total }) => status !== 200 || !(total > 0))) throw new Error('no answer');
  const told = (of: 'wall' | 'cpu') => {
    const sorted = runs.map((run): number => run[of]).sort((a, b) => a - b);
    return `median ${sorted[times / 2]?.toFixed(0)} ms, worst ${sorted.at(-1)?.toFixed(0)} ms`;
  };
  console.log(`cold start to the first answered search, ${times} processes: ${told('wall')}`);
  console.log(`of that on a processor: ${told('cpu')}`);
} finally {
  await stop();
  rmSync(folder, { recursive: true, force: true });
}
