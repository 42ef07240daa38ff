import { jwtVerify, SignJWT } from 'jose';
import { validate } from 'uuid';

/** How long a sign-in lasts: one office day. */
export const sessionHours = 10;

/** The cookie's contents: a signed name of the session row, nothing else. */
export const signToken = (secret: Uint8Array, sessionId: string, now: Date, expiresAt: Date): Promise<string> =>
  new SignJWT({})
    .setProtectedHeader({ alg: 'HS256' })
    .setJti(sessionId)
    .setIssuedAt(now)
    .setExpirationTime(expiresAt)
    .sign(secret);

/** The session named by a token, or null when it is forged, malformed or past its time. */
export async function readToken(secret: Uint8Array, token: string, now: Date): Promise<string | null> {
  try {
    const { payload } = await jwtVerify(token, secret, { algorithms: ['HS256'], currentDate: now });
    return payload.jti && validate(payload.jti) ? payload.jti : null;
  } catch {
    return null;
  }
}
