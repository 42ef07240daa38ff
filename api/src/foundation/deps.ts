import type { Database } from '@onesource/db/client';
import { v7 } from 'uuid';
import type { Deps } from './context.ts';

/** The world outside the rules, as it is in earnest: today's clock, fresh ids, errors on standard error. */
export function realDeps(
  db: Database,
  rules: Pick<Deps, 'policy' | 'calendar'>,
  rest: Pick<Deps, 'secureCookies' | 'trustProxy' | 'auditHash'> & { sessionSecret: string },
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
    onError: (error, requestId) => console.error(new Date().toISOString(), requestId, error),
  };
}
