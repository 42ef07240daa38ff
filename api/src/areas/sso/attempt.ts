import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';

/**
 * A unified sign-in that is under way: what the browser keeps between leaving for the provider and coming back. No table
 * is needed for it, and no instance has to be the one that it began at.
 */
const attempt = z.object({
  /** Known to this browser and the provider's answer only: an answer that others began is none of ours. */
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  /** Where in the console somebody wanted to go. */
  back: z.string(),
});
export type Attempt = z.infer<typeof attempt>;

export const attemptCookie = 'onesource_sso';
export const attemptMinutes = 10;
/** So that it can never stand for a session's token, which the same key signs. */
const audience = 'sso';

export const signAttempt = (secret: Uint8Array, claims: Attempt, now: Date): Promise<string> =>
  new SignJWT({ ...claims })
    .setProtectedHeader({ alg: 'HS256' })
    .setAudience(audience)
    .setIssuedAt(now)
    .setExpirationTime(new Date(now.getTime() + attemptMinutes * 60_000))
    .sign(secret);

/** The attempt, or null when it is forged, malformed or past its time. */
export async function readAttempt(secret: Uint8Array, token: string, now: Date): Promise<Attempt | null> {
  try {
    const { payload } = await jwtVerify(token, secret, { algorithms: ['HS256'], audience, currentDate: now });
    return attempt.parse(payload);
  } catch {
    return null;
  }
}
