import { z } from 'zod';
import { isoDate } from '../../foundation/wire.ts';

/** `holidays`: weekdays off; `workdays`: weekend days worked, as the State Council announces them each autumn. */
export const calendarInput = z.strictObject({
  year: z.number().int().min(2000).max(2099),
  holidays: z.array(isoDate).max(366),
  workdays: z.array(isoDate).max(366),
});
