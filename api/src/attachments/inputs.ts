import { z } from 'zod';
import { saidText } from '../lists.ts';

/** The file itself is the body. */
export const attachmentInput = z.object({ name: saidText(200) });
export type AttachmentInput = z.output<typeof attachmentInput>;
