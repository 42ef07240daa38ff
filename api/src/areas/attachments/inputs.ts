import { z } from 'zod';
import { longest } from '../../foundation/texts/longest.ts';
import { saidText } from '../../foundation/wire.ts';

/** The file itself is the body. */
export const attachmentInput = z.object({ name: saidText(longest.file) });
export type AttachmentInput = z.output<typeof attachmentInput>;
