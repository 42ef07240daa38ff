import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK, type JWTHeaderParameters, SignJWT } from 'jose';

type Keys = Awaited<ReturnType<typeof generateKeyPair>>;
export type Sent = { status: number; body: Record<string, unknown> };
/** What an attacker would say otherwise: claims and head of the assertion or the proof, or the whole of it. */
export type Otherwise = { head?: Partial<JWTHeaderParameters>; claims?: Record<string, unknown>; keys?: Keys };

/**
 * A program of a department as it uses the interface: its key, and calls that are proved with it.
 *
 * @param send how a call gets there
 * @param now seconds of the epoch
 */
export async function program(
  send: (path: string, init: RequestInit) => Promise<Response>,
  now: () => number,
  host = 'localhost',
) {
  const keys = await generateKeyPair('ES256', { extractable: true });
  const jwk = await exportJWK(keys.publicKey);
  const thumbprint = await calculateJwkThumbprint(jwk);
  const at = (path: string) => `http://${host}${path}`;

  async function proof(path: string, token: string | null, { head, claims, keys: by = keys }: Otherwise = {}) {
    const ath = token && Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from(token))).toString('base64url');
    const said = { htm: 'POST', htu: at(path), jti: crypto.randomUUID(), iat: now(), ...(ath && { ath }), ...claims };
    return new SignJWT(said).setProtectedHeader({ alg: 'ES256', typ: 'dpop+jwt', jwk, ...head }).sign(by.privateKey);
  }
  async function assertion(grant: string, { head, claims, keys: by = keys }: Otherwise = {}) {
    const said = {
      iss: grant,
      sub: grant,
      aud: at('/open/v1/token'),
      jti: crypto.randomUUID(),
      iat: now(),
      exp: now() + 60,
    };
    return new SignJWT({ ...said, ...claims })
      .setProtectedHeader({ alg: 'ES256', kid: thumbprint, ...head })
      .sign(by.privateKey);
  }
  async function post(path: string, json: object, headers: Record<string, string>): Promise<Sent> {
    const response = await send(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(json),
    });
    return { status: response.status, body: JSON.parse(await response.text()) };
  }
  return {
    jwk: jwk as JWK,
    proof,
    assertion,
    post,
    /** Asks for a token. */
    async ask(grant: string, over: { json?: object; assertion?: string; proof?: string } = {}): Promise<Sent> {
      const path = '/open/v1/token';
      return post(
        path,
        {
          grant_type: 'client_credentials',
          client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
          client_assertion: over.assertion ?? (await assertion(grant)),
          ...over.json,
        },
        { dpop: over.proof ?? (await proof(path, null)) },
      );
    },
    /** A call with a token, proved anew. */
    async call(path: string, token: string, json: object, otherwise: Otherwise = {}): Promise<Sent> {
      return post(path, json, { authorization: `DPoP ${token}`, dpop: await proof(path, token, otherwise) });
    },
  };
}
