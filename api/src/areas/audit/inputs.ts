import { auditResults } from '@onesource/db/vocabulary';
import { z } from 'zod';
import { inLanguage } from '../../cases/sheet.ts';
import { longest } from '../../foundation/texts/longest.ts';
import { isoDate, paging, repeated, text } from '../../foundation/wire.ts';

/** `actor`: an id or part of a name. `action`: any of them. `subject`: an id, or a kind of thing. Days are China's, both included. */
const filters = {
  actor: text(longest.filter).optional(),
  action: repeated(text(80)),
  subject: text(200).optional(),
  result: z.enum(auditResults).optional(),
  ip: text(80).optional(),
  from: isoDate.optional(),
  until: isoDate.optional(),
};
export const auditQuery = z.object({ ...filters, ...paging });
export type AuditQuery = z.output<typeof auditQuery>;

export const exportQuery = z.object({ ...filters, ...inLanguage });
export type ExportQuery = z.output<typeof exportQuery>;

export const daysQuery = z.object(paging);
export type DaysQuery = z.output<typeof daysQuery>;

/** A head noted at an earlier verification, to see that the chain has only grown since. */
export const verifyQuery = z.object({
  position: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional(),
  hash: text(longest.hash).optional(),
});
export type VerifyQuery = z.output<typeof verifyQuery>;
