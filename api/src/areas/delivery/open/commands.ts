import { resources } from '@onesource/db/schema/catalog';
import { type ClientKey, clients } from '@onesource/db/schema/data';
import { accessRequests } from '@onesource/db/schema/request';
import { and, eq } from 'drizzle-orm';
import { calculateJwkThumbprint, importJWK } from 'jose';
import type { z } from 'zod';
import { readsRequest, reviewsRequest } from '../../../access/requests.ts';
import { askingRoles } from '../../../access/responsible.ts';
import type { Reading } from '../../../cases/commands.ts';
import { answerOf } from '../../../cases/decision.ts';
import * as audit from '../../../foundation/audit.ts';
import { type Ctx, hasAnyRole, hasRole } from '../../../foundation/context.ts';
import { forbidden, invalid, notFound } from '../../../foundation/errors.ts';
import { transact } from '../../../foundation/transact.ts';
import { messages } from '../refusals.ts';
import type { clientInput } from './inputs.ts';
import { againstKey } from './rules/registering.ts';
import { clientsOf } from './store.ts';
import { clientView } from './view.ts';

type Request = typeof accessRequests.$inferSelect;

/** Whoever may use a grant registers its keys and withdraws them; its provider withdraws them too. */
const uses = ({ actor }: Pick<Ctx, 'actor'>, { consumerId }: Request): boolean =>
  askingRoles.some((role) => hasRole(actor, role, consumerId));
const withdraws = (ctx: Pick<Ctx, 'actor'>, request: Request): boolean =>
  uses(ctx, request) || reviewsRequest(ctx.actor, request);

/** @throws ApiError `not_found`, also for who may not know of the grant */
async function grantFor({ db, actor }: Pick<Reading, 'db' | 'actor'>, id: string, lock = false): Promise<Request> {
  const query = db.select().from(accessRequests).where(eq(accessRequests.id, id));
  const [request] = await (lock ? query.for('share') : query);
  if (!request || !(readsRequest(actor, request) || hasAnyRole(actor, 'auditor'))) throw notFound('grant');
  return request;
}

/** The keys of a grant, for those who may read its request, and the auditor. @throws ApiError `not_found` */
export async function listClients(ctx: Reading, id: string) {
  const request = await grantFor(ctx, id);
  const rows = await clientsOf(ctx.db, request);
  const actions = withdraws(ctx, request) ? ['withdraw'] : [];
  const may = uses(ctx, request) && againstKey(request, rows, '') === null;
  const [resource] = await ctx.db
    .select({ code: resources.code })
    .from(resources)
    .where(eq(resources.id, request.resourceId));
  return {
    /** 信息资源代码: it stands in the address of the calls. */
    code: resource?.code ?? '',
    items: rows.map((row) => clientView(row, actions)),
    actions: may ? ['register'] : [],
  };
}

/** The public half and nothing else. @throws ApiError `invalid_input` for one that is private, or no point of the curve */
async function publicHalf(said: z.output<typeof clientInput>['jwk']): Promise<ClientKey> {
  if ('d' in said) throw invalid([{ field: 'jwk', code: 'private_key' }]);
  const { kty, crv, x, y } = said;
  const jwk = { kty, crv, x, y };
  await importJWK(jwk, 'ES256').catch(() => {
    throw invalid([{ field: 'jwk', code: 'not_a_key' }]);
  });
  return jwk;
}

/** 登记公钥 of a program that is to use the grant. @throws ApiError `not_found`, `forbidden`, or why none may be registered */
export async function registerClient(ctx: Ctx, id: string, { name, jwk: said }: z.output<typeof clientInput>) {
  const jwk = await publicHalf(said);
  const thumbprint = await calculateJwkThumbprint(jwk);
  return transact(ctx, async (tx) => {
    const request = await grantFor({ ...ctx, db: tx }, id, true);
    if (!uses(ctx, request)) throw forbidden();
    const against = againstKey(request, await clientsOf(tx, request), thumbprint);
    if (against) throw answerOf(against, messages);
    const client = ctx.newId();
    await tx.insert(clients).values({
      ...{ resourceId: request.resourceId, id: client, requestId: id, name, jwk, thumbprint },
      ...{ registeredAt: ctx.clock(), byId: ctx.actor.id, byName: ctx.actor.name },
    });
    await audit.record(tx, ctx, {
      action: 'grant.register-key',
      subject: { type: 'request', id },
      detail: { key: client, thumbprint },
    });
    return listClients({ ...ctx, db: tx }, id);
  });
}

/** 撤销公钥: it opens nothing from the next call on, tokens that it was given included. @throws ApiError `not_found`, `forbidden` */
export const withdrawClient = (ctx: Ctx, id: string, client: string) =>
  transact(ctx, async (tx) => {
    const request = await grantFor({ ...ctx, db: tx }, id);
    if (!withdraws(ctx, request)) throw forbidden();
    const rows = await clientsOf(tx, request);
    const row = rows.find((known) => known.id === client);
    if (!row) throw notFound('key');
    if (row.withdrawnAt === null) {
      await tx
        .update(clients)
        .set({ withdrawnAt: ctx.clock() })
        .where(and(eq(clients.resourceId, row.resourceId), eq(clients.id, client)));
      await audit.record(tx, ctx, {
        action: 'grant.withdraw-key',
        subject: { type: 'request', id },
        detail: { key: client, thumbprint: row.thumbprint },
      });
    }
    return listClients({ ...ctx, db: tx }, id);
  });
