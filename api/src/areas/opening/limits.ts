import { createMiddleware } from 'hono/factory';
import { ApiError } from '../../foundation/errors.ts';
import type { Env } from '../../foundation/http.ts';
import { perAddress } from '../session/per-address.ts';
import { queueOf } from '../session/queue.ts';
import type { Queued } from './rows.ts';

/**
 * Of the connections to the database, the public gets these; the console has the others to itself. And of the machine it
 * gets a share, all addresses together: each place rests for twice as long as its work took, so that crawlers from however many
 * addresses take two thirds of a processor's time at most.
 */
const atWork = { atOnce: 2, places: 200, patience: 5000, retryAfter: 5, rest: 2 };

/** One process' measure of what the public asks for, made anew for each app. */
const measures = new WeakMap<object, { ask: ReturnType<typeof perAddress>; queued: Queued }>();
function measureOf(deps: object) {
  const measure = measures.get(deps) ?? { ask: perAddress(), queued: queueOf(atWork) };
  measures.set(deps, measure);
  return measure;
}

/** A turn among those of the public, for what is read after the answer began. */
export const turnOf = (deps: object): Queued => measureOf(deps).queued;

type Asked = { path: string; method: string };

/** A file costs an address as much as so many looks; to look whether it is there, as harvesters do with each, costs little. */
export const costOfFile = ({ method }: Asked): number => (method === 'HEAD' ? 2 : 20);

/** Lets the public in, so much from an address and so many at once, whatever the console is busy with. */
export const forThePublic = (cost: number | ((asked: Asked) => number)) =>
  createMiddleware<Env>(async (c, next) => {
    const deps = c.get('deps');
    const { ask, queued } = measureOf(deps);
    const costs = typeof cost === 'number' ? cost : cost(c.req);
    const wait = ask(c.get('ip'), costs, deps.clock().getTime());
    if (wait > 0) {
      const refused = new ApiError('too_many_requests', 'Too many requests from this address; try again later.');
      return c.json(refused.body(), 429, { 'retry-after': String(Math.ceil(wait / 1000)) });
    }
    await queued(next);
  });
