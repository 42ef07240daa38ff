import { mailModes } from '@onesource/db/vocabulary';
import { z } from 'zod';
import { type MailTopic, mailTopics } from '../rules/mailing.ts';

const topic = z.string().refine((said): said is MailTopic => mailTopics.some((known) => known === said), {
  params: { code: 'unknown' },
});

/** 邮件提醒: what somebody chooses anew; of what is not named nothing changes. */
export const mailingInput = z.object({
  choices: z.array(z.object({ topic, mode: z.enum(mailModes) })).max(100),
});
export type MailingInput = z.output<typeof mailingInput>;
