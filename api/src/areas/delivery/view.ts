import type { uses } from '@onesource/db/schema/data';
import type { accessRequests, RequestedItem } from '@onesource/db/schema/request';
import { useKinds } from '@onesource/db/vocabulary';
import { type Parties, readsRequest } from '../../access/requests.ts';
import { readName } from '../../foundation/audit.ts';
import type { Actor } from '../../foundation/context.ts';

type UseRow = typeof uses.$inferSelect;

/** 使用记录, as both sides and the auditor read it; items by name, as the grant has them. */
export const useView = (use: UseRow, items: readonly RequestedItem[]) => ({
  id: use.id,
  at: use.at.toISOString(),
  by: use.actorName,
  department: { id: use.departmentId, name: use.departmentName },
  /** Whether a program asked, by a key of the grant. */
  program: use.clientId !== null,
  kind: use.kind,
  purpose: use.purpose,
  matter: use.matter,
  items: items.filter(({ id }) => use.items.includes(id)).map(({ id, name }) => ({ id, name })),
  rows: use.rows,
  /** `answered`, `matched` or `not_matched` of a 核验, or the code of the refusal. */
  result: use.result,
  address: use.address,
});

type Unit = { id: string; name: string };
type ListedUse = {
  use: {
    id: string;
    at: Date;
    by: string;
    /** In whose place it was stated. */
    inPlaceOf: string | null;
    kind: string;
    matter: string;
    itemCount: number | null;
    rows: number | null;
    result: string | null;
  };
  request: Pick<typeof accessRequests.$inferSelect, 'id' | 'purpose' | 'delivery'> & Parties;
  number: string;
  name: string;
  consumer: Unit;
  provider: Unit;
};

/** One line of the list of uses: of a grant on the platform, or what was stated of one whose data flow outside. */
export const listedUseView = (
  { use, request, number, name, consumer, provider }: ListedUse,
  actor: Pick<Actor, 'id' | 'roles' | 'departmentId'>,
) => ({
  id: use.id,
  at: use.at.toISOString(),
  by: readName(use.by, { inPlaceOf: use.inPlaceOf }),
  /** `statement`: 使用情况说明; `matter` is then what was said. */
  kind: [...useKinds, 'statement' as const].find((known) => known === use.kind) ?? 'statement',
  matter: use.matter,
  itemCount: use.itemCount,
  rows: use.rows,
  result: use.result,
  /** `open`: whether the reader may open the request itself; the auditor reads its records only. */
  request: { id: request.id, number, open: readsRequest(actor, request) },
  purpose: request.purpose,
  delivery: request.delivery,
  resource: name,
  consumer,
  provider,
});
