import { tokenKeys } from '@onesource/db/schema/session';
import { desc, eq, lt } from 'drizzle-orm';
import { CompactEncrypt, type CryptoKey, compactDecrypt, exportJWK, generateKeyPair, importJWK } from 'jose';
import type { Deps } from '../../../foundation/context.ts';

/** House: days that a key signs, and one more that what it signed is verified. */
const signsDays = 30;
const day = 86_400_000;

type Reading = Pick<Deps, 'db' | 'clock' | 'newId' | 'sessionSecret'>;
/** A key as it signs and verifies, by its id. */
export type TokenKey = { kid: string; sign: CryptoKey; verify: CryptoKey };

/** Keys opened so far: one that is known by an id never changes. */
const opened = new Map<string, TokenKey>();

/** A key of 32 bytes for one use, out of the session secret. */
export async function secretFor(use: string, { sessionSecret }: Pick<Deps, 'sessionSecret'>): Promise<Uint8Array> {
  const base = await crypto.subtle.importKey('raw', Uint8Array.from(sessionSecret), 'HKDF', false, ['deriveBits']);
  const info = new TextEncoder().encode(use);
  const algorithm = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info };
  return new Uint8Array(await crypto.subtle.deriveBits(algorithm, base, 256));
}

const sealing = 'keys of tokens';

async function open(deps: Reading, { id, sealed }: { id: string; sealed: string }): Promise<TokenKey | null> {
  const known = opened.get(id);
  if (known) return known;
  try {
    const { plaintext } = await compactDecrypt(sealed, await secretFor(sealing, deps));
    const { d, ...half } = JSON.parse(new TextDecoder().decode(plaintext));
    const [sign, verify] = await Promise.all([importJWK({ ...half, d }, 'ES256'), importJWK(half, 'ES256')]);
    if (sign instanceof Uint8Array || verify instanceof Uint8Array) return null;
    const key = { kid: id, sign, verify };
    opened.set(id, key);
    return key;
  } catch {
    // Sealed with another session secret: what it signed is good no more
    return null;
  }
}

/**
 * The key by which tokens are signed now. One that is missing, too old, or sealed with another secret is followed by a new
 * one; two made at once both verify what they signed.
 */
export async function signingKey(deps: Reading): Promise<TokenKey> {
  const now = deps.clock();
  const [newest] = await deps.db
    .select()
    .from(tokenKeys)
    .orderBy(desc(tokenKeys.createdAt), desc(tokenKeys.id))
    .limit(1);
  const fresh = newest && now.getTime() - newest.createdAt.getTime() < signsDays * day;
  const known = fresh ? await open(deps, newest) : null;
  if (known) return known;
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const text = new TextEncoder().encode(JSON.stringify(await exportJWK(privateKey)));
  const sealed = await new CompactEncrypt(text)
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .encrypt(await secretFor(sealing, deps));
  const id = deps.newId();
  await deps.db.insert(tokenKeys).values({ id, sealed, createdAt: now });
  await deps.db.delete(tokenKeys).where(lt(tokenKeys.createdAt, new Date(now.getTime() - (signsDays + 1) * day)));
  const key = { kid: id, sign: privateKey, verify: publicKey };
  opened.set(id, key);
  return key;
}

/** The key of this id; null where there is none. */
export async function verifyingKey(deps: Reading, kid: string): Promise<TokenKey | null> {
  const known = opened.get(kid);
  if (known) return known;
  const [row] = await deps.db.select().from(tokenKeys).where(eq(tokenKeys.id, kid));
  return row ? open(deps, row) : null;
}
