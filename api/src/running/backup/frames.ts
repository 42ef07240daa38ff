import { CannotStart } from '@onesource/db/embedded/refusal';

/** Longest piece that a file may name, bytes: a longer one is no file of ours. */
const longest = 64_000_000;

export const damaged = () => new CannotStart('The backup is damaged or was cut off.');

/** A piece with its length before it; an empty one ends a table. */
export function frame(piece: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(piece.length);
  return Buffer.concat([length, piece]);
}

export const jsonFrame = (value: unknown): Buffer => frame(Buffer.from(JSON.stringify(value)));

/** The pieces again, in whatever portions the bytes come. @throws CannotStart when they end in the middle of one */
export async function* framesOf(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void> {
  let held: Buffer = Buffer.alloc(0);
  for await (const chunk of source) {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    for (let length = lengthOf(held); length !== null && held.length >= 4 + length; length = lengthOf(held)) {
      yield held.subarray(4, 4 + length);
      held = held.subarray(4 + length);
    }
  }
  if (held.length > 0) throw damaged();
}

function lengthOf(held: Buffer): number | null {
  if (held.length < 4) return null;
  const length = held.readUInt32BE();
  if (length > longest) throw damaged();
  return length;
}
