import type { UseKind } from '@onesource/db/vocabulary';
import type { z } from 'zod';
import { readsRequest } from '../../access/requests.ts';
import { askingRoles } from '../../access/responsible.ts';
import { type Refusal, refuse } from '../../cases/decision.ts';
import { type Ctx, hasRole } from '../../foundation/context.ts';
import { forbidden, notFound } from '../../foundation/errors.ts';
import type { queryInput } from './inputs.ts';
import { verify as compare, look } from './looking.ts';
import type { Asked, Matching } from './rules/conditions.ts';
import { answerRows } from './rules/masks.ts';
import { opensMore, readRows, type Use } from './store.ts';
import { type Caller, useGrant } from './using.ts';

/** Rows of an answer; a grant is to look up, not to leaf through. */
const mostRows = 20;
/** House: rows of a file that is downloaded. */
export const mostDownloaded = 10_000;

/** Everybody of the consumer who may ask for it may use it. @throws ApiError `not_found`, `forbidden` */
const somebody =
  ({ actor }: Ctx): Caller =>
  async (_, { request }) => {
    if (!askingRoles.some((role) => hasRole(actor, role, request.consumerId)))
      throw readsRequest(actor, request) ? forbidden() : notFound('grant');
    const { id: actorId, name: actorName, departmentId, departmentName } = actor;
    return { user: { actorId, actorName, departmentId, departmentName, clientId: null }, against: null, actor };
  };

/**
 * 查询 and 核验 under a grant: `POST /api/grants/:id/query`.
 *
 * @throws ApiError `not_found`, `forbidden` for others than the consumer, or why the grant does not open it
 */
export function queryGrant(ctx: Ctx, id: string, input: z.output<typeof queryInput>) {
  const { keys, where, verify, matter, items = null, purpose = null } = input;
  const kind: UseKind = verify ? 'verify' : 'query';
  const wanted = { kind, way: 'console' as const, items, purpose };
  return useGrant(ctx, id, wanted, { matter, by: somebody(ctx) }, async (tx, opened, used) => {
    const asked = askedIn(keys, where);
    if (verify) {
      const found = await compare(tx, opened, used, asked);
      return 'ok' in found ? found : { rows: [], masked: [], more: false, ...found };
    }
    const found = await look(tx, opened, used, asked, { most: mostRows, from: null });
    if ('ok' in found) return found;
    const { last: _, ...answer } = found;
    return { ...answer, verified: null };
  });
}

function askedIn(keys: z.output<typeof queryInput>['keys'], where: z.output<typeof queryInput>['where']): Asked {
  if (Array.isArray(keys)) return { by: 'any', values: keys };
  return keys ? { by: 'keys', values: keys } : { by: 'where', values: where ?? {} };
}

const everything: Matching = { join: 'all', matches: [] };

/** Everything that a grant opens, to be carried away: the rows of a file and what is said on it. @throws ApiError as `queryGrant` */
export const downloadGrant = (ctx: Ctx, id: string, matter: string) =>
  useGrant(
    ctx,
    id,
    { kind: 'download', way: 'console', items: null, purpose: null },
    { matter, by: somebody(ctx) },
    async (tx, { slots, masked, limits, day }, used): Promise<Downloaded | Refusal> => {
      const read = { matching: everything, limits, day };
      if (await opensMore(tx, used, read, mostDownloaded)) return refuse('too_many_rows');
      const { rows } = await readRows(tx, used, slots, read, { most: mostDownloaded, from: null });
      const shown = answerRows(slots, rows, masked).map((said) => slots.map((slot) => said[slot.id] ?? ''));
      return { headings: slots.map(({ name }) => name), rows: shown, used };
    },
  );
export type Downloaded = { headings: string[]; rows: string[][]; used: Use };
