import { z } from 'zod';
import { uuid, version } from '../../../foundation/wire.ts';
import { requestCommands } from '../inputs.ts';
import { basketHolds } from '../rules/asking/basket.ts';

const { approve, refuse, 'ask-supplement': askSupplement } = requestCommands;

/** What is decided of all of them; what a grant is narrowed to is said of one request alone. */
const decision = z.discriminatedUnion('type', [
  approve.pick({ note: true, conditions: true, signOff: true }).extend({ type: z.literal('approve') }),
  refuse.omit({ version: true }).extend({ type: z.literal('refuse') }),
  askSupplement.omit({ version: true }).extend({ type: z.literal('ask-supplement') }),
]);

/** 一并办理 (PD-33): one decision, and the requests, of a basket or like each other, that it is made on, each at the version it was read at. */
export const togetherInput = z.object({
  requests: z
    .array(z.object({ id: uuid, version }))
    .min(2)
    .max(basketHolds)
    .refine((requests) => new Set(requests.map(({ id }) => id)).size === requests.length, 'duplicate_request'),
  decision,
});
export type TogetherInput = z.output<typeof togetherInput>;
