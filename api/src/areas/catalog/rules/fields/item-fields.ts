import type { DataItem } from '@onesource/db/content';
import { dataLevels, dataTypes } from '@onesource/db/vocabulary';
import { words } from '../../../../law/setting.ts';
import { choice, flag, type ItemEntry, made, text } from './field.ts';

export type ItemFieldName = Exclude<keyof DataItem, 'id'>;
type ItemFields = { [Name in ItemFieldName]: ItemEntry<DataItem[Name]> };

/** Longest length of a value that can be said. */
export const mostLength = 1_000_000;

/** 信息项: what is said of an item, in the order in which it is compared. */
export const itemFields = {
  name: { kind: text(100), seenBy: 'scope', label: words('信息项名称', 'Item') },
  dataType: { kind: choice('dataType', dataTypes), seenBy: 'scope', label: words('数据类型', 'Data type') },
  length: { kind: made(null), seenBy: 'scope', label: words('长度', 'Length') },
  required: { kind: flag, seenBy: 'scope', label: words('必填', 'Required') },
  identifier: { kind: flag, seenBy: 'scope', label: words('标识项', 'Identifier') },
  base: { kind: flag, seenBy: 'scope', label: words('基础项', 'Base item') },
  sensitivity: { kind: made('low'), seenBy: 'scope', label: words('敏感级别', 'Sensitivity') },
  level: { kind: choice('dataLevel', dataLevels), seenBy: 'scope', label: words('数据级别', 'Level') },
  shareType: { kind: made(null), seenBy: 'scope', label: words('共享类型', 'Share type') },
  openness: { kind: made(null), seenBy: 'scope', label: words('开放属性', 'Openness') },
  source: { kind: made(null), seenBy: 'scope', label: words('一数一源', 'Source') },
} as const satisfies ItemFields;
export const itemFieldNames = Object.keys(itemFields) as ItemFieldName[];

/** An item of which nothing is said. */
export const emptyItem = (id: string): DataItem =>
  ({ id, ...Object.fromEntries(itemFieldNames.map((name) => [name, itemFields[name].kind.empty])) }) as DataItem;
