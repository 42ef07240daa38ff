import type { AuditResult, SubjectType } from '@onesource/db/vocabulary';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../lib/api.ts';

const { audit } = api.api;

export type Filters = {
  actor: string;
  action: string;
  subject: SubjectType | null;
  subjectId: string;
  result: AuditResult | null;
  ip: string;
  from: string;
  until: string;
};

/** What signing in and out leaves in the log. */
export const signIns = [
  'sign_in',
  'sign_in_refused',
  'sign_in_held',
  'sign_in_over',
  'sign_out',
  'one_time_password_over',
  'change_password',
  'wrong_current_password',
  'wrong_second_factor',
];

/** The filters as the API takes them; an id says more than a kind. `actions`: those of the tab. */
export function queryOf(filters: Filters, actions: readonly string[]) {
  const { actor, action, subject, subjectId, result, ip, from, until } = filters;
  const wanted = action ? [action] : [...actions];
  return {
    ...(actor && { actor }),
    action: wanted,
    ...((subjectId || subject) && { subject: subjectId || subject || '' }),
    ...(result && { result }),
    ...(ip && { ip }),
    ...(from && { from }),
    ...(until && { until }),
  };
}
export type Query = ReturnType<typeof queryOf>;

export const auditQueries = {
  lines: (query: Query, page: number, pageSize: number) =>
    queryOptions({
      queryKey: ['audit', 'lines', query, page, pageSize] as const,
      queryFn: ({ signal }) =>
        unwrap(
          audit.$get({ query: { ...query, page: String(page), pageSize: String(pageSize) } }, { init: { signal } }),
        ),
      placeholderData: keepPreviousData,
    }),
  days: (page: number, pageSize: number) =>
    queryOptions({
      queryKey: ['audit', 'days', page, pageSize] as const,
      queryFn: ({ signal }) =>
        unwrap(audit.days.$get({ query: { page: String(page), pageSize: String(pageSize) } }, { init: { signal } })),
      placeholderData: keepPreviousData,
    }),
};

export type Line = Awaited<ReturnType<NonNullable<ReturnType<typeof auditQueries.lines>['queryFn']>>>['items'][number];

export const verify = (noted: { position: string; hash: string }) =>
  unwrap(audit.verify.$get({ query: noted.position && noted.hash ? noted : {} }));

/** Where the lines that fit are to be had as a workbook. */
export function exportUrl(query: Query, language: 'zh' | 'en'): string {
  const params = new URLSearchParams({ language });
  for (const [name, value] of Object.entries(query))
    for (const each of Array.isArray(value) ? value : [value]) params.append(name, each);
  return `/api/audit/export.xlsx?${params}`;
}
