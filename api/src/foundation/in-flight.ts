import { createMiddleware } from 'hono/factory';
import { ApiError } from './errors.ts';
import type { Env } from './http.ts';

/**
 * Lets so many requests at once in, whose bodies have been read and who then wait for one of the few connections to the database; who comes on top is told
 * to come back, at once. A queue without an end answers everybody too late.
 */
export function atMost(places: number) {
  let inside = 0;
  return createMiddleware<Env>(async (_c, next) => {
    if (inside >= places)
      throw new ApiError('unavailable', 'Too many ask at once; try again shortly.', undefined, { 'retry-after': '2' });
    inside += 1;
    try {
      await next();
    } finally {
      inside -= 1;
    }
  });
}
