import { responsiblePosts } from '@onesource/db/vocabulary';
import { z } from 'zod';
import { inLanguage } from '../../cases/sheet.ts';
import { longest } from '../../foundation/texts/longest.ts';
import { isoDate, orEmpty, paging, text, uuid } from '../../foundation/wire.ts';
import { filingStates } from './rules/responsible.ts';

/** Lenient: digits with the signs and the words for an extension that people write between them. */
const phone = text(longest.phone).refine(
  (value) => value === '' || (/^[\d\s+()（）.,，、;；/*#转分机ext-]+$/i.test(value) && /\d{3}/.test(value)),
  'invalid_format',
);

const named = z.object({
  post: z.enum(responsiblePosts),
  /** Somebody with an account in the department or below it; without one the person is written by name. */
  userId: orEmpty(uuid, null),
  /** Of a person without an account; neither an account nor a name leaves the post open. */
  name: text(longest.personName).default(''),
  title: text(longest.personTitle).default(''),
  phone: phone.default(''),
});

export const filingInput = z.object({
  /** 0 for the first filing. */
  version: z.number().int().min(0).max(2_147_483_647),
  /** The day of the change that is told of; a first filing tells of none. */
  changedOn: orEmpty(isoDate, null),
  persons: z.array(named).max(20),
});
export type FilingInput = z.output<typeof filingInput>;

/** The day of a change, to hear until when it is to be told of; left out, it is today. */
export const termQuery = z.object({ changedOn: isoDate.optional() });

const listed = {
  state: z.enum(filingStates).optional(),
  /** Part of the department's name, in either language. */
  q: text(longest.filter).default(''),
};
/** 催办备案: which departments are asked to file, by when, and with which words. */
export const remindInput = z.object({
  departmentIds: z.array(uuid).min(1).max(100),
  until: isoDate,
  note: text(longest.note).default(''),
});
export type RemindInput = z.output<typeof remindInput>;

export const filingsQuery = z.object({ ...listed, ...paging });
export type FilingsQuery = z.output<typeof filingsQuery>;
/** The list as a workbook. */
export const exportQuery = z.object({ ...listed, ...inLanguage });
