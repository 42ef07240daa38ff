import type { AttachmentView } from '@onesource/api/areas/attachments/view';
import type { BasketInput, FileInput } from '@onesource/api/areas/requests/inputs';
import { type SignOffValues, signOffOf } from '../../cases/sign-off/sign-off.ts';
import { isDay } from '../../lib/days.ts';

/** What is filled in so far; days are `YYYY-MM-DD`. */
export type RequestDraft = Partial<
  Omit<FileInput, 'resourceId' | 'signOff' | 'attachmentIds' | 'answers' | 'contact'>
> & {
  contact?: { name?: string; phone?: string };
  answers?: AnswersDraft;
  /** Files that were sent already, and go with the request once it is filed. */
  attachmentIds?: AttachmentView[];
  signOff?: SignOffValues;
  /** Of a basket: what is said of each resource, by its id. */
  parts?: Record<string, PartDraft>;
};
export type PartDraft = Partial<
  Pick<FileInput, 'itemIds' | 'wanted' | 'acknowledgesConditions' | 'asksProvider' | 'confirmed'>
> & { answers?: AnswersDraft };
/** What is answered to the provider's questions so far, by their ids; a file as it was sent. */
export type AnswersDraft = Record<string, string | AttachmentView | null | undefined>;

/** What the form starts with: the draft without items that are no longer there and words that are no day, or a year from `today`. */
export function startOf(draft: RequestDraft | undefined, known: ReadonlySet<string>, today: string): RequestDraft {
  // What was confirmed then may stand otherwise by now
  const { confirmed: _, from, until, ...filledIn } = draft ?? {};
  return {
    scenarioId: '',
    ...filledIn,
    from: from && isDay(from) ? from : today,
    until: until && isDay(until) ? until : untilAfter(today, 12),
    itemIds: filledIn.itemIds?.filter((id) => known.has(id)) ?? [],
  };
}

/** What is sent of a form; null while it lacks what no request is without. */
export function inputOf(resourceId: string, draft: RequestDraft, scenarioId: string | null): FileInput | null {
  const {
    itemIds = [],
    purpose,
    delivery,
    basis,
    matter,
    from,
    until,
    signOff,
    attachmentIds,
    answers,
    contact,
    parts: _,
    ...rest
  } = draft;
  if (!purpose || !delivery || !basis || !matter || !from || !until) return null;
  const form = { resourceId, itemIds, purpose, delivery, basis, matter, from, until, scenarioId };
  const signed = signOffOf(signOff);
  const files = attachmentIds && attachmentIds.length > 0 && { attachmentIds: attachmentIds.map(({ id }) => id) };
  return {
    ...rest,
    ...form,
    ...(answers && { answers: answersOf(answers) }),
    ...(contact?.name?.trim() && { contact: { name: contact.name, phone: contact.phone ?? '' } }),
    ...files,
    ...(signed && { signOff: signed }),
  };
}

/** What is sent of the answers: those that say something. */
const answersOf = (answers: AnswersDraft): NonNullable<FileInput['answers']> =>
  Object.entries(answers).flatMap(([questionId, said]) => {
    const value = typeof said === 'object' ? said?.id : said;
    return value ? [{ questionId, value }] : [];
  });

/** What is sent of a basket's form for these resources; null while it lacks what no request is without. */
export function basketInputOf(resourceIds: readonly string[], draft: RequestDraft): BasketInput | null {
  const whole = inputOf('', draft, null);
  if (!whole) return null;
  const { resourceId: _, itemIds: _none, wanted: _words, answers: _said, ...form } = whole;
  return {
    ...form,
    parts: resourceIds.map((id) => {
      const { answers, ...part } = draft.parts?.[id] ?? {};
      return { ...part, ...(answers && { answers: answersOf(answers) }), resourceId: id };
    }),
  };
}

/** The draft of a basket, as its form goes on with it. */
export const basketStart = (draft: RequestDraft | undefined, today: string): RequestDraft => ({
  ...startOf(draft, new Set(), today),
  parts: Object.fromEntries(
    Object.entries(draft?.parts ?? {}).map(([id, { confirmed: _, ...filledIn }]) => [id, filledIn]),
  ),
});

/** A year from a day on, both days included: from 2026-10-09 until 2027-10-08. */
export function untilAfter(from: string, months: number): string {
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  const target = new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastOfMonth)));
  return new Date(target.getTime() - 86_400_000).toISOString().slice(0, 10);
}
