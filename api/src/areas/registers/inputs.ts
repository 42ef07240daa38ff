import { z } from 'zod';
import { inLanguage } from '../../cases/sheet.ts';
import { isoDate, paging, uuid } from '../../foundation/wire.ts';

/** `department`: who filed, with the units below it. Days are China's, both included. */
const filters = { department: uuid.optional(), from: isoDate.optional(), until: isoDate.optional() };
export type RegisterFilters = z.output<z.ZodObject<typeof filters>>;

export const registerQuery = z.object({ ...filters, ...paging });
export type RegisterQuery = z.output<typeof registerQuery>;

export const exportQuery = z.object({ ...filters, ...inLanguage });
export type ExportQuery = z.output<typeof exportQuery>;
