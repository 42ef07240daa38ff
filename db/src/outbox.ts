import manifest from 'pg-boss/package.json' with { type: 'json' };

const version = manifest.pgboss.schema;

/**
 * What leaves the platform, a queue each. Tried again after 10 seconds, then ever later up to a day, for some three days;
 * one whose process ended is taken up again when it has been at it for a minute.
 */
export const queues = {
  todo: { retryLimit: 14, retryDelay: 10, retryBackoff: true, retryDelayMax: 86_400, expireInSeconds: 60 },
  one_time_password: { retryLimit: 14, retryDelay: 10, retryBackoff: true, retryDelayMax: 86_400, expireInSeconds: 60 },
  open_letter: { retryLimit: 14, retryDelay: 10, retryBackoff: true, retryDelayMax: 86_400, expireInSeconds: 60 },
  mail: { retryLimit: 14, retryDelay: 10, retryBackoff: true, retryDelayMax: 86_400, expireInSeconds: 60 },
} as const;
export type Queue = keyof typeof queues;

/** Drizzle makes the driver pass dates and objects through untouched, and its protocol writer takes neither. */
export const plain = (value: unknown): unknown => {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? JSON.stringify(value) : value;
};

/** Whether the outbox's tables are those that this program knows, or newer ones. */
export const isOutboxVersion = (found: unknown): boolean => Number(found) >= version;
