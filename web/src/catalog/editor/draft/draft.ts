import { leavesChoice } from '@onesource/api/areas/catalog/rules/content/questions';
import type { DataItem, ResourceContent } from '@onesource/db/content';
import type { FormatCategory, ResourceClass, ShareType } from '@onesource/db/vocabulary';
import { classificationPath, industryPath } from '../../../words/cascades.ts';
import type { Draft } from '../../queries.ts';
import { isBlank } from '../items/rows.ts';

/** An item as it is edited: `key` is the row's, `id` the server's, null until it is saved. */
export type Row = Omit<DataItem, 'id'> & { key: string; id: string | null };

/** Who reviewed it and when, as far as it is said. */
export type Review = { by: string; on: string | null };

/** What the form holds; cascades are kept as the way down. */
export type Values = Omit<
  ResourceContent,
  'industry' | 'class' | 'classification' | 'format' | 'secrecyReview' | 'privacyReview' | 'items'
> & {
  industryPath: string[];
  classPath: string[];
  format: { category: FormatCategory | null; type: string };
  secrecyReview: Review;
  privacyReview: Review;
  items: readonly Row[];
};

export function valuesOf({
  industry,
  class: resourceClass,
  classification,
  format,
  secrecyReview,
  privacyReview,
  items,
  ...rest
}: ResourceContent): Values {
  return {
    ...rest,
    industryPath: industryPath(industry),
    classPath: classificationPath(resourceClass, classification),
    format: { category: format?.category ?? null, type: format?.type ?? '' },
    secrecyReview: writtenOf(secrecyReview),
    privacyReview: writtenOf(privacyReview),
    items: items.map((item) => ({ ...item, key: item.id })),
  };
}

/** What the rules about sharing look at: the rows that are sent, or the share type of a resource without items. */
export const sharedOf = (rows: readonly Row[], shareType: ShareType | null): Shared => ({
  items: rows.filter((row) => !isBlank(row)).map(({ key, ...row }) => ({ ...row, id: row.id ?? key })),
  shareType,
});
export type Shared = Pick<ResourceContent, 'items' | 'shareType'>;

/** What is sent, and the rows its items came from. Rows in which nothing is said yet are not sent. */
export function draftOf(values: Values): { draft: Draft; keys: string[] } {
  const {
    industryPath: industry,
    classPath,
    format,
    secrecyReview,
    privacyReview,
    items,
    jointCollection,
    questions,
    ...rest
  } = values;
  const rows = items.filter((row) => !isBlank(row));
  const resourceClass = (classPath[0] as ResourceClass | undefined) ?? null;
  return {
    keys: rows.map(({ key }) => key),
    draft: {
      ...rest,
      industry: industry.at(-1) ?? null,
      class: resourceClass,
      // The class of departments is numbered by the program
      classification: resourceClass === 'department' ? null : (classPath[2] ?? null),
      format: format.category ? { category: format.category, type: format.type } : null,
      secrecyReview: reviewOf(secrecyReview),
      privacyReview: reviewOf(privacyReview),
      // Half a line cannot be sent: it waits for its other half
      jointCollection: jointCollection.filter(({ departmentId, duty }) => departmentId && duty?.trim()),
      // A question without words, or a choice without two, waits for them
      questions: (questions ?? []).filter(isWhole),
      items: rows.map(({ key: _, ...item }) => item),
    },
  };
}

/** Whether a question says enough to be sent; drafts that an earlier program kept on this machine have none. */
export const isWhole = (question: ResourceContent['questions'][number]): boolean =>
  Boolean(question?.text?.trim()) && leavesChoice(question);

/** A review is one once both are said; drafts that an earlier program kept on this machine have none. */
const writtenOf = (review: ResourceContent['secrecyReview']): Review => ({
  by: review?.by ?? '',
  on: review?.on ?? null,
});
const reviewOf = (review: Review | undefined): ResourceContent['secrecyReview'] =>
  review?.by?.trim() && review.on ? { by: review.by.trim(), on: review.on } : null;

/** Equal for what says the same: neither ids that the server has given nor the order of keys make a difference. */
export const fingerprint = (said: unknown): string =>
  JSON.stringify(said, (name, value: unknown) => {
    if (name === 'id') return undefined;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  });

/** The fields in which two drafts differ, by their names on the wire. */
export const differences = (a: Draft, b: Draft): (keyof Draft)[] =>
  (Object.keys(a) as (keyof Draft)[]).filter((name) => fingerprint(a[name] ?? null) !== fingerprint(b[name] ?? null));
