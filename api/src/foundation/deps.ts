import type { Database } from '@onesource/db/client';
import { v7 } from 'uuid';
import type { Deps } from './context.ts';
import { forLog, fromPostgres } from './errors.ts';

/** The world outside the rules, as it is in earnest: today's clock, fresh ids, errors on standard error. */
export function realDeps(
  db: Database,
  rules: Pick<Deps, 'policy' | 'calendar'>,
  rest: Pick<Deps, 'secureCookies' | 'trustProxy' | 'auditHash' | 'accounts'> & { sessionSecret: string },
): Deps {
  return {
    db,
    policy: rules.policy,
    calendar: rules.calendar,
    clock: () => new Date(),
    newId: () => v7(),
    sessionSecret: new TextEncoder().encode(rest.sessionSecret),
    secureCookies: rest.secureCookies,
    trustProxy: rest.trustProxy,
    auditHash: rest.auditHash,
    accounts: rest.accounts,
    onError: quietly((line) => console.error(line)),
  };
}

/** While the database is away, one line a minute says so. */
const minute = 60_000;

/** Errors as lines of the log: whole once each, and of a database that is away one line a minute. */
export function quietly(write: (line: string) => void, now: () => number = Date.now): Deps['onError'] {
  let said = Number.NEGATIVE_INFINITY;
  return (error, where) => {
    const away = fromPostgres(error)?.code === 'unavailable';
    if (away && now() - said < minute) return;
    if (away) said = now();
    const text = forLog(error);
    write(`${new Date(now()).toISOString()} ${where} ${away ? text.split('\n')[0] : text}`);
  };
}
