import { z } from 'zod';
import { isoDate } from '../../foundation/wire.ts';

/** `since`: the day from which the edition holds; the next one that is to come where none is named. */
export const rehearsalQuery = z.object({ since: isoDate.optional() });
