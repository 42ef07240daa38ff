import type { Database } from '@onesource/db/client';
import { v7 } from 'uuid';
import { chineseCalendar } from './calendar/working-days.ts';
import type { Config } from './config.ts';
import type { Deps } from './context.ts';
import { profiles } from './policy/profiles.ts';

/** The world outside the rules, as it is in earnest: today's clock, fresh ids, errors on standard error. */
export function realDeps(
  db: Database,
  { profile }: Pick<Config, 'profile'>,
  rest: Pick<Deps, 'secureCookies' | 'trustProxy'> & { sessionSecret: string },
): Deps {
  const policy = profiles[profile];
  if (!policy) throw new Error(`profile ${profile}`);
  return {
    db,
    policy,
    calendar: chineseCalendar(),
    clock: () => new Date(),
    newId: () => v7(),
    sessionSecret: new TextEncoder().encode(rest.sessionSecret),
    secureCookies: rest.secureCookies,
    trustProxy: rest.trustProxy,
    onError: (error, requestId) => console.error(new Date().toISOString(), requestId, error),
  };
}
