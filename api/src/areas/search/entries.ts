import { sql } from 'drizzle-orm';
import type { IndexedEntry } from './segment.ts';

/** An entry as it is read to be indexed. */
export type IndexedRow = {
  resource_id: string;
  code: string;
  name: string;
  summary: string;
  department_id: string;
  department_name: string;
  industry: string;
  class: IndexedEntry['class'];
  classification: string;
  share_type: IndexedEntry['shareType'];
  openness: IndexedEntry['openness'];
  update_cycle: IndexedEntry['updateCycle'];
  scope: string[] | null;
  item_names: string;
  hidden_item_names: string;
  /** Milliseconds. */
  published: string;
};

/** Its columns, of `entry` and `department`. */
export const entryColumns = sql`entry.resource_id, entry.code, entry.name, entry.summary, entry.department_id,
  department.name as department_name, entry.industry, entry.class, entry.classification, entry.share_type,
  entry.openness, entry.update_cycle, entry.scope, entry.item_names, entry.hidden_item_names,
  floor(extract(epoch from entry.published_at) * 1000)::bigint::text as published`;

/** The order in which the entries of a segment stand: newest first, then by code. As `before` in view.ts has it. */
export const newestFirst = sql`floor(extract(epoch from entry.published_at) * 1000) desc,
  split_part(entry.code, '/', 1), length(split_part(entry.code, '/', 2)), split_part(entry.code, '/', 2),
  entry.resource_id`;

export const indexedEntry = (row: IndexedRow): IndexedEntry => ({
  resourceId: row.resource_id,
  code: row.code,
  name: row.name,
  summary: row.summary,
  departmentId: row.department_id,
  departmentName: row.department_name,
  industry: row.industry,
  class: row.class,
  classification: row.classification,
  shareType: row.share_type,
  openness: row.openness,
  updateCycle: row.update_cycle,
  scope: row.scope,
  itemNames: row.item_names,
  hiddenItemNames: row.hidden_item_names,
  publishedAt: new Date(Number(row.published)),
});
