import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Database } from '@onesource/db/client';
import { usualAccountRules } from '../src/foundation/accounts.ts';
import { realDeps } from '../src/foundation/deps.ts';
import { chineseCalendar } from '../src/law/calendar/working-days.ts';
import { profiles } from '../src/law/profiles.ts';
import { usualId } from '../src/law/usual.ts';
import { textLog } from '../src/running/server/log.ts';

/** Password of everybody in the bench. */
export const password = 'only for the bench';

/** What the product needs of its surroundings, as it is measured: the usual profile, no mail, no other systems. */
export function benchDeps(db: Database, { trustProxy = false } = {}) {
  const policy = profiles[usualId];
  if (!policy) throw new Error(`no profile ${usualId}`);
  return realDeps(
    db,
    { policy, calendar: chineseCalendar() },
    {
      sessionSecret: 'a secret for the time of the bench only',
      secureCookies: false,
      trustProxy,
      auditHash: 'sha256',
      mail: null,
      todos: null,
      log: textLog,
      accounts: usualAccountRules(true),
      sso: null,
      opening: { url: null, licence: null },
    },
  );
}

/** The API in a process of its own, on a database that is there; `host` with its port. */
export async function startApi(url: string, env: Record<string, string> = {}) {
  const api = fork(new URL('serve.ts', import.meta.url), { env: { ...process.env, ...env, DATABASE_URL: url } });
  const [{ port }] = await once(api, 'message');
  return { host: `127.0.0.1:${port}`, pid: api.pid ?? 0, stop: () => void api.kill() };
}
export type Api = Awaited<ReturnType<typeof startApi>>;

/** Signs somebody in; the cookie to ask with. */
export async function cookieOf(base: string, account: string): Promise<string> {
  const answer = await fetch(`${base}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account, password }),
  });
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
  if (!cookie) throw new Error(`${account}: ${answer.status}`);
  return cookie;
}
