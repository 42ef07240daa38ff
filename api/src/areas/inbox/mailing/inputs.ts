import { mailModes } from '@onesource/db/vocabulary';
import { z } from 'zod';
import { mailTopics } from '../rules/mailing.ts';

/** 邮件提醒: what somebody chooses anew; of what is not named nothing changes. */
export const mailingInput = z.object({
  choices: z.array(z.object({ topic: z.enum(mailTopics), mode: z.enum(mailModes) })).max(100),
});
export type MailingInput = z.output<typeof mailingInput>;
