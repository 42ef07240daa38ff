import { mailDigests } from '@onesource/db/schema/inbox';
import { users } from '@onesource/db/schema/organisation';
import { and, asc, eq, gt, isNull, lt, ne, or } from 'drizzle-orm';
import { batch, ticking } from '../../../cases/ticking.ts';
import { digestOpens } from '../rules/mailing.ts';

const day = 24 * 60 * 60_000;

/**
 * 每日汇总 (house): once on a working day, from 8 o'clock on, puts a daily mail to everybody with an address into the outbox.
 * What it tells is read as it leaves; where there is nothing to tell, none is sent. Who never had one hears of the last day.
 */
export const sendDigests = ticking(
  'daily mail',
  'user',
  async ({ db, clock, calendar, outbox }, last) => {
    const now = clock();
    const opens = digestOpens(now, calendar);
    if (opens === null || now < opens || !outbox.serves('mail')) return [];
    return db
      .select({ id: users.id, since: mailDigests.until })
      .from(users)
      .leftJoin(mailDigests, eq(mailDigests.userId, users.id))
      .where(
        and(
          isNull(users.disabledAt),
          ne(users.email, ''),
          or(isNull(mailDigests.until), lt(mailDigests.until, opens)),
          last === null ? undefined : gt(users.id, last),
        ),
      )
      .orderBy(asc(users.id))
      .limit(batch);
  },
  async (tx, { clock, calendar, outbox }, { id: userId, since }) => {
    const now = clock();
    const opens = digestOpens(now, calendar);
    if (opens === null) return false;
    const [noted] = await tx
      .insert(mailDigests)
      .values({ userId, until: now })
      // Of two ticks at once the second finds it sent
      .onConflictDoUpdate({ target: mailDigests.userId, set: { until: now }, setWhere: lt(mailDigests.until, opens) })
      .returning({ userId: mailDigests.userId });
    if (!noted) return false;
    const from = since ?? new Date(now.getTime() - day);
    await outbox.put(tx, 'mail', [{ userId, since: from.toISOString(), upTo: now.toISOString() }]);
    return true;
  },
);
