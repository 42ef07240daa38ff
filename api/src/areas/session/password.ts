import { argon2 as argon2WithCallback, timingSafeEqual } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import { queueOf } from './queue.ts';

const argon2 = promisify(argon2WithCallback);

/** OWASP's recommended minimum for Argon2id: 19 MiB, two passes, one lane. */
const parameters = { memory: 19_456, passes: 2, parallelism: 1 };
const [saltLength, hashLength] = [16, 32];

/**
 * The turn to hash or compare a password. Hashing runs beside the main thread, in so few threads that the system shares
 * the processors out fairly: two, for one of them looks at the counters meanwhile. Whoever waits in vain is answered
 * before a proxy or a person gives up.
 *
 * @throws ApiError `unavailable` when too many want to at once
 */
export const hashingTurn = queueOf({
  atOnce: Math.max(2, Math.min(4, availableParallelism() - 1)),
  places: 256,
  patience: 20_000,
  retryAfter: 10,
});

/** base64 as the PHC string format has it: without padding. */
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replaceAll('=', '');

/**
 * Encoded Argon2id hash (`$argon2id$v=19$…`, PHC string format) of a password.
 *
 * @throws ApiError `unavailable` when too many hashes are wanted at once
 */
export const hashPassword = (password: string): Promise<string> =>
  hashingTurn(async () => {
    const { memory, passes, parallelism } = parameters;
    const nonce = crypto.getRandomValues(new Uint8Array(saltLength));
    const hash = await argon2('argon2id', { ...parameters, nonce, message: password, tagLength: hashLength });
    return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(nonce)}$${base64(hash)}`;
  });

let nobody: Promise<string> | null = null;

/**
 * A hash of what nobody knows, made once: compared with where an account does not exist, so that the answer takes as long,
 * and kept for accounts that no password opens.
 */
export function nobodysHash(): Promise<string> {
  nobody ??= hashPassword(crypto.randomUUID()).catch((error) => {
    // Too many at once: the next one may be served
    nobody = null;
    throw error;
  });
  return nobody;
}

const encoded =
  /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,2})\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{16,172})$/;

/** Whether the password is the one behind the hash, with the parameters that stand in it; false for a malformed hash. */
export async function passwordMatches(password: string, hash: string): Promise<boolean> {
  const [, memory, passes, parallelism, salt, wanted] = encoded.exec(hash) ?? [];
  if (!salt || !wanted) return false;
  const expected = Buffer.from(wanted, 'base64');
  const found = await argon2('argon2id', {
    message: password,
    nonce: Buffer.from(salt, 'base64'),
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: expected.length,
  }).catch(() => null);
  return found !== null && timingSafeEqual(found, expected);
}
