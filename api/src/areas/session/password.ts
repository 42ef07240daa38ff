import { argon2id, argon2Verify } from 'hash-wasm';

/** OWASP's recommended minimum for Argon2id: 19 MiB, two passes, one lane. */
const parameters = { memorySize: 19_456, iterations: 2, parallelism: 1, hashLength: 32 };

/** Encoded Argon2id hash (`$argon2id$v=19$…`) of a password. */
export const hashPassword = (password: string): Promise<string> =>
  argon2id({
    ...parameters,
    password,
    salt: crypto.getRandomValues(new Uint8Array(16)),
    outputType: 'encoded',
  });

/** Whether the password is the one behind the hash. Never throws for a malformed hash. */
export const passwordMatches = (password: string, hash: string): Promise<boolean> =>
  argon2Verify({ password, hash }).catch(() => false);
