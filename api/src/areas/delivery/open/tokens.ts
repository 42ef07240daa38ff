import type { ClientKey } from '@onesource/db/schema/data';
import { type Purpose, purposes } from '@onesource/db/vocabulary';
import { calculateJwkThumbprint, decodeJwt, decodeProtectedHeader, importJWK, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import type { Deps } from '../../../foundation/context.ts';
import { ApiError } from '../../../foundation/errors.ts';
import { uuid } from '../../../foundation/wire.ts';
import { signingKey, verifyingKey } from './keys.ts';
import { assertionOf, type Here, isWrong, proofOf, skew, tokenSeconds } from './rules/claims.ts';

type Reading = Pick<Deps, 'db' | 'clock' | 'newId' | 'sessionSecret'>;

const challenge = { 'www-authenticate': 'DPoP algs="ES256"' };
const refused = (code: 'client_refused' | 'token_refused' | 'proof_refused', message: string, field?: string) =>
  new ApiError(code, message, [{ code, ...(field && { field }) }], challenge);

export const clientRefused = (field?: string) =>
  refused('client_refused', 'No program is registered that could have signed this assertion.', field);
const tokenRefused = () => refused('token_refused', 'The token is none of ours, or past its time.');
const proofRefused = (field?: string) =>
  refused('proof_refused', 'The proof is not of the key, the call or the moment that it is to be of.', field);

const audience = 'onesource-open-v1';
const seconds = (now: Date): number => Math.floor(now.getTime() / 1000);

const claims = z.object({
  /** The grant, by the id of its request. */
  sub: z.uuid(),
  client_id: z.uuid(),
  cnf: z.object({ jkt: z.string() }),
  purpose: z.enum(purposes).nullable(),
  /** Items by id; null: all of the grant. */
  items: z.array(z.string()).nullable(),
});

/** What a token is bound to: grant, key, purpose and items. */
export type Bound = {
  grant: string;
  client: string;
  thumbprint: string;
  purpose: Purpose | null;
  items: string[] | null;
};

/** Signs a token of five minutes (RFC 9068, bound by `cnf.jkt` to the key that its holder proves, RFC 9449). */
export async function signToken(deps: Reading, bound: Bound): Promise<string> {
  const { kid, sign } = await signingKey(deps);
  const now = seconds(deps.clock());
  const { grant, client, thumbprint, purpose, items } = bound;
  return new SignJWT({ client_id: client, cnf: { jkt: thumbprint }, purpose, items })
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid })
    .setIssuer('onesource')
    .setAudience(audience)
    .setSubject(grant)
    .setJti(deps.newId())
    .setIssuedAt(now)
    .setExpirationTime(now + tokenSeconds)
    .sign(sign);
}

/** Reads what signature and time vouch for; null where they do not. */
async function verified<Read>(read: () => Promise<Read>): Promise<Read | null> {
  try {
    return await read();
  } catch {
    return null;
  }
}

/** What a token is bound to. @throws ApiError `token_refused` */
export async function readToken(deps: Reading, token: string): Promise<Bound> {
  const kid = await verified(async () => decodeProtectedHeader(token).kid);
  const key = typeof kid === 'string' && z.uuid().safeParse(kid).success ? await verifyingKey(deps, kid) : null;
  if (!key) throw tokenRefused();
  const read = await verified(() =>
    jwtVerify(token, key.verify, {
      ...{ algorithms: ['ES256'], typ: 'at+jwt', issuer: 'onesource', audience },
      ...{ currentDate: deps.clock(), requiredClaims: ['exp', 'iat', 'jti'] },
    }),
  );
  const bound = claims.safeParse(read?.payload);
  if (!bound.success) throw tokenRefused();
  const { sub, client_id, cnf, purpose, items } = bound.data;
  return { grant: sub, client: client_id, thumbprint: cnf.jkt, purpose, items };
}

/** Public keys opened so far, by their thumbprint, which says all there is of one; so many at most. */
const imported = new Map<string, Awaited<ReturnType<typeof importJWK>>>();
const mostImported = 1000;

async function publicKey(jwk: ClientKey, thumbprint: string) {
  const known = imported.get(thumbprint);
  if (known) return known;
  const key = await importJWK(jwk, 'ES256');
  if (imported.size >= mostImported) imported.clear();
  imported.set(thumbprint, key);
  return key;
}

const proofKey = z.object({ kty: z.literal('EC'), crv: z.literal('P-256'), x: z.string(), y: z.string() });

/**
 * RFC 9449: checks the proof that comes with a call, and gives its id, which is good once. `thumbprint`: of the key that it
 * has to be of; `token`: the one that it goes with, null where one is only asked for.
 *
 * @throws ApiError `proof_refused`, with the claim that does not fit
 */
export async function readProof(
  { clock }: Pick<Deps, 'clock'>,
  proof: string | undefined,
  here: Here,
  { thumbprint, token }: { thumbprint: string; token: string | null },
): Promise<string> {
  if (!proof) throw proofRefused('DPoP');
  // jose refuses whatever is not ES256 before it looks at the signature
  const jwk = proofKey.safeParse((await verified(async () => decodeProtectedHeader(proof)))?.jwk);
  if (!jwk.success || (await calculateJwkThumbprint(jwk.data)) !== thumbprint) throw proofRefused('DPoP.jwk');
  const now = clock();
  const read = await verified(async () =>
    jwtVerify(proof, await publicKey(jwk.data, thumbprint), {
      ...{ algorithms: ['ES256'], typ: 'dpop+jwt', currentDate: now, clockTolerance: skew },
    }),
  );
  if (!read) throw proofRefused('DPoP');
  const ath = token === null ? null : await digest(token);
  const found = proofOf(read.payload, here, { ath, now: seconds(now) });
  if (isWrong(found)) throw proofRefused(`DPoP.${found.claim}`);
  return digest(`${thumbprint} ${found.jti}`);
}

/** Whom an assertion says it is of, before anything of it is believed: the grant, and the thumbprint of the key. */
export async function saidBy(assertion: string): Promise<{ grant: string; thumbprint: string } | null> {
  const read = await verified(async () => ({ ...decodeJwt(assertion), kid: decodeProtectedHeader(assertion).kid }));
  const said = z.object({ sub: uuid, kid: z.string().max(100) }).safeParse(read);
  return said.success ? { grant: said.data.sub, thumbprint: said.data.kid } : null;
}

/** RFC 7523: checks the assertion of a program, and gives its id, which is good once. @throws ApiError `client_refused` */
export async function readAssertion(
  { clock }: Pick<Deps, 'clock'>,
  assertion: string,
  here: Here,
  { grant, jwk, thumbprint }: { grant: string; jwk: ClientKey; thumbprint: string },
): Promise<string> {
  const now = clock();
  const read = await verified(async () =>
    jwtVerify(assertion, await publicKey(jwk, thumbprint), {
      ...{ algorithms: ['ES256'], currentDate: now, clockTolerance: skew },
    }),
  );
  if (!read) throw clientRefused('client_assertion');
  const found = assertionOf(read.payload, here, { grant, now: seconds(now) });
  if (isWrong(found)) throw clientRefused(`client_assertion.${found.claim}`);
  return digest(`${thumbprint} assertion ${found.jti}`);
}

/** SHA-256, base64url. */
async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Buffer.from(bytes).toString('base64url');
}
