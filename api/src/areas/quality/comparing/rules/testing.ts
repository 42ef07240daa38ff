import type { DataItem } from '@onesource/db/content';
import { shapeOf } from '../../../datasets/rules/shape.ts';
import { item as itemOf } from '../../rules/testing.ts';
import type { Source } from './pairs.ts';

/** An item as the rules of comparing see it; it goes by its name here. */
export const item = (name: string, over: Partial<DataItem> = {}) => ({
  ...itemOf(name),
  openness: 'not_open' as const,
  base: false,
  level: null,
  source: null as DataItem['source'],
  ...over,
});
export const identifier = (name: string, over: Partial<DataItem> = {}) => item(name, { identifier: true, ...over });

/** A source of that department, with its rows in the shape of these items. */
export const source = (
  departmentId: string,
  items: readonly DataItem[],
  over: { scope?: string[]; subject?: Source['content']['subject']; path?: string[] } = {},
): Source => ({
  resourceId: `${departmentId}的数据`,
  departmentId,
  departmentPath: [...(over.path ?? []), departmentId],
  content: { items, scope: over.scope ?? null, subject: over.subject ?? null },
  shape: shapeOf(items, []),
});
