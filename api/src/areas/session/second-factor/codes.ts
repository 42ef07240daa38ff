import { createHash } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { newOneTimePassword } from '../one-time-password.ts';
import { recoveryCodeCount } from '../rules/second-factor.ts';

/** Seconds that a code is good for, as every authenticator has it (RFC 6238). */
const period = 30;
/** Codes of the period before and after are taken too: a telephone's clock is never quite right. */
const leeway = 1;

const totp = (secret: string, account = '') =>
  new TOTP({ issuer: 'OneSource', label: account, secret: Secret.fromBase32(secret), period, digits: 6 });

/** 160 random bits, in base32. */
export const newSecret = (): string => new Secret({ size: 20 }).base32;

/** What an authenticator scans. */
export const uriOf = (secret: string, account: string): string => totp(secret, account).toString();

/** The period that a code is of, or null when it is not the secret's code now. */
export function stepOf(secret: string, code: string, now: Date): number | null {
  const timestamp = now.getTime();
  const delta = totp(secret).validate({ token: code.replace(/\s/g, ''), timestamp, window: leeway });
  return delta === null ? null : Math.floor(timestamp / 1000 / period) + delta;
}

/** The code that an authenticator shows. */
export const codeAt = (secret: string, now: Date): string => totp(secret).generate({ timestamp: now.getTime() });

/** Recovery codes to be kept on paper, of 80 bits each. */
export const newRecoveryCodes = (): string[] => Array.from({ length: recoveryCodeCount }, newOneTimePassword);

/** As a recovery code is kept: so long a random word needs no slow hash. Typed with or without its dashes. */
export const recoveryHash = (code: string): string =>
  createHash('sha256').update(code.toLowerCase().replace(/[\s-]/g, '')).digest('hex');
