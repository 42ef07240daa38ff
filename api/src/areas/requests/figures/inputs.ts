import { z } from 'zod';
import { inLanguage } from '../../../cases/sheet.ts';
import { uuid } from '../../../foundation/wire.ts';
import { monthsBetween } from './rules/figures.ts';

/** House: months that are told of in one go. */
const most = 120;
const month = z.string().regex(/^(19|20)\d\d-(0[1-9]|1[0-2])$/);

/** `from`, `until`: months, both included; without them the year up to now. `department`: the one that provides. */
const filters = z.object({ department: uuid.optional(), from: month.optional(), until: month.optional() });
export type FiguresInput = z.output<typeof filters>;

const notTooMany = ({ from, until }: FiguresInput): boolean =>
  from === undefined || until === undefined || monthsBetween(from, until).length <= most;
const tooMany = { path: ['from'], message: 'too_big' };

export const figuresInput = filters.refine(notTooMany, tooMany);
export const figuresExport = filters.extend(inLanguage).refine(notTooMany, tooMany);
