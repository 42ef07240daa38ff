import type { SubjectType } from '@onesource/db/vocabulary';

/** 定时处理: what time does to records one by one (`ticking.ts`), and what the records are that it is done to. */
export const tickRecords = {
  requests: 'request',
  'terms of requests': 'request',
  'requests that lie above': 'request',
  'grants of entries that are gone': 'request',
  'terms of doubts': 'discrepancy',
  'terms of demands': 'demand',
  'terms of occasions': 'occasion',
  retirements: 'resource',
  'retirements asked for': 'resource',
  reexaminations: 'resource',
  examinations: 'resource',
  batches: 'batch',
  'data kept up': 'dataset',
  'quality of data': 'dataset',
  'comparison of sources': 'dataset',
  'pools put together': 'pool',
  outages: 'dataset',
  'terms of what the public asks for': 'open_request',
  'what the public was not answered': 'open_request',
  'what the public was given': 'open_request',
  'applicants to be erased': 'open_request',
  filings: 'department',
  vacancies: 'department',
  'dormant accounts': 'department',
  'resets of': 'user',
  attachments: 'attachment',
  'daily mail': 'user',
  reminders: null,
} as const satisfies Record<string, SubjectType | null>;
export type TickName = keyof typeof tickRecords;
