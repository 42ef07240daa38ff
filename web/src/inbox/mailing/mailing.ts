import type { MailMode } from '@onesource/db/vocabulary';
import { mailModes } from '@onesource/db/vocabulary';
import { api, unwrap } from '../../lib/api.ts';
import type { Mailing } from '../queries.ts';

export type Topic = Mailing['choices'][number]['topic'];
export const modes = mailModes;

/** What was chosen otherwise than it stands: only that is sent, so that two windows do not undo each other. */
export const changedOf = (
  choices: readonly { topic: Topic; mode: MailMode }[],
  chosen: Partial<Record<Topic, MailMode>>,
): { topic: Topic; mode: MailMode }[] =>
  choices.flatMap(({ topic, mode }) => {
    const wish = chosen[topic] ?? mode;
    return wish === mode ? [] : [{ topic, mode: wish }];
  });

export const chooseMail = (json: { choices: { topic: Topic; mode: MailMode }[] }, key: string) =>
  unwrap(api.api.inbox.mailing.$put({ json }, { headers: { 'Idempotency-Key': key } }));
