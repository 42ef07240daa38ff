import type { OutageState } from '@onesource/db/vocabulary';
import type { OutageStep } from './rules/outage.ts';
import type { OutageRow } from './store.ts';

/** 数据中断 as everybody reads it who may read the contents, or holds a grant. Days are ISO dates. */
export const outageView = (row: OutageRow, state: OutageState, actions: OutageStep[]) => ({
  id: row.id,
  version: row.version,
  state,
  startsOn: row.startsOn,
  endsOn: row.endsOn,
  reason: row.reason,
  remedy: row.remedy,
  extensions: row.extensions,
  announcedAt: row.announcedAt.toISOString(),
  announcedBy: row.announcedByName,
  endedAt: row.endedAt?.toISOString() ?? null,
  endedBy: row.endedByName,
  endNote: row.endNote,
  actions,
});
export type OutageView = ReturnType<typeof outageView>;
