import { createHash, randomBytes } from 'node:crypto';

/** What is kept of an address or a token: told apart from any other, and not read there. */
export const traceOf = (said: string): string => createHash('sha256').update(said).digest('hex');

/** 256 bits that nobody guesses. `c_` confirms, `s_` opens what was confirmed, `h_` says that a program is at work. */
export const drawToken = (kind: 'c' | 's' | 'h'): string => `${kind}_${randomBytes(32).toString('base64url')}`;

/** The token that a call holds in its head, where no log writes it down; empty where there is none. */
export const bearerOf = (authorization: string | undefined): string =>
  /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1] ?? '';
