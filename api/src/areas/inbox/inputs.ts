import { taskKinds } from '@onesource/db/vocabulary';
import { z } from 'zod';
import { paging, repeated } from '../../foundation/wire.ts';

export const inboxInput = z.object({
  state: z.enum(['open', 'done']).default('open'),
  kind: repeated(z.enum(taskKinds)),
  ...paging,
});
export type InboxInput = z.output<typeof inboxInput>;
