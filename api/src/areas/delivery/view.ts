import type { uses } from '@onesource/db/schema/data';
import type { RequestedItem } from '@onesource/db/schema/request';

type UseRow = typeof uses.$inferSelect;

/** 使用记录, as both sides and the auditor read it; items by name, as the grant has them. */
export const useView = (use: UseRow, items: readonly RequestedItem[]) => ({
  id: use.id,
  at: use.at.toISOString(),
  by: use.actorName,
  department: { id: use.departmentId, name: use.departmentName },
  kind: use.kind,
  purpose: use.purpose,
  matter: use.matter,
  items: items.filter(({ id }) => use.items.includes(id)).map(({ id, name }) => ({ id, name })),
  rows: use.rows,
  /** `answered`, `matched` or `not_matched` of a 核验, or the code of the refusal. */
  result: use.result,
  address: use.address,
});
