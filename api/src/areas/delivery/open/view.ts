import type { ClientRow } from './store.ts';

/** A key of a grant, as both sides read it. */
export const clientView = (client: ClientRow, actions: string[]) => ({
  id: client.id,
  name: client.name,
  /** `kid` of what the program signs with it (RFC 7638). */
  thumbprint: client.thumbprint,
  registeredAt: client.registeredAt.toISOString(),
  by: client.byName,
  withdrawnAt: client.withdrawnAt?.toISOString() ?? null,
  actions: client.withdrawnAt === null ? actions : [],
});
