import { z } from 'zod';
import { saidText } from '../../foundation/wire.ts';

/** The file itself is the body. */
export const attachmentInput = z.object({ name: saidText(200) });
export type AttachmentInput = z.output<typeof attachmentInput>;
