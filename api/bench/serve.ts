import { serve } from '@hono/node-server';
import { openDatabase } from '@onesource/db/client';
import { createApp } from '../src/app.ts';
import { usualAccountRules } from '../src/foundation/accounts.ts';
import { realDeps } from '../src/foundation/deps.ts';
import { chineseCalendar } from '../src/law/calendar/working-days.ts';
import { profiles } from '../src/law/profiles.ts';
import { usualId } from '../src/law/usual.ts';
import { textLog } from '../src/running/server/log.ts';

/** The API alone, as a process of its own: for the bench, which measures it through HTTP. Tells its port. */
const policy = profiles[usualId];
if (!policy) throw new Error(`no profile ${usualId}`);
const { db } = openDatabase(process.env.DATABASE_URL ?? '');
const sessionSecret = process.env.SESSION_SECRET ?? '';
const rules = { policy, calendar: chineseCalendar() };
const app = createApp(
  realDeps(db, rules, {
    sessionSecret,
    secureCookies: false,
    trustProxy: false,
    auditHash: 'sha256',
    mail: null,
    todos: null,
    log: textLog,
    accounts: usualAccountRules(true),
    sso: null,
  }),
);
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => process.send?.({ port }));
