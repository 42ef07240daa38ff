import type { SearchInput } from '@onesource/api/areas/directory/inputs';
import { opennesses, resourceClasses, shareTypes, updateCycles } from '@onesource/db/vocabulary';
import { numberParam, textParam, type UrlParam, wordOrParam, wordsParam } from '../lib/url-params.ts';
import { writeState } from '../lib/use-url-state.ts';
import { paths } from '../paths.ts';
import { industryText, sectionOf } from '../words/reference.ts';

export const sorts = ['relevance', 'published', 'name'] as const satisfies SearchInput['sort'][];
export const pageSizes = [20, 50, 100];

/** Values that the address may carry wrongly are left out, so that an old link still shows something. */
const knownParam = (isKnown: (value: string) => boolean): UrlParam<string[]> => ({
  read: (values) => [...new Set(values.filter(isKnown))],
  write: (values) => values,
});
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A search in the address: `/resources?q=…&industry=S94&department=…`. */
export const searchParams = {
  q: { ...textParam, read: ([value]: string[]) => (value ?? '').slice(0, 100) },
  industry: knownParam((code) => industryText(code) !== null),
  department: knownParam((id) => uuid.test(id)),
  shareType: wordsParam(shareTypes),
  class: wordsParam(resourceClasses),
  classification: {
    read: ([value]: string[]) => (value && /^[1-3](\d{2}(\d{3})?)?$/.test(value) ? value : ''),
    write: (value: string) => (value ? [value] : []),
  },
  openness: wordsParam(opennesses),
  updateCycle: wordsParam(updateCycles),
  sort: wordOrParam(sorts, 'relevance'),
  page: numberParam(1),
  pageSize: numberParam(20),
};

export type Filters = { [Key in keyof typeof searchParams]: ReturnType<(typeof searchParams)[Key]['read']> };

/** Nothing chosen, as `change` takes it. */
export const noFilters = {
  industry: [],
  department: [],
  shareType: [],
  class: [],
  classification: '',
  openness: [],
  updateCycle: [],
} satisfies Partial<Filters>;

/** The address of a search. */
export function searchLink(filters: Partial<Filters>): string {
  const search = writeState<Filters>(searchParams, new URLSearchParams(), filters).toString();
  return search ? `${paths.search}?${search}` : paths.search;
}

/** The search as the API is asked: strings, and only what is chosen. */
export function asked({ q, classification, sort, page, pageSize, ...lists }: Partial<Filters>) {
  return {
    industry: lists.industry,
    department: lists.department,
    shareType: lists.shareType,
    class: lists.class,
    openness: lists.openness,
    updateCycle: lists.updateCycle,
    ...(q && { q }),
    ...(classification && { classification }),
    ...(sort && { sort }),
    page: String(Math.min(page ?? 1, 100_000)),
    pageSize: String(Math.min(pageSize ?? 20, 100)),
  };
}

/** What a search finds as a workbook, in the columns in which catalogs are imported. */
export function exportLink(filters: Partial<Filters>): string {
  const { page: _, pageSize: __, ...query } = asked(filters);
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) for (const each of [value ?? []].flat()) search.append(name, each);
  return `/api/resources/export.xlsx?${search}`;
}

/** How many filters are in force, words aside. */
export const filterCount = (filters: Filters): number =>
  filters.industry.length +
  filters.department.length +
  filters.shareType.length +
  filters.class.length +
  filters.openness.length +
  filters.updateCycle.length +
  (filters.classification ? 1 : 0);

/** The industries after a click: a section and a division of it are never chosen together, as one holds the other. */
export function toggledIndustry(chosen: readonly string[], code: string): string[] {
  if (chosen.includes(code)) return chosen.filter((other) => other !== code);
  const isSection = code === sectionOf(code);
  return [...chosen.filter((other) => (isSection ? sectionOf(other) !== code : other !== sectionOf(code))), code];
}

export const toggled = <Value>(chosen: readonly Value[], value: Value): Value[] =>
  chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
