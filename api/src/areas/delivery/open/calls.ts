import type { Transaction } from '@onesource/db/client';
import { accessRequests } from '@onesource/db/schema/request';
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { refuse } from '../../../cases/decision.ts';
import { invalid } from '../../../foundation/errors.ts';
import { look, verify } from '../looking.ts';
import { type Asking, type Caller, useGrant } from '../using.ts';
import { readPlace, sealPlace } from './cursor.ts';
import type { OpenQuery, openVerifyInput, tokenInput } from './inputs.ts';
import { type Here, skew, tokenSeconds } from './rules/claims.ts';
import { byId, byName, idOf } from './rules/named.ts';
import { clientById, clientByKey, takeProofs } from './store.ts';
import { type Bound, clientRefused, readAssertion, readProof, readToken, saidBy, signToken } from './tokens.ts';

/** What of a call stands in its head: the token (`DPoP …`), the proof that goes with it, and the code of a resource. */
export type Head = { authorization: string | undefined; proof: string | undefined; here: Here; code: string };

/** How long a proof could be taken again, were it not for the list of those that were. */
const forgetAfter = (tokenSeconds + 2 * skew) * 1000;

/** A program, by the key that it proves; each proof is good once. */
const program =
  (grant: string, client: string, proofs: readonly string[], now: Date, code: string | null): Caller =>
  async (tx: Transaction, { request, code: granted }) => {
    const row = await clientById(tx, { resourceId: request.resourceId, id: grant }, client);
    if (!row) throw clientRefused();
    const fresh = await takeProofs(tx, request.resourceId, proofs, new Date(now.getTime() + forgetAfter));
    const user = {
      ...{ actorId: row.id, actorName: row.name, clientId: row.id },
      ...{ departmentId: row.departmentId, departmentName: row.departmentName },
    };
    const against =
      (!fresh && refuse('proof_replayed')) ||
      (row.withdrawnAt !== null && refuse('key_withdrawn')) ||
      // What the grant is of stands in the address as well, so that no program takes one resource for another
      (code !== null && code !== granted && refuse('not_granted', 'code')) ||
      null;
    return { user, against, actor: null };
  };

/**
 * `POST /open/v1/token`: a token of five minutes for whoever proves that a registered key is theirs, bound to grant,
 * purpose, items and key. What the grant would refuse now is refused here already, and written down.
 *
 * @throws ApiError `client_refused`, `proof_refused`, or why the grant does not open it
 */
export async function issueToken(
  ctx: Asking,
  input: z.output<typeof tokenInput>,
  head: Omit<Head, 'authorization' | 'code'>,
) {
  const said = await saidBy(input.client_assertion);
  const client = said && (await clientByKey(ctx.db, said.grant, said.thumbprint));
  if (!client) throw clientRefused('client_assertion');
  const { requestId: grant, jwk, thumbprint } = client;
  const assertion = await readAssertion(ctx, input.client_assertion, head.here, { grant, jwk, thumbprint });
  const proof = await readProof(ctx, head.proof, head.here, { thumbprint, token: null });
  const { purpose = null } = input;
  const itemIds = input.items && (await idsIn(ctx, grant, input.items));
  const bound = { grant, client: client.id, thumbprint, purpose, items: itemIds ?? null };
  await useGrant(
    ctx,
    grant,
    { kind: 'token', way: 'interface', items: bound.items, purpose },
    { matter: '', by: program(grant, client.id, [assertion, proof], ctx.clock(), null) },
    async () => bound,
  );
  // Once its connection is given back: signing may ask for the key, and as many at once as there are connections would wait
  return { access_token: await signToken(ctx, bound), token_type: 'DPoP' as const, expires_in: tokenSeconds };
}

/** Items of the grant by id, however they are said. */
async function idsIn({ db }: Pick<Asking, 'db'>, grant: string, said: readonly string[]): Promise<string[]> {
  const [row] = await db
    .select({ grant: accessRequests.grant })
    .from(accessRequests)
    .where(eq(accessRequests.id, grant));
  return said.map((one) => idOf(one, row?.grant?.items ?? []));
}

/** Whose call it is. @throws ApiError `token_refused`, `proof_refused` */
async function callOf(
  ctx: Asking,
  { authorization = '', proof, here, code }: Head,
): Promise<{ bound: Bound; by: Caller }> {
  const token = /^DPoP ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization)?.[1] ?? '';
  const bound = await readToken(ctx, token);
  const taken = await readProof(ctx, proof, here, { thumbprint: bound.thumbprint, token });
  return { bound, by: program(bound.grant, bound.client, [taken], ctx.clock(), code) };
}

/** Of what was asked for, and what the token opens: null where neither says. */
const narrowed = (asked: readonly string[] | null, { items }: Bound): readonly string[] | null =>
  asked === null || items === null
    ? (asked ?? items)
    : asked.map((id) => (items.includes(id) ? id : `not in token: ${id}`));

/** `POST /open/v1/resources/:code/records`: a page of rows. @throws ApiError as `callOf`, or why the grant does not open it */
export async function queryOpen(ctx: Asking, input: OpenQuery, head: Head) {
  const { bound, by } = await callOf(ctx, head);
  const { keys, where, matter, pageSize, cursor, keyed } = input;
  const from = cursor === undefined ? null : await readPlace(ctx, bound.grant, cursor);
  if (cursor !== undefined && !from) throw invalid([{ field: 'cursor', code: 'cursor_over' }]);
  const items = narrowed(input.items ? await idsIn(ctx, bound.grant, input.items) : null, bound);
  return useGrant(
    ctx,
    bound.grant,
    { kind: 'query', way: 'interface', items, purpose: bound.purpose },
    { matter, by },
    async (tx, opened, used) => {
      const within = openedBy(opened, bound);
      const asked = Array.isArray(keys)
        ? { by: 'any' as const, values: keys }
        : keys
          ? { by: 'keys' as const, values: byId(keys, within.granted) }
          : { by: 'where' as const, values: byId(where ?? {}, within.granted) };
      const found = await look(tx, within, used, asked, { most: pageSize, from });
      if ('ok' in found) return found;
      const { rows, masked, contested, outage, last, quota, record } = found;
      return {
        rows: keyed === 'name' ? byName(rows, opened.slots) : rows,
        items: opened.slots.map(({ id, name }) => ({
          ...{ id, name },
          ...{ masked: masked.includes(id), contested: contested.includes(id) },
        })),
        next: found.more && last ? await sealPlace(ctx, bound.grant, last) : null,
        ...{ outage, quota, record },
      };
    },
  );
}

/** `POST /open/v1/resources/:code/verify`: yes or no, the least there is to tell. @throws ApiError as `queryOpen` */
export async function verifyOpen(ctx: Asking, { keys, matter }: z.output<typeof openVerifyInput>, head: Head) {
  const { bound, by } = await callOf(ctx, head);
  return useGrant(
    ctx,
    bound.grant,
    { kind: 'verify', way: 'interface', items: bound.items, purpose: bound.purpose },
    { matter, by },
    async (tx, opened, used) => {
      const within = openedBy(opened, bound);
      return verify(tx, within, used, { by: 'keys', values: byId(keys, within.granted) });
    },
  );
}

/** What a token leaves out is not looked for either: 核验 would tell it. */
const openedBy = <Opened extends { granted: { id: string }[] }>(opened: Opened, { items }: Bound): Opened => ({
  ...opened,
  granted: opened.granted.filter(({ id }) => items === null || items.includes(id)),
});
