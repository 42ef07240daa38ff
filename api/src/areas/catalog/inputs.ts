import type { DataItem, LegalBasis, ResourceContent } from '@onesource/db/content';
import {
  dataLevels,
  dataTypes,
  formatCategories,
  legalBasisKinds,
  opennesses,
  policyLevels,
  purposes,
  questionKinds,
  registrationSorts,
  revisionStatuses,
  sensitivities,
  shareTypes,
  updateCycles,
} from '@onesource/db/vocabulary';
import { z } from 'zod';
import type { CommandOf } from '../../cases/commands.ts';
import { longest } from '../../foundation/texts/longest.ts';
import {
  isoDate,
  orEmpty,
  paging,
  repeated,
  saidText,
  signOff,
  text,
  textOrNull,
  uuid,
  version,
} from '../../foundation/wire.ts';
import { mostChoices, mostQuestions } from './rules/content/questions.ts';
import { entries, type FieldName, fieldNames, fields, type MadeName, type PlainName } from './rules/fields/fields.ts';
import { itemFields, mostLength } from './rules/fields/item-fields.ts';

const choice = <Words extends readonly [string, ...string[]]>(among: Words) => orEmpty(z.enum(among), null);
const words = (max: number) => orEmpty(text(max), '');
const flag = orEmpty(z.boolean(), false);
const list = <Item extends z.ZodType>(item: Item, max: number) => orEmpty(z.array(item).max(max), []);

/** 一数一源: the source that is cited, or why the item is collected here although another department publishes it. */
const sourceInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('cited'), resourceId: uuid, itemId: uuid }),
  z.object({ kind: z.literal('authoritative'), basis: saidText(longest.line) }),
  z.object({ kind: z.literal('justified'), reason: saidText(longest.reason) }),
]);

/** By whom something was reviewed, and on which day. */
const review = orEmpty(z.object({ by: saidText(longest.signer), on: isoDate }), null);

const itemInput = z.object({
  /** Of an item that the resource has already; a new one gets its id from the server. */
  id: orEmpty(uuid, null),
  name: words(itemFields.name.kind.max),
  dataType: choice(dataTypes),
  length: orEmpty(z.number().int().min(1).max(mostLength), null),
  required: flag,
  identifier: flag,
  base: flag,
  sensitivity: orEmpty(z.enum(sensitivities), 'low'),
  level: choice(dataLevels),
  shareType: choice(shareTypes),
  openness: choice(opennesses),
  source: orEmpty(sourceInput, null),
} satisfies Record<keyof DataItem, z.ZodType>);

const basisInput = z.object({
  kind: z.enum(legalBasisKinds),
  level: choice(policyLevels),
  title: words(longest.lawTitle),
  number: textOrNull(longest.lawNumber),
  article: textOrNull(longest.lawArticle),
  reason: textOrNull(longest.grounds),
  expiresOn: orEmpty(isoDate, null),
  reexamineOn: orEmpty(isoDate, null),
} satisfies Record<keyof LegalBasis, z.ZodType>);

/** Checks of the fields that are of their own making, and of the name, without which there is no draft. */
const own = {
  name: saidText(entries.name.kind.max),
  industry: textOrNull(3),
  /** Item and sub-item, e.g. `01002`; assigned for the department class when not given. */
  classification: textOrNull(12),
  format: orEmpty(z.object({ category: z.enum(formatCategories), type: words(longest.format) }), null),
  /** Counts only while there are no items: otherwise the share type is theirs (PD-6). */
  shareType: choice(shareTypes),
  /** Ids of departments it is shared with, none while they are still to be named; null is all of them. */
  scope: orEmpty(
    z
      .array(uuid)
      .max(1000)
      .transform((ids) => [...new Set(ids)]),
    null,
  ),
  permittedPurposes: list(z.enum(purposes), purposes.length),
  openness: choice(opennesses),
  legalBasis: list(basisInput, 20),
  relatedCodes: list(saidText(50), 100),
  secrecyReview: review,
  privacyReview: review,
  jointCollection: list(z.object({ departmentId: uuid, duty: saidText(longest.line) }), 50),
  /** Those of other kinds than a choice leave none. An id that the resource knows is kept, so that a question stays the same one. */
  questions: list(
    z
      .object({
        id: orEmpty(uuid, null),
        text: saidText(longest.question),
        kind: z.enum(questionKinds),
        required: flag,
        choices: list(saidText(longest.choice), mostChoices),
      })
      .transform((question) => (question.kind === 'choice' ? question : { ...question, choices: [] })),
    mostQuestions,
  ),
  /** Null is the provider. */
  responsibleDepartmentId: orEmpty(uuid, null),
  contact: orEmpty(z.object({ office: words(longest.office), phone: words(longest.officePhone) }), {
    office: '',
    phone: '',
  }),
  items: list(itemInput, 500),
} satisfies Record<MadeName | 'name', z.ZodType>;

/** The other fields' checks follow from what they are. */
type OfKind<Value> = ReturnType<typeof orEmpty<z.ZodType<Value, Value>, Value>>;
type Shape = typeof own & { [Name in Exclude<PlainName, 'name'>]: OfKind<ResourceContent[Name]> };

function checkOf(name: FieldName): z.ZodType {
  const written: Partial<Record<FieldName, z.ZodType>> = own;
  const { kind } = fields[name];
  switch (kind.kind) {
    case 'text':
      return written[name] ?? words(kind.max);
    case 'flag':
      return flag;
    case 'choice':
      return orEmpty(z.enum(kind.among), null);
    case 'made':
      return written[name] ?? z.never();
  }
}

/** The metadata of a draft. Everything but the name may still be missing; `submit` says what is. */
export const draftInput = z.object(Object.fromEntries(fieldNames.map((name) => [name, checkOf(name)])) as Shape);
export type DraftInput = z.output<typeof draftInput>;

/** Starts a registration; `from`: the resource after which it is made, with a name and a summary alone. */
export const createInput = draftInput.extend({ from: orEmpty(uuid, null) });
export type CreateInput = z.output<typeof createInput>;

/** Replaces the draft's contents as a whole. */
export const editInput = draftInput.extend({ version });
export type EditInput = z.output<typeof editInput>;

const step = z.object({ version });
/** A step with a word to the other side; whether one must be said is a rule. */
const noted = z.object({ version, note: words(longest.note) });
/** 批注: what is to be corrected at a field; `itemId` of an item where it is about one. */
const remarks = z
  .array(z.object({ field: z.enum(fieldNames), itemId: orEmpty(uuid, null), text: saidText(longest.line) }))
  .max(200)
  .optional();

/** Every step of a registration, by its name. */
export const registrationCommands = {
  /** SQ-17: with the head's signature where something is not shared. */
  submit: z.object({ version, signOff: orEmpty(signOff, null) }),
  withdraw: step,
  /** 催办 of whoever reviews or examines it: what is to be done, by when. */
  urge: noted.extend({ until: isoDate }),
  discard: step,
  return: noted.extend({ remarks }),
  approve: noted,
  examine: noted.extend({ outcome: z.enum(['pass', 'return']), remarks }),
  revise: step,
  /** SQ-9: what the government decided, and the document that says so. */
  'declare-unconditional': noted.extend({ basis: words(longest.line) }),
  /** House: that the government's declaration stands no more, and why. */
  'end-declaration': noted,
  /** Where grants run on it, with what ending them rests on, and what was negotiated about it; whether so is a rule. */
  retire: noted.extend({
    effectiveOn: isoDate,
    legalBasis: orEmpty(basisInput.pick({ kind: true, level: true, title: true, number: true, article: true }), null),
    negotiation: words(longest.note),
    /** Whether it is only asked for, by whoever could announce it as well. */
    asks: z.boolean().default(false),
  }),
  /** House: the end that was asked for is asked for no more. */
  'withdraw-retirement': step,
  /** SH-17, N-17: what becomes of the end that the department asks for. */
  'examine-retirement': noted.extend({ outcome: z.enum(['pass', 'return']) }),
};
export type RegistrationCommand = CommandOf<typeof registrationCommands>;

/**
 * `q`: words of the name, each of them, or a piece of the code. `writer`: who wrote in the revision. `from`, `until`: days on
 * which its last step was taken, both included.
 */
export const registrationsInput = z.object({
  q: text(longest.words).default(''),
  status: repeated(z.enum(revisionStatuses)),
  cycle: repeated(z.enum(updateCycles)),
  writer: uuid.optional(),
  from: isoDate.optional(),
  until: isoDate.optional(),
  sort: z.enum(registrationSorts).optional(),
  ...paging,
});
export type RegistrationsInput = z.output<typeof registrationsInput>;

/** A name as far as it is typed; `except`: the resource that it is typed for, where there is one. */
export const nearNamesInput = z.object({ name: text(entries.name.kind.max), except: uuid.optional() });
export type NearNamesInput = z.output<typeof nearNamesInput>;
