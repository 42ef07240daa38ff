import {
  deliveries,
  deliveryStatuses,
  figureKinds,
  legalBasisKinds,
  policyLevels,
  purposes,
  refusalCodes,
  requestSorts,
  requestStatuses,
  shareTypes,
} from '@onesource/db/vocabulary';
import { z } from 'zod';
import type { CommandOf } from '../../cases/commands.ts';
import { finding } from '../../cases/finding.ts';
import { inLanguage } from '../../cases/sheet.ts';
import { longest } from '../../foundation/texts/longest.ts';
import {
  isoDate,
  orEmpty,
  paging,
  repeated,
  saidText,
  signOff as signed,
  text,
  textOrNull,
  uuid,
  version,
} from '../../foundation/wire.ts';
import { mostFiles } from '../attachments/rules/attachment.ts';
import { mostQuestions } from '../catalog/rules/content/questions.ts';
import { basketHolds } from './rules/asking/basket.ts';
import { onwardKinds } from './rules/onward-kinds.ts';

export const itemIds = z.array(uuid).max(500);

/** 公函, 依据: files that go with it. */
const attachmentIds = z.array(uuid).max(mostFiles).optional();

/** 提供部门的问题: what is answered to each; of a file its id. */
const answers = z.array(z.object({ questionId: uuid, value: text(longest.answer) })).max(mostQuestions);

/** N-20 */
const signOff = signed.nullish();

/** 联系人: who is to be asked back where it is not the applicant. */
const contact = orEmpty(z.object({ name: saidText(longest.personName), phone: text(longest.phone).default('') }), null);

/** 信息资源申请表 */
export const fileInput = z.object({
  resourceId: uuid,
  itemIds: itemIds.default([]),
  /** What is wanted of contents that the directory does not show. */
  wanted: text(longest.note).default(''),
  purpose: z.enum(purposes),
  purposeText: text(longest.matter).default(''),
  basis: saidText(longest.grounds),
  matter: saidText(longest.matter),
  /** 使用系统: in which the data are used. */
  system: text(longest.matter).default(''),
  contact,
  delivery: z.enum(deliveries),
  /** The application scenario (应用场景) it is filed under. */
  scenarioId: orEmpty(uuid, null),
  from: isoDate,
  until: isoDate,
  note: text(longest.note).default(''),
  /** Whether the entry's conditions are acknowledged (SQ-19). */
  acknowledgesConditions: z.boolean().default(false),
  /** Whether the provider is to say if they are met, where the platform would grant on them and the asker cannot tell. */
  asksProvider: z.boolean().optional(),
  /** Whether it is to be filed although a colleague has asked for the same already. */
  confirmed: z.boolean().default(false),
  answers: answers.default([]),
  attachmentIds,
  signOff,
});
export type FileInput = z.input<typeof fileInput>;

/** One resource of a basket; what it does not say itself, the form says for all. */
const part = z.object({
  resourceId: uuid,
  itemIds: itemIds.default([]),
  wanted: text(longest.note).optional(),
  acknowledgesConditions: z.boolean().optional(),
  asksProvider: z.boolean().optional(),
  confirmed: z.boolean().optional(),
  answers: answers.optional(),
});

/** 申请篮 (PD-33): the form once, and the resources that it is filed for, each as a request of its own. */
const parts = z
  .array(part)
  .min(1)
  .max(basketHolds)
  .superRefine((parts, ctx) => {
    const known = new Set<string>();
    for (const [at, { resourceId }] of parts.entries()) {
      if (known.has(resourceId))
        ctx.addIssue({ code: 'custom', message: 'duplicate_resource', path: [at, 'resourceId'] });
      known.add(resourceId);
    }
  });

/** `POST /api/requests`: one resource, or with `parts` several, which then stand in the place of `resourceId`. */
export const askingInput = fileInput
  .partial({ resourceId: true })
  .extend({ parts: parts.optional() })
  .transform(({ parts, resourceId, ...form }, ctx) => {
    if (parts) return { parts, form };
    if (resourceId) return { parts: null, form: { ...form, resourceId } };
    ctx.addIssue({ code: 'custom', message: 'required', path: ['resourceId'] });
    return z.NEVER;
  });
export type BasketInput = z.input<typeof askingInput>;

/** The same half filled in, to hear where it would go. */
export const planInput = fileInput
  .partial({ purpose: true, delivery: true, from: true, until: true })
  .extend({ basis: text(longest.grounds).default(''), matter: text(longest.matter).default('') });
export type PlanInput = z.input<typeof planInput>;

/** 先例 of a resource. */
export const precedentsInput = z.object({ resourceId: uuid });

const note = text(longest.note).default('');
/** Whether the conditions that the entry states by now are acknowledged (SQ-19). */
const acknowledgesConditions = z.boolean().optional();

/** What a refusal cites: kind, title and article of a law or policy. */
const citedBasis = z.object({
  kind: z.enum(legalBasisKinds),
  level: orEmpty(z.enum(policyLevels), null),
  title: saidText(longest.lawTitle),
  number: textOrNull(longest.lawNumber),
  article: textOrNull(longest.lawArticle),
});

/** What a refusal says, of all that was asked for or of what is withheld of it. */
export const refusing = {
  code: z.enum(refusalCodes),
  note,
  legalBasis: orEmpty(citedBasis, null),
};
const withheld = z.object(refusing).nullish();
/** Why something ends in a refusal: the note is the words for it, and without a code the reason is another one. */
const refused = { code: z.enum(refusalCodes).optional(), legalBasis: citedBasis.nullish() };

const noted = z.object({ version, note });
const choosing = { version, itemIds: itemIds.default([]), note, conditions: note };

/** 数据范围: the item, and the values or the days that rows have to say. */
const rowLimit = z.union([
  z.object({ itemId: uuid, values: z.array(saidText(longest.value)).min(1).max(200) }),
  z.object({ itemId: uuid, from: isoDate, until: isoDate }),
]);
export type RowLimitInput = z.output<typeof rowLimit>;

const quota = z.int().min(1).max(10_000_000);
/** 脱敏 of an item, where it is to be another than usual. */
const shown = z.object({ itemId: uuid, as: z.enum(['masked', 'whole']) });
export type ShownInput = z.output<typeof shown>;
/** What a grant is narrowed to when it is given; left out, all rows, as often as the house says, what is sensitive masked. */
export const reach = {
  rows: z.array(rowLimit).max(20).optional(),
  quota: quota.nullish(),
  shown: z.array(shown).max(500).optional(),
};
/** SH-25, DG-16: whether the authority agrees to the data, and not to the way in which they were asked for. */
const otherWay = z.boolean().optional();

/** Every command on a request, by its name. */
export const requestCommands = {
  approve: z.object({ version, note, conditions: note, withheld, otherWay, ...reach, signOff }),
  'approve-partly': z.object({ version, itemIds, note, conditions: note, withheld, otherWay, ...reach, signOff }),
  'ask-supplement': noted,
  supplement: noted.extend({ attachmentIds }),
  refuse: z.object({ version, ...refusing, signOff }),
  withdraw: z.object({ version }),
  /** With documents of whoever asks, as what the sides state and what is concluded. */
  appeal: noted.extend({ attachmentIds }),
  messages: z.object({ note }),
  /** 陈述: what a side has to say to whoever coordinates, or that it has nothing to add. */
  'state-view': z.object({ version, note, nothingToAdd: z.boolean().optional(), attachmentIds }),
  /** 会议记录: when, where and between whom it was talked, what was said, and papers of it. */
  'take-minutes': z.object({
    version,
    on: isoDate,
    place: saidText(longest.matter),
    people: saidText(longest.grounds),
    note: saidText(longest.note),
    attachmentIds,
  }),
  conclude: z.object({ ...choosing, ...refused, outcome: z.enum(['agreed', 'failed']), withheld, signOff }),
  /** Another day for talks to end on. */
  'move-talks': z.object({ version, until: isoDate, note }),
  coordinate: z.object({
    ...choosing,
    ...refused,
    outcome: z.enum(['grant', 'refuse', 'refer']),
    withheld,
    attachmentIds,
  }),
  /** What the superior body decided on what was referred to it, or that it leaves it to the authority (DG-7). */
  'record-decision': z.object({ ...choosing, ...refused, outcome: z.enum(['grant', 'refuse']), withheld }),
  mandate: noted,
  /** So many working days more for the answer (N-21), or another last day; and the authority's word on it. */
  extend: z
    .object({ version, days: z.int().min(1).max(365).optional(), until: isoDate.optional(), note })
    .refine(({ days, until }) => days === undefined || until === undefined, {
      message: 'days_or_until',
      path: ['until'],
    }),
  'answer-extension': z.object({ version, outcome: z.enum(['consented', 'refused']), note }),
  'order-rectification': z.object({ version, until: isoDate, note }),
  /** Another last day for what was ordered, and the end of the order. */
  'extend-order': z.object({ version, until: isoDate, note }),
  'lift-order': noted,
  /** 催办 and 督办单: what is to be done by when; and the answer to the latter. */
  urge: z.object({ version, until: isoDate, note }),
  supervise: z.object({ version, until: isoDate, note }),
  'answer-supervision': noted,
  /** That the provider cannot provide, or not go on, and until when where that is known (DG-7, N-27). */
  'report-inability': z.object({ version, note, until: orEmpty(isoDate, null) }),
  /** How often a day the grant may be used from now on. */
  'set-quota': z.object({ version, quota, note }),
  'sign-agreement': z.object({ version }),
  renew: z.object({ version, until: isoDate, note, acknowledgesConditions, signOff }),
  /** Items, purpose and last day as they shall be; what stays as it is is said as it is. */
  amend: z.object({
    version,
    itemIds: itemIds.default([]),
    purpose: z.enum(purposes),
    purposeText: text(longest.matter).default(''),
    until: isoDate,
    note,
    acknowledgesConditions,
    signOff,
  }),
  /** The purpose is reached, or gone: the consumer ends the grant before its day (N-27). */
  'give-up': noted,
  /** `negotiation`: what came of it when the provider talked to the consumer first (N-27). */
  revoke: z.object({ version, note, withheld, negotiation: text(longest.note).optional() }),
  /** Asks for leave to use shared data further: what, and to whom and for what. */
  'ask-consent': z.object({ version, kind: z.enum(onwardKinds), to: saidText(longest.grounds) }),
  'answer-consent': z.object({ version, outcome: z.enum(['consented', 'refused']), note }),
  'sign-for': z.object({ version }),
  'plan-delivery': z.object({ version, on: isoDate }),
  /** In which way the data are provided, and where the consumer finds them. */
  provide: z.object({ version, how: saidText(longest.matter), where: saidText(longest.matter) }),
  accept: z.object({ version }),
  dispute: noted,
  /** `misuse`: the grant rests because the data were used against its terms; else a provider says what a refusal says. */
  suspend: z.object({ version, note, misuse: z.boolean().default(false), legalBasis: citedBasis.nullish() }),
  resume: noted,
  /** N-27: what the consumer did to put misuse right; and that it is not put right, by whoever looked. */
  'report-remedy': noted,
  'return-remedy': noted,
  'state-use': noted,
  /** N-27: how the provider wants what was received disposed of; and how the consumer did. */
  'demand-disposal': noted,
  dispose: noted,
};
export type RequestCommand = CommandOf<typeof requestCommands>;

export const requestLists = ['mine', 'provider', 'authority', 'all'] as const;
const listed = {
  role: z.enum(requestLists).default('mine'),
  status: repeated(z.enum(requestStatuses)),
  shareType: repeated(z.enum(shareTypes)),
  /** How far the delivery has come; grants that run only. */
  delivery: repeated(z.enum(deliveryStatuses)),
  ...finding,
  /** 统计: what a figure counts; the department is then the one that provides, the days those of what is counted. */
  figure: z.enum(figureKinds).optional(),
  sort: z.enum(requestSorts).optional(),
};
export const listInput = z.object({ ...listed, ...paging });
export type ListInput = z.output<typeof listInput>;
export type ListFilters = Omit<ListInput, keyof typeof paging>;
/** The list as a workbook. */
export const exportInput = z.object({ ...listed, ...inLanguage });
