import { freshnessColours, freshnessReasons } from '@onesource/db/vocabulary';
import { z } from 'zod';
import { paging, uuid } from '../../../foundation/wire.ts';

/** `department`: whose data, with those of the units below it; none: of all that the reader reads. */
export const freshnessQuery = z.object({
  department: uuid.optional(),
  colour: z.enum(freshnessColours).optional(),
  reason: z.enum(freshnessColours.flatMap((colour) => [...freshnessReasons[colour]])).optional(),
  ...paging,
});
export type FreshnessQuery = z.output<typeof freshnessQuery>;
