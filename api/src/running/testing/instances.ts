import { openDatabase } from '@onesource/db/client';
import { createApp } from '../../app.ts';
import { usualAccountRules } from '../../foundation/accounts.ts';
import { realDeps } from '../../foundation/deps.ts';
import { chineseCalendar } from '../../law/calendar/working-days.ts';
import { profile } from '../../law/cities/pudong/profile.ts';
import { connections } from '../entry/connections.ts';

// node instances.ts URL SECRET COOKIE COUNT: so many instances of the app as a cloud would run them, in one process. For
// each line that comes in, a path, each of them asks for it, all at once; the totals of their answers go out as a line.
const [url = '', sessionSecret = '', cookie = '', count = '1'] = process.argv.slice(2);
const instances = Array.from({ length: Number(count) }, () => {
  const { db } = openDatabase(url, { max: connections });
  const log = { answered() {}, failed() {} };
  const rules = { policy: profile, calendar: chineseCalendar() };
  const rest = {
    sessionSecret,
    secureCookies: false,
    trustProxy: false,
    auditHash: 'sha256',
    mail: null,
    todos: null,
    accounts: usualAccountRules(true),
    sso: null,
    opening: { url: null, licence: null },
    log,
  } as const;
  return createApp(realDeps(db, rules, rest));
});
console.log('ready');
for await (const chunk of process.stdin) {
  const path = String(chunk).trim();
  const totals = await Promise.all(
    instances.map(async (app) => {
      const answer = await app.request(path, { headers: { cookie } });
      const { total }: { total?: number } = JSON.parse(await answer.text());
      return total ?? -answer.status;
    }),
  );
  console.log(JSON.stringify(totals));
}
process.exit(0);
