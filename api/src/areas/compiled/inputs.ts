import { z } from 'zod';
import { inLanguage } from '../../cases/sheet.ts';
import { paging, uuid } from '../../foundation/wire.ts';

/** `department`: with the units below it. */
const filters = { department: uuid.optional() };
export type ListFilters = z.output<z.ZodObject<typeof filters>>;

export const listQuery = z.object({ ...filters, ...paging });
export type ListQuery = z.output<typeof listQuery>;

export const exportQuery = z.object({ ...filters, ...inLanguage });
