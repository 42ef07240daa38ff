import {
  deliveries,
  legalBasisKinds,
  policyLevels,
  purposes,
  refusalCodes,
  requestSorts,
  requestStatuses,
} from '@onesource/db/vocabulary';
import { z } from 'zod';
import { isoDate, paging, repeated, saidText, text, uuid, version } from '../../foundation/wire.ts';
import { onwardKinds } from './onward-kinds.ts';

const itemIds = z.array(uuid).max(500);

/** 信息资源申请表 */
export const fileInput = z.object({
  resourceId: uuid,
  itemIds: itemIds.default([]),
  /** What is wanted of contents that the directory does not show. */
  wanted: text(2000).default(''),
  purpose: z.enum(purposes),
  purposeText: text(500).default(''),
  basis: saidText(1000),
  matter: saidText(500),
  delivery: z.enum(deliveries),
  /** The application scenario (应用场景) it is filed under. */
  scenarioId: uuid.nullish().transform((id) => id ?? null),
  from: isoDate,
  until: isoDate,
  note: text(2000).default(''),
});
export type FileInput = z.input<typeof fileInput>;

const note = text(2000).default('');

export const approveInput = z.object({ version, note, conditions: note });
export const approvePartlyInput = z.object({ version, itemIds, note, conditions: note });
export const noteInput = z.object({ version, note });
export const messageInput = z.object({ note });
export const versionInput = z.object({ version });
/** What a refusal cites: kind, title and article of a law or policy. */
const citedBasis = z.object({
  kind: z.enum(legalBasisKinds),
  level: z
    .enum(policyLevels)
    .nullish()
    .transform((level) => level ?? null),
  title: saidText(200),
  number: text(100)
    .nullish()
    .transform((number) => number || null),
  article: text(100)
    .nullish()
    .transform((article) => article || null),
});
export const refuseInput = z.object({
  version,
  code: z.enum(refusalCodes),
  note,
  legalBasis: citedBasis.nullish().transform((basis) => basis ?? null),
});
/** Asks for leave to use shared data further: what, and to whom and for what. */
export const askConsentInput = z.object({ version, kind: z.enum(onwardKinds), to: saidText(1000) });
export const answerConsentInput = z.object({ version, outcome: z.enum(['consented', 'refused']), note });
export const renewInput = z.object({ version, until: isoDate, note });
export const rectifyInput = z.object({ version, until: isoDate, note });
export const concludeInput = z.object({
  version,
  outcome: z.enum(['agreed', 'failed']),
  itemIds: itemIds.default([]),
  note,
  conditions: note,
});
export const coordinateInput = z.object({
  version,
  outcome: z.enum(['grant', 'refuse', 'refer']),
  itemIds: itemIds.default([]),
  note,
  conditions: note,
});

export const requestLists = ['mine', 'provider', 'authority', 'all'] as const;
export const listInput = z.object({
  role: z.enum(requestLists).default('mine'),
  status: repeated(z.enum(requestStatuses)),
  sort: z.enum(requestSorts).optional(),
  ...paging,
});
export type ListInput = z.output<typeof listInput>;
