import { z } from 'zod';
import { text } from '../../foundation/wire.ts';

/** How a file of data is meant: all there is, or what came or changed. */
export const loadInput = z.object({ mode: z.enum(['full', 'upsert']).default('full') });

/** 零变更: nothing has changed, said by whoever sends it (PD-34; DG-14: in writing). */
export const unchangedInput = z.object({ note: text(2000).default('') });

/** Whether grants may look for rows by conditions, and not by identifier alone. */
export const conditionsInput = z.object({ open: z.boolean() });
