import { urgencies } from '@onesource/db/vocabulary';
import { textParam, wordParam } from '../../lib/url-params.ts';

/** By what every list of cases is narrowed, as its address says it. */
export const findingParams = {
  q: textParam,
  department: textParam,
  from: textParam,
  until: textParam,
  due: wordParam(urgencies),
};
export type Finding = {
  q: string;
  department: string;
  from: string;
  until: string;
  due: (typeof urgencies)[number] | null;
};
export const findingNothing: Finding = { q: '', department: '', from: '', until: '', due: null };
export const isFinding = ({ q, department, from, until, due }: Finding): boolean =>
  [q, department, from, until, due].some(Boolean);

/** What is narrowed of it, for the API. */
export const findingQuery = ({ q, department, from, until, due }: Finding) => ({
  ...(q && { q }),
  ...(department && { department }),
  ...(from && { from }),
  ...(until && { until }),
  ...(due && { due }),
});

/** Where a list is to be had as a workbook: what is asked of it, with several values said several times. */
export function exportAddress(
  path: string,
  query: Record<string, string | readonly string[] | undefined>,
  language: 'zh' | 'en',
): string {
  const said = new URLSearchParams({ language });
  for (const [name, value] of Object.entries(query))
    for (const each of typeof value === 'string' ? [value] : (value ?? [])) said.append(name, each);
  return `${path}?${said}`;
}
