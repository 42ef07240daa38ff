import { z } from 'zod';
import { longest } from './texts/longest.ts';

/** The field that does not fit and why: checks of our own give their code as the message. */
export const detailOf = ({ path, code, message }: Pick<z.core.$ZodIssue, 'path' | 'code' | 'message'>) => ({
  field: path.map(String).join('.'),
  code: code === 'custom' ? message : code,
});

/** `page` from 1, `pageSize` up to 100, as every list takes them. */
export const paging = {
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
};

/** A query parameter that may be repeated: `?a=1&a=2`. Absent is none. */
export const repeated = <Item extends z.ZodType>(item: Item) =>
  z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(item).max(100),
  ) as z.ZodType<z.output<Item>[], z.output<Item> | z.output<Item>[] | undefined>;

/** What shows nothing at either end of a text: blanks, marks without width, fillers. */
const blank = '[\\s\\p{Cf}\\u115F\\u1160\\u2800\\u3164\\uFFA0]';
// Looking behind keeps a run of blanks in the middle from being tried once for each of them
const unseen = new RegExp(`^${blank}+|(?<!${blank})${blank}+$`, 'gu');

/** Free text of a command: without characters that Postgres cannot hold, and without what shows nothing at its ends. */
export const text = (max: number) =>
  z
    .string()
    .max(max)
    .refine((value) => !/[\0\p{Surrogate}]/u.test(value), 'not_storable')
    .transform((value) => value.replace(unseen, ''));

/** The same, but something must be said. */
export const saidText = (max: number) => text(max).refine((value) => value !== '', 'required');

/** What is not said yet may be left out, or sent as the null that was read: both stand for `empty`. */
export const orEmpty = <Schema extends z.ZodType, Empty extends z.output<Schema> | null>(
  schema: Schema,
  empty: Empty,
) => schema.nullish().transform((value) => value ?? empty);

/** Free text of which nothing and an empty one say the same. */
export const textOrNull = (max: number) => orEmpty(text(max), '').transform((value) => value || null);

/** An address to which mail goes. */
export const email = z.email().max(longest.email);

/** A day as the calendar has it. A year before 1900 is a slip of the pen, and the year 0 no day that Postgres keeps. */
export const isoDate = z.iso.date().refine((day) => !/^(0\d|1[0-8])\d\d-/.test(day), 'invalid_date');
/** As ids are kept: in lower case. */
export const uuid = z.uuid().toLowerCase();
/** 负责人签字, 负责人同意: who agreed, and on which day, with the signed page where there is one. */
export const signOff = z.object({
  name: saidText(longest.signer),
  at: isoDate,
  attachmentId: orEmpty(uuid, null),
});

/** The record's version as the caller read it. */
export const version = z.number().int().min(1).max(2_147_483_647);
