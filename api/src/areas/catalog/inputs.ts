import {
  dataTypes,
  formatCategories,
  legalBasisKinds,
  opennesses,
  policyLevels,
  purposes,
  recordForms,
  registrationSorts,
  resourceClasses,
  revisionStatuses,
  sensitivities,
  shareTypes,
  subjectKinds,
  updateCycles,
} from '@onesource/db/vocabulary';
import { z } from 'zod';
import { isoDate, paging, repeated, saidText, text, uuid, version } from '../../foundation/wire.ts';

/** What is not said yet may be left out, or sent as the null that was read. */
const choice = <Words extends readonly [string, ...string[]]>(words: Words) =>
  z
    .enum(words)
    .nullish()
    .transform((value) => value ?? null);
const words = (max: number) =>
  text(max)
    .nullish()
    .transform((value) => value ?? '');
const wordsOrNull = (max: number) =>
  text(max)
    .nullish()
    .transform((value) => value || null);
const flag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false);
const list = <Item extends z.ZodType>(item: Item, max: number) =>
  z
    .array(item)
    .max(max)
    .nullish()
    .transform((value) => value ?? []);

/** 一数一源: the source that is cited, or why the item is collected here although another department publishes it. */
const sourceInput = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('cited'),
    resourceId: uuid.transform((id) => id.toLowerCase()),
    itemId: uuid.transform((id) => id.toLowerCase()),
  }),
  z.object({ kind: z.literal('authoritative'), basis: saidText(200) }),
  z.object({ kind: z.literal('justified'), reason: saidText(500) }),
]);

const itemInput = z.object({
  /** Of an item that the resource has already; a new one gets its id from the server. */
  id: uuid.nullish().transform((value) => value?.toLowerCase() ?? null),
  name: words(100),
  dataType: choice(dataTypes),
  length: z
    .number()
    .int()
    .min(1)
    .max(1_000_000)
    .nullish()
    .transform((value) => value ?? null),
  required: flag,
  identifier: flag,
  base: flag,
  sensitivity: z
    .enum(sensitivities)
    .nullish()
    .transform((value) => value ?? 'low'),
  shareType: choice(shareTypes),
  openness: choice(opennesses),
  source: sourceInput.nullish().transform((value) => value ?? null),
});

const basisInput = z.object({
  kind: z.enum(legalBasisKinds),
  level: choice(policyLevels),
  title: words(200),
  number: wordsOrNull(100),
  article: wordsOrNull(100),
  reason: wordsOrNull(1000),
  expiresOn: isoDate.nullish().transform((value) => value ?? null),
  reexamineOn: isoDate.nullish().transform((value) => value ?? null),
});

/** The metadata of a draft. Everything but the name may still be missing; `submit` says what is. */
export const draftInput = z.object({
  name: saidText(100),
  summary: words(1000),
  industry: wordsOrNull(3),
  class: choice(resourceClasses),
  /** Item and sub-item, e.g. `01002`; assigned for the department class when not given. */
  classification: wordsOrNull(12),
  format: z
    .object({ category: z.enum(formatCategories), type: words(50) })
    .nullish()
    .transform((value) => value ?? null),
  updateCycle: choice(updateCycles),
  timeliness: words(100),
  subject: choice(subjectKinds),
  /** Counts only while there are no items: otherwise the share type is theirs (PD-6). */
  shareType: choice(shareTypes),
  conditions: words(1000),
  /** Ids of departments it is shared with, none while they are still to be named; null is all of them. */
  scope: z
    .array(uuid)
    .max(1000)
    .nullish()
    .transform((ids) => (ids ? [...new Set(ids.map((id) => id.toLowerCase()))] : null)),
  /** SQ-19: the platform grants nothing of what is conditional before the provider was asked. */
  needsProviderConsent: flag,
  shareMethod: words(200),
  useRequirements: words(1000),
  permittedPurposes: list(z.enum(purposes), purposes.length),
  openness: choice(opennesses),
  openConditions: words(1000),
  legalBasis: list(basisInput, 20),
  relatedCodes: list(saidText(50), 100),
  /** PD-31 */
  linkedDataSet: words(200),
  /** SQ-16 */
  recordForm: choice(recordForms),
  /** SQ-27, DG-27 */
  secrecyReview: z
    .object({ by: saidText(50), on: isoDate })
    .nullish()
    .transform((value) => value ?? null),
  /** SQ-15: who does what, where several departments collect together. */
  jointCollection: list(z.object({ departmentId: uuid.transform((id) => id.toLowerCase()), duty: saidText(200) }), 50),
  /** Null is the provider. */
  responsibleDepartmentId: uuid.nullish().transform((id) => id?.toLowerCase() ?? null),
  contact: z
    .object({ office: words(100), phone: words(50) })
    .nullish()
    .transform((value) => value ?? { office: '', phone: '' }),
  items: list(itemInput, 500),
});
export type DraftInput = z.output<typeof draftInput>;

/** Replaces the draft's contents as a whole. */
export const editInput = draftInput.extend({ version });
export type EditInput = z.output<typeof editInput>;

/** A step that needs nothing but the version: withdraw, revise. */
export const stepInput = z.object({ version });
/** SQ-17: with the head's signature where something is not shared. */
export const submitInput = z.object({
  version,
  signOff: z
    .object({
      name: saidText(50),
      at: isoDate,
      attachmentId: uuid.nullish().transform((id) => id?.toLowerCase() ?? null),
    })
    .nullish()
    .transform((value) => value ?? null),
});
/** A step with a word to the other side; whether one must be said is a rule. */
export const notedInput = z.object({ version, note: words(2000) });
export const examineInput = notedInput.extend({ outcome: z.enum(['pass', 'return']) });

export const retireInput = notedInput.extend({ effectiveOn: isoDate });
/** SQ-9: what the government decided, and the document that says so. */
export const declareInput = notedInput.extend({ basis: words(200) });

export const registrationsInput = z.object({
  status: repeated(z.enum(revisionStatuses)),
  sort: z.enum(registrationSorts).optional(),
  ...paging,
});
export type RegistrationsInput = z.output<typeof registrationsInput>;
