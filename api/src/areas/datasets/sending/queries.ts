import type { Database, Transaction } from '@onesource/db/client';
import { senders } from '@onesource/db/schema/data';
import type { SendingState } from '@onesource/db/vocabulary';
import { isNull, max, sql } from 'drizzle-orm';

/** 心跳 of every resource that has programs in force, for a list: the same as the rule `sendingOf`. A test compares them. */
export const heartbeats = (db: Database | Transaction, now: Date) => {
  const silent = sql`${senders.silentAt} < ${now.toISOString()}::timestamptz`;
  return db
    .select({
      resourceId: senders.resourceId,
      state: sql<SendingState>`case when bool_or(${silent}) then 'silent'
        when bool_or(${senders.silentAt} is null) then 'unheard' else 'alive' end`.as('state'),
      lastBeatAt: max(senders.lastBeatAt).as('heard_last'),
      silentSince: sql<Date | null>`min(${senders.silentAt}) filter (where ${silent})`
        .mapWith(senders.silentAt)
        .as('silent_from'),
    })
    .from(senders)
    .where(isNull(senders.withdrawnAt))
    .groupBy(senders.resourceId)
    .as('heartbeats');
};
