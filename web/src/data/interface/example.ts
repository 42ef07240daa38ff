/** A call of the interface as a program makes it, in JavaScript with `jose`; `at`: where the console is; `code`: of the resource. */
export const exampleOf = (
  at: string,
  grant: string,
  code: string,
): string => `import { calculateJwkThumbprint, importJWK, SignJWT } from 'jose';
import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';

// The private key, as it was made; it stays with the program
const { d, ...jwk } = JSON.parse(readFileSync('key.json', 'utf8'));
const key = await importJWK({ ...jwk, d }, 'ES256');
const kid = await calculateJwkThumbprint(jwk);
const [grant, base] = ['${grant}', '${at}/open/v1'];
const now = () => Math.floor(Date.now() / 1000);

const sign = (head, claims) =>
  new SignJWT({ jti: randomUUID(), iat: now(), ...claims }).setProtectedHeader({ alg: 'ES256', ...head }).sign(key);
const post = async (path, body, token) => {
  const ath = token && createHash('sha256').update(token).digest('base64url');
  const dpop = await sign({ typ: 'dpop+jwt', jwk }, { htm: 'POST', htu: base + path, ...(ath && { ath }) });
  const headers = { 'content-type': 'application/json', dpop, ...(token && { authorization: 'DPoP ' + token }) };
  return (await fetch(base + path, { method: 'POST', headers, body: JSON.stringify(body) })).json();
};

const { access_token } = await post('/token', {
  grant_type: 'client_credentials',
  client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
  client_assertion: await sign({ kid }, { iss: grant, sub: grant, aud: base + '/token', exp: now() + 60 }),
});
console.log(await post('/resources/${encodeURIComponent(code)}/records', { keys: ['…'], matter: '…', keyed: 'name' }, access_token));
`;

/** How the key is made beforehand. */
export const keyExample = `node -e "const { privateKey, publicKey } = require('crypto').generateKeyPairSync('ec', { namedCurve: 'P-256' });
require('fs').writeFileSync('key.json', JSON.stringify(privateKey.export({ format: 'jwk' })), { mode: 0o600 });
console.log(JSON.stringify(publicKey.export({ format: 'jwk' })))"`;
