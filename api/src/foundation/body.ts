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

/**
 * Takes bodies of so many bytes at most, whatever their length is said to be.
 *
 * @throws ApiError `payload_too_large`, once the body is through
 */
export const limitedTo = (most: (c: Parameters<Parameters<typeof createMiddleware<Env>>[0]>[0]) => number) =>
  createMiddleware<Env>(async (c, next) => {
    const { body } = c.req.raw;
    if (!body) return next();
    const limit = most(c);
    const said = c.req.header('transfer-encoding') === undefined ? c.req.header('content-length') : undefined;
    if (said !== undefined && Number(said) <= limit) return next();
    const reader: Reader = body.getReader();
    if (said !== undefined) {
      await drain(reader);
      throw tooLarge(limit);
    }
    const parts: Uint8Array<ArrayBuffer>[] = [];
    let size = 0;
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.length;
      if (size > limit) {
        await drain(reader);
        throw tooLarge(limit);
      }
      parts.push(Uint8Array.from(value));
    }
    c.req.raw = new Request(c.req.raw, { body: new Blob(parts) });
    return next();
  });
