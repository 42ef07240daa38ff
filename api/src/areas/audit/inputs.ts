import { auditResults } from '@onesource/db/vocabulary';
import { z } from 'zod';
import { isoDate, paging, text } from '../../foundation/wire.ts';

/** `actor`: an id or part of a name. `subject`: an id, or a kind of thing. Days are China's, both included. */
export const auditQuery = z.object({
  actor: text(80).optional(),
  action: text(80).optional(),
  subject: text(200).optional(),
  result: z.enum(auditResults).optional(),
  ip: text(80).optional(),
  from: isoDate.optional(),
  until: isoDate.optional(),
  ...paging,
});
export type AuditQuery = z.output<typeof auditQuery>;

/** A head noted at an earlier verification, to see that the chain has only grown since. */
export const verifyQuery = z.object({
  position: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional(),
  hash: text(128).optional(),
});
export type VerifyQuery = z.output<typeof verifyQuery>;
