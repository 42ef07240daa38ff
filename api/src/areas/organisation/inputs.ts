import { departmentKinds, peopleSorts, phraseKinds, roles } from '@onesource/db/vocabulary';
import { z } from 'zod';
import { isCreditCode } from '../../foundation/texts/check-digits.ts';
import { longest } from '../../foundation/texts/longest.ts';
import { email, paging, repeated, saidText, text, uuid, version } from '../../foundation/wire.ts';
import { newPassword } from '../session/inputs.ts';
import { mostAtOnce } from './rules/group.ts';

/** 统一社会信用代码 (GB 32100-2015), with its check sign; empty where there is none. */
const creditCode = text(longest.creditCode).refine((value) => value === '' || isCreditCode(value), 'credit_code_wrong');

const departmentFields = {
  name: saidText(longest.departmentName),
  shortName: saidText(longest.departmentShortName),
  nameEn: text(longest.departmentNameEn),
  kind: z.enum(departmentKinds),
  /** null: a department with none above it. */
  parentId: uuid.nullable(),
  creditCode,
};

export const addDepartmentInput = z.object({
  ...departmentFields,
  nameEn: departmentFields.nameEn.default(''),
  creditCode: departmentFields.creditCode.default(''),
});
export type AddDepartmentInput = z.output<typeof addDepartmentInput>;

/** What is left out stays as it is. */
export const changeDepartmentInput = z
  .object({ ...departmentFields, sort: z.number().int().min(-100_000).max(100_000), disabled: z.boolean() })
  .partial()
  .extend({ version });
export type ChangeDepartmentInput = z.output<typeof changeDepartmentInput>;

/** Each role once, in the order of the vocabulary. */
const roleSet = z
  .array(z.enum(roles))
  .max(50)
  .transform((wanted) => roles.filter((role) => wanted.includes(role)));

const personFields = {
  name: saidText(longest.personName),
  departmentId: uuid,
  title: text(longest.personTitle),
  phone: text(longest.phone),
  /** Empty: no mail. */
  email: z.union([z.literal(''), email]),
};

export const addPersonInput = z.object({
  account: z.string().regex(new RegExp(`^[a-z0-9._-]{3,${longest.newAccount}}$`)),
  ...personFields,
  title: personFields.title.default(''),
  phone: personFields.phone.default(''),
  email: personFields.email.default(''),
  roles: roleSet,
  /** Left out: a one-time password is made and answered, once. */
  password: newPassword.optional(),
});
export type AddPersonInput = z.output<typeof addPersonInput>;

/** Who goes on with what the person has in hand; none: whoever holds the role in the department. */
const successorId = uuid.nullish();

/** What is left out stays as it is. */
export const changePersonInput = z.object(personFields).partial().extend({ version, successorId });
export type ChangePersonInput = z.output<typeof changePersonInput>;

/** `dryRun`: looks only. `good`: the lines that are in order although others are not. */
export const importPeopleInput = z.object({
  departmentId: uuid,
  dryRun: z.literal('1').optional(),
  good: z.literal('1').optional(),
});

export const historyQuery = z.object(paging);

export const versionInput = z.object({ version });
export const disableInput = z.object({ version, successorId });
export type DisableInput = z.output<typeof disableInput>;
export const setRolesInput = z.object({ version, roles: roleSet });

/** Several people, each once and at the version read, and what is asked for all of them. */
export const changePeopleInput = z.object({
  people: z
    .array(z.object({ id: uuid, version }))
    .min(1)
    .max(mostAtOnce)
    .refine((people) => new Set(people.map(({ id }) => id)).size === people.length, 'named_twice'),
  change: z.discriminatedUnion('type', [
    z.object({ type: z.literal(['disable', 'enable', 'reset-password']) }),
    z.object({ type: z.literal(['give-role', 'take-role']), role: z.enum(roles) }),
  ]),
});
export type ChangePeopleInput = z.output<typeof changePeopleInput>;

/** 岗位空缺: of one department, or of all that the actor may know of. */
export const vacanciesQuery = z.object({ department: uuid.optional() });
export type VacanciesQuery = z.output<typeof vacanciesQuery>;

/** People who would lose these roles; none named: who would be gone from their department. */
export const leavingQuery = z.object({
  person: repeated(uuid).refine((people) => people.length > 0 && people.length <= mostAtOnce, 'out_of_range'),
  role: repeated(z.enum(roles)),
});
export type LeavingQuery = z.output<typeof leavingQuery>;

export const peopleQuery = z.object({
  /** That department and all below it. */
  department: uuid.optional(),
  q: text(longest.name).default(''),
  role: z.enum(roles).optional(),
  state: z.enum(['enabled', 'disabled', 'dormant']).optional(),
  sort: z.enum(peopleSorts).optional(),
  ...paging,
});
export type PeopleQuery = z.output<typeof peopleQuery>;

/** 常用语, as long as a few sentences may be. */
const phraseKind = z.enum(phraseKinds).default('answer');
/** What a department's people write again and again, and what of. */
export const phraseInput = z
  .object({ kind: phraseKind, text: saidText(longest.note) })
  // No longer than the field that it goes into
  .refine(({ kind, text }) => kind === 'answer' || text.length <= longest.matter, {
    path: ['text'],
    message: 'too_big',
  });
export type PhraseInput = z.output<typeof phraseInput>;
export const phrasesInput = z.object({ kind: phraseKind });
