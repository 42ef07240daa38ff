import type { DataItem } from '@onesource/db/content';

/** An item as the rules of quality see it; it goes by its name here. */
export const item = (name: string, over: Partial<DataItem> = {}) => ({
  id: name,
  name,
  dataType: 'C' as DataItem['dataType'],
  length: 50,
  required: false,
  identifier: false,
  sensitivity: 'low' as DataItem['sensitivity'],
  shareType: 'conditional' as DataItem['shareType'],
  ...over,
});

/** What a row says, by the names of its items. */
export const row = (said: Record<string, string | null>) => (name: string) => said[name] ?? null;
