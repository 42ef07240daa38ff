import { beatMinutes } from '@onesource/db/vocabulary';
import { z } from 'zod';
import { longest } from '../../../foundation/texts/longest.ts';
import { saidText } from '../../../foundation/wire.ts';

/** 登记报送程序: what it is called, and in how many minutes it says that it is at work. */
export const senderInput = z.object({
  name: saidText(longest.program),
  everyMinutes: z.union(beatMinutes.map((minutes) => z.literal(minutes))),
});
export type SenderInput = z.output<typeof senderInput>;
