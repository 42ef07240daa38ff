import { createHash, timingSafeEqual } from 'node:crypto';

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Whether an `Authorization` header bears the secret; told in the same time whatever it bears. */
export const bears = (authorization: string | undefined, secret: string): boolean =>
  timingSafeEqual(digest(/^Bearer (.+)$/i.exec(authorization ?? '')?.[1] ?? ''), digest(secret));
