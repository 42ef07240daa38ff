import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { ApiError } from './errors.ts';
import type { Env } from './http.ts';

/** Of a body that is too large, as much is taken in and thrown away, and for so long: then its sender reads the answer. */
const drained = { bytes: 64 * 1024 * 1024, ms: 10_000 };

type Reader = ReadableStreamDefaultReader<Uint8Array>;

const tooLarge = (most: number) => new ApiError('payload_too_large', `At most ${most} bytes.`);

/**
 * Throws the rest of a body away. Answering while somebody still sends looks to them like a cut connection: they never read
 * why.
 */
async function drain(reader: Reader): Promise<void> {
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    // Also ends a read that waits for a sender who has stopped
    void reader.cancel().catch(() => {});
  }, drained.ms);
  try {
    for (let bytes = 0; bytes < drained.bytes && !late; ) {
      const { done, value } = await reader.read();
      if (done) return;
      bytes += value.length;
    }
  } catch {
    // Whoever sent it has gone
  } finally {
    clearTimeout(timer);
  }
}

/** Bytes of bodies that have begun to come and are not all there: together so many, and who sends more is told to wait. */
const underWay = 256 * 1024 * 1024;

const tooMany = () =>
  new ApiError('unavailable', 'Too many send at once; try again shortly.', undefined, { 'retry-after': '2' });

/** Whoever sent it has gone; nobody reads this, and it is no failure of ours. */
const cutOff = () => new ApiError('invalid_input', 'The body did not come to its end.', [{ code: 'malformed' }]);

type Limit = {
  /** Bytes that a body may have. */
  most: number;
  /** Whether it waits to be read by whoever wants it, as a large file does for who may send it. */
  later: boolean;
};

/**
 * Reads bodies of so many bytes at most, whatever their length is said to be. They are counted by their bytes until they
 * are there: a caller who sends nothing holds up nobody.
 *
 * @throws ApiError `payload_too_large`, or `unavailable` when `together` is reached, both once the body is through;
 *   `invalid_input` when it breaks off
 */
export function limitedTo(limitOf: (c: Context<Env>) => Limit, together = underWay) {
  let held = 0;
  return createMiddleware<Env>(async (c, next) => {
    const { body } = c.req.raw;
    if (!body) return next();
    const { most, later } = limitOf(c);
    const said = c.req.header('transfer-encoding') === undefined ? c.req.header('content-length') : undefined;
    const fits = said !== undefined && Number(said) <= most;
    if (fits && later) return next();
    const reader: Reader = body.getReader();
    if (said !== undefined && !fits) {
      await drain(reader);
      throw tooLarge(most);
    }
    const parts: Uint8Array<ArrayBuffer>[] = [];
    let size = 0;
    try {
      for (;;) {
        const { done, value } = await reader.read().catch(() => {
          throw cutOff();
        });
        if (done) break;
        const refusal = size + value.length > most ? tooLarge(most) : held + value.length > together ? tooMany() : null;
        if (refusal) {
          // What is thrown away is in nobody's way
          held -= size;
          size = 0;
          parts.length = 0;
          await drain(reader);
          throw refusal;
        }
        size += value.length;
        held += value.length;
        parts.push(Uint8Array.from(value));
      }
    } finally {
      held -= size;
    }
    c.req.raw = new Request(c.req.raw, { body: new Blob(parts) });
    return next();
  });
}
