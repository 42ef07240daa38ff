/**
 * Lists of entry numbers as bytes. A posting holds four: where a term stands in the name, in the items, in the rest
 * (summary and department), and in what is hidden from others. Each begins with its count and the length of its body:
 * differences of neighbours, seven bits a byte; or, where more than one in eight has it, a bit for each entry.
 */

export const fields = ['name', 'items', 'rest', 'hidden'] as const;
export const fieldCount = fields.length;

/** Numbers of entries, rising. */
export type Docs = Uint32Array;

function varint(into: number[], value: number): void {
  let rest = value;
  while (rest > 127) {
    into.push((rest & 127) | 128);
    rest >>>= 7;
  }
  into.push(rest);
}

/** One list; `docs` rise. */
function listBytes(docs: readonly number[], size: number): { head: number[]; body: Uint8Array } {
  const head: number[] = [];
  varint(head, docs.length);
  if (docs.length > size >> 3) {
    const body = new Uint8Array((size + 7) >> 3);
    for (const doc of docs) body[doc >> 3] = (body[doc >> 3] ?? 0) | (1 << (doc & 7));
    varint(head, body.length * 2 + 1);
    return { head, body };
  }
  const bytes: number[] = [];
  let last = -1;
  for (const doc of docs) {
    varint(bytes, doc - last);
    last = doc;
  }
  varint(head, bytes.length * 2);
  return { head, body: Uint8Array.from(bytes) };
}

/** A posting of a segment of `size` entries. */
export function encode(lists: readonly (readonly number[])[], size: number): Uint8Array {
  const parts = lists.map((docs) => (docs.length === 0 ? { head: [0], body: empty } : listBytes(docs, size)));
  const bytes = new Uint8Array(parts.reduce((sum, { head, body }) => sum + head.length + body.length, 0));
  let at = 0;
  for (const { head, body } of parts) {
    bytes.set(head, at);
    bytes.set(body, at + head.length);
    at += head.length + body.length;
  }
  return bytes;
}

const empty = new Uint8Array(0);
export const noDocs: Docs = new Uint32Array(0);
export const nowhere: readonly Docs[] = Array.from({ length: fieldCount }, () => noDocs);

/** The lists of one posting, or of several behind each other as many times. */
export function decode(bytes: Uint8Array): Docs[] {
  const lists: Docs[] = [];
  let at = 0;
  const next = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  while (at < bytes.length) {
    const count = next();
    if (count === 0) {
      lists.push(noDocs);
      continue;
    }
    const body = next();
    const end = at + (body >> 1);
    const docs = new Uint32Array(count);
    if (body & 1) {
      let found = 0;
      for (let byte = 0; at < end; at += 1, byte += 8) {
        let bits = bytes[at] ?? 0;
        while (bits !== 0) {
          docs[found++] = byte + 31 - Math.clz32(bits & -bits);
          bits &= bits - 1;
        }
      }
    } else {
      let last = -1;
      for (let found = 0; found < count; found += 1) {
        let byte = bytes[at++] ?? 0;
        if (byte < 128) last += byte;
        else {
          let value = byte & 127;
          for (let shift = 7; ; shift += 7) {
            byte = bytes[at++] ?? 0;
            value |= (byte & 127) << shift;
            if (byte < 128) break;
          }
          last += value;
        }
        docs[found] = last;
      }
    }
    lists.push(docs);
  }
  return lists;
}

/** Numbers that stand in all of the lists. */
export function common(lists: readonly Docs[]): Docs {
  const [shortest, ...others] = [...lists].sort((a, b) => a.length - b.length);
  let found = shortest ?? noDocs;
  for (const other of others) {
    const kept = new Uint32Array(found.length);
    let [at, count] = [0, 0];
    for (const doc of found) {
      while (at < other.length && (other[at] ?? 0) < doc) at += 1;
      if (other[at] === doc) kept[count++] = doc;
    }
    found = kept.subarray(0, count);
  }
  return found;
}

/** Numbers that stand in any of the lists, once each. */
export function either(lists: readonly Docs[]): Docs {
  const filled = lists.filter((list) => list.length > 0);
  if (filled.length < 2) return filled[0] ?? noDocs;
  const all = new Uint32Array(filled.reduce((sum, list) => sum + list.length, 0));
  let at = 0;
  for (const list of filled) {
    all.set(list, at);
    at += list.length;
  }
  all.sort();
  let count = 0;
  for (const doc of all) if (count === 0 || all[count - 1] !== doc) all[count++] = doc;
  return all.subarray(0, count);
}
