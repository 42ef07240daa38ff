import type { Database, Transaction } from '@onesource/db/client';
import { mailChoices } from '@onesource/db/schema/inbox';
import { users } from '@onesource/db/schema/organisation';
import { eq, sql } from 'drizzle-orm';
import * as audit from '../../../foundation/audit.ts';
import type { Ctx } from '../../../foundation/context.ts';
import { transact } from '../../../foundation/transact.ts';
import { mailTopics, usualMode } from '../rules/mailing.ts';
import type { MailingInput } from './inputs.ts';
import { choicesOf } from './mail.ts';

/** 邮件提醒: whether mail is sent at all, where to, and how the actor hears of each topic. */
export async function mailingView({
  db,
  actor,
  outbox,
}: Pick<Ctx, 'actor' | 'outbox'> & { db: Database | Transaction }) {
  const [person] = await db.select({ email: users.email }).from(users).where(eq(users.id, actor.id));
  const chosen = (await choicesOf(db, [actor.id])).get(actor.id);
  return {
    sends: outbox.serves('mail'),
    /** Empty where nobody has entered one. */
    email: person?.email ?? '',
    choices: mailTopics.map((topic) => ({ topic, mode: chosen?.get(topic) ?? usualMode(topic) })),
  };
}

/** Chooses how the actor hears of some topics. Said again it changes nothing. */
export const chooseMail = (ctx: Ctx, { choices }: MailingInput) =>
  transact(ctx, async (tx) => {
    const { actor } = ctx;
    // Named twice, the last one holds
    const said = [...new Map(choices.map((choice) => [choice.topic, choice])).values()];
    const changed =
      said.length === 0
        ? []
        : await tx
            .insert(mailChoices)
            .values(said.map((choice) => ({ userId: actor.id, ...choice })))
            .onConflictDoUpdate({
              target: [mailChoices.userId, mailChoices.topic],
              set: { mode: sql`excluded.mode` },
              setWhere: sql`${mailChoices.mode} <> excluded.mode`,
            })
            .returning({ topic: mailChoices.topic, mode: mailChoices.mode });
    if (changed.length > 0)
      await audit.record(tx, ctx, {
        action: 'user.choose-mail',
        subject: { type: 'user', id: actor.id },
        detail: Object.fromEntries(changed.map(({ topic, mode }) => [topic, mode])),
      });
    return mailingView({ ...ctx, db: tx });
  });
