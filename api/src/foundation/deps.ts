import type { Database } from '@onesource/db/client';
import type { Queue } from '@onesource/db/outbox';
import { v7 } from 'uuid';
import type { Config } from './config.ts';
import type { Deps } from './context.ts';
import { forLog, fromPostgres } from './errors.ts';
import { openOutbox } from './outbox.ts';

/** The world outside the rules, as it is in earnest: today's clock, fresh ids, errors on standard error. */
export function realDeps(
  db: Database,
  rules: Pick<Deps, 'policy' | 'calendar'>,
  rest: Pick<Deps, 'secureCookies' | 'trustProxy' | 'auditHash' | 'accounts' | 'sso' | 'opening'> &
    Pick<Config, 'mail' | 'todos'> & {
      sessionSecret: string;
      /** Told of answers and failures. */
      log: { answered: Deps['onAnswer']; failed: (failure: Failed) => void };
    },
): Deps {
  const onError = quietly(rest.log.failed);
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
    outbox: openOutbox(db, {
      serves: servedBy(rest),
      onError: (error) => onError(error, 'outbox'),
    }),
    onAnswer: rest.log.answered,
    accounts: rest.accounts,
    sso: rest.sso,
    opening: rest.opening,
    onError,
  };
}

/** The queues by which something leaves. */
export const servedBy = ({ mail, todos }: Pick<Config, 'mail' | 'todos'>): Queue[] => [
  ...(mail ? (['mail', 'one_time_password', 'open_letter'] as const) : []),
  ...(todos ? (['todo'] as const) : []),
];

/** While the database is away, one line a minute says so. */
const minute = 60_000;

/** What the log is told of a failure: when, in what, and why, in one line or with its trace below. */
export type Failed = { at: string; where: string; text: string };

/** Failures for the log: whole once each, and of a database that is away one a minute. */
export function quietly(write: (failure: Failed) => void, now: () => number = Date.now): Deps['onError'] {
  let said = Number.NEGATIVE_INFINITY;
  return (error, where) => {
    const away = fromPostgres(error)?.code === 'unavailable';
    if (away && now() - said < minute) return;
    if (away) said = now();
    const text = forLog(error);
    write({ at: new Date(now()).toISOString(), where, text: away ? (text.split('\n')[0] ?? '') : text });
  };
}
