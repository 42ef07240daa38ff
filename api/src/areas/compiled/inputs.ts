import { z } from 'zod';
import { inLanguage } from '../../cases/sheet.ts';
import { isoDate, paging, uuid } from '../../foundation/wire.ts';

/** `department`: with the units below it. Days are China's, both included: of publication, or of filing. */
const filters = { department: uuid.optional(), from: isoDate.optional(), until: isoDate.optional() };
export type ListFilters = z.output<z.ZodObject<typeof filters>>;

export const listQuery = z.object({ ...filters, ...paging });
export type ListQuery = z.output<typeof listQuery>;

export const exportQuery = z.object({ ...filters, ...inLanguage });
