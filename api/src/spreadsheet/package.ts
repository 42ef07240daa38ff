import { crc32 } from 'node:zlib';
import { SaxesParser } from 'saxes';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { Unreadable } from './unreadable.ts';

/** What a workbook may come to; beyond it is a bomb or a mistake. Sizes in bytes, texts and cells in characters. */
export type Limits = { total: number; part: number; parts: number; ratio: number; texts: number; cell: number };
export const limits: Limits = {
  total: 400 << 20,
  part: 300 << 20,
  parts: 2000,
  ratio: 200,
  texts: 200 << 20,
  cell: 1 << 20,
};
/** Small parts of little sense may be packed as tightly as they like. */
const ratioFrom = 20 << 20;

/** What is done at each piece of a part. `take` gives what is ready after a chunk: a slow reader holds the file back. */
export type Handlers<Ready = never> = {
  open?(name: string, attributes: Record<string, string>): void;
  close?(name: string): void;
  text?(text: string): void;
  take?(): Ready[];
};
export type Package = {
  has(path: string): boolean;
  /** Goes through a part once. @throws Unreadable when it is damaged or no XML */
  parse<Ready>(path: string, handlers: Handlers<Ready>): AsyncGenerator<Ready>;
  scan(path: string, handlers: Handlers): Promise<void>;
  close(): void;
};

/** A name without its prefix. */
export const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Opens the zip of a workbook by its list of parts: nothing is unpacked yet. @throws Unreadable */
export async function openPackage(file: string, limit: Limits = limits): Promise<Package> {
  const zip = await opened(file);
  try {
    return packageOf(zip, await entriesOf(zip, limit));
  } catch (error) {
    zip.close();
    throw error instanceof Unreadable ? error : new Unreadable('damaged', messageOf(error));
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

const opened = (file: string) =>
  new Promise<ZipFile>((resolve, reject) =>
    yauzl.open(file, { lazyEntries: true, autoClose: false }, (error, zip) =>
      error ? reject(new Unreadable('damaged', error.message)) : resolve(zip),
    ),
  );

/** The parts by their paths in small letters, as writers do not agree on case. */
function entriesOf(zip: ZipFile, limit: Limits): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let total = 0;
  return new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      const { uncompressedSize: size, compressedSize: packed } = entry;
      total += size;
      const tight = size > ratioFrom && size > packed * limit.ratio;
      if (entries.size >= limit.parts || total > limit.total || size > limit.part || tight)
        return reject(new Unreadable('too_large', entry.fileName));
      if (entry.isEncrypted()) return reject(new Unreadable('encrypted'));
      entries.set(`/${entry.fileName.toLowerCase()}`, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

function packageOf(zip: ZipFile, entries: ReadonlyMap<string, Entry>): Package {
  async function* parse<Ready>(path: string, handlers: Handlers<Ready>): AsyncGenerator<Ready> {
    const entry = entries.get(path.toLowerCase());
    if (!entry) throw new Unreadable('damaged', path);
    const stream = await streamOf(zip, entry);
    const reading = reader(handlers);
    let checksum = 0;
    try {
      for await (const chunk of stream) {
        checksum = crc32(chunk, checksum);
        reading.write(chunk);
        yield* handlers.take?.() ?? [];
      }
      reading.end();
      // yauzl leaves this to us: one flipped bit may make another word of the same length
      if (checksum !== entry.crc32) throw new Unreadable('damaged', path);
      yield* handlers.take?.() ?? [];
    } catch (error) {
      throw error instanceof Unreadable ? error : new Unreadable('damaged', `${path}: ${messageOf(error)}`);
    } finally {
      stream.destroy();
    }
  }
  return {
    parse,
    async scan(path, handlers) {
      for await (const _ of parse(path, handlers));
    },
    has: (path) => entries.has(path.toLowerCase()),
    close: () => zip.close(),
  };
}

const streamOf = (zip: ZipFile, entry: Entry) =>
  new Promise<NodeJS.ReadableStream & { destroy(): void; [Symbol.asyncIterator](): AsyncIterator<Buffer> }>(
    (resolve, reject) => zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream))),
  );

/** Bytes to characters, refusing what is none, and characters to the pieces of XML. */
function reader<Ready>(handlers: Handlers<Ready>) {
  const parser = new SaxesParser();
  let problem: Error | undefined;
  let decoder: TextDecoder | undefined;
  const fail = (error: Error) => {
    problem ??= error;
  };
  parser.on('error', fail);
  // Entities of one's own are how XML is made to explode
  parser.on('doctype', () => fail(new Unreadable('damaged', 'DOCTYPE')));
  parser.on('opentag', ({ name, attributes }) => handlers.open?.(local(name), attributes));
  parser.on('closetag', ({ name }) => handlers.close?.(local(name)));
  parser.on('text', (text) => handlers.text?.(text));
  parser.on('cdata', (text) => handlers.text?.(text));
  const check = () => {
    if (problem) throw problem;
  };
  return {
    write(chunk: Buffer) {
      decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
      parser.write(decoder.decode(chunk, { stream: true }));
      check();
    },
    end() {
      parser.write(decoder?.decode() ?? '').close();
      check();
    },
  };
}

function encodingOf([first, second]: Buffer): 'utf-16le' | 'utf-16be' | 'utf-8' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
