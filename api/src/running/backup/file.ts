import { createCipheriv, createDecipheriv, createHash, randomBytes, scryptSync } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { copyFile, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { CannotStart } from '@onesource/db/embedded/refusal';
import { z } from 'zod';
import { damaged } from './frames.ts';

const magic = 'OneSource backup 1';
const cipher = 'aes-256-gcm';
const tagLength = 16;
/** The first line is short; what has none within so many bytes is no backup. */
const headLength = 4096;

/** The first line of a backup, readable without the key. `stamp`: the newest migration of the database it is of. */
const header = z.object({
  magic: z.literal(magic),
  at: z.iso.datetime(),
  stamp: z.number(),
  sealed: z.object({ salt: z.string(), iv: z.string() }).nullable(),
});
export type Header = z.output<typeof header>;

const keyOf = (key: string, salt: Buffer): Buffer => scryptSync(key, salt, 32, { N: 2 ** 15, maxmem: 64_000_000 });

/**
 * Writes a backup: one line that says what it is, then the pieces, zipped, and sealed (AES-256-GCM, the line included)
 * when a key is given. It has its name only when it is whole and on the disk. Gives its size in bytes.
 */
export async function writeFileOf(
  path: string,
  { at, stamp, key }: { at: Date; stamp: number; key: string | null },
  frames: AsyncIterable<Buffer>,
): Promise<number> {
  const [salt, iv] = [randomBytes(16), randomBytes(12)];
  const sealed = key === null ? null : { salt: salt.toString('base64'), iv: iv.toString('base64') };
  const line = Buffer.from(`${JSON.stringify({ magic, at: at.toISOString(), stamp, sealed } satisfies Header)}\n`);
  await mkdir(dirname(path), { recursive: true });
  const unfinished = `${path}.part`;
  try {
    await pipeline(
      frames,
      createGzip(),
      async function* (zipped: AsyncIterable<Buffer>) {
        yield line;
        if (key === null) return yield* zipped;
        const sealing = createCipheriv(cipher, keyOf(key, salt), iv).setAAD(line);
        for await (const piece of zipped) yield sealing.update(piece);
        yield sealing.final();
        yield sealing.getAuthTag();
      },
      createWriteStream(unfinished, { mode: 0o600 }),
    );
    await onDisk(unfinished);
    await rename(unfinished, path);
  } finally {
    await rm(unfinished, { force: true });
  }
  return (await stat(path)).size;
}

async function onDisk(path: string): Promise<void> {
  const file = await open(path, 'r+');
  await file.sync();
  await file.close();
}

/** Copies a backup to a second place and reads both, byte by byte. @throws CannotStart when they differ */
export async function copyTo(path: string, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const copy = join(folder, basename(path));
  await copyFile(path, `${copy}.part`);
  await onDisk(`${copy}.part`);
  await rename(`${copy}.part`, copy);
  if ((await hashOf(path)) !== (await hashOf(copy)))
    throw new CannotStart(`The copy in ${folder} is not the same as the backup.`);
  return copy;
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece);
  return hash.digest('hex');
}

type Opened = { header: Header; line: Buffer; start: number; end: number };

/** @throws CannotStart when the file cannot be read, or is no backup */
export async function readHeader(path: string): Promise<Opened> {
  const size = await stat(path).then(
    (found) => found.size,
    () => null,
  );
  if (size === null) throw new CannotStart(`${path} cannot be read.`);
  const file = await open(path);
  const head = Buffer.alloc(headLength);
  const { bytesRead } = await file.read(head, 0, headLength, 0);
  await file.close();
  const start = head.subarray(0, bytesRead).indexOf('\n') + 1;
  const line = head.subarray(0, start);
  const read = header.safeParse(start === 0 ? null : parsed(line.toString()));
  if (!read.success) throw new CannotStart(`${path} is no backup of OneSource.`);
  const { sealed } = read.data;
  return { header: read.data, line, start, end: size - (sealed ? tagLength : 0) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * The pieces' bytes again. A sealed file is read once before, to the seal at its end: nothing of a file that was tampered
 * with comes out.
 *
 * @throws CannotStart when the key is missing or wrong, or the file damaged
 */
export async function readFileOf(path: string, opened: Opened, key: string | null): Promise<AsyncIterable<Buffer>> {
  const {
    header: { sealed },
    line,
    start,
    end,
  } = opened;
  if (end <= start) throw damaged();
  const bytes = (): AsyncIterable<Buffer> => createReadStream(path, { start, end: end - 1 });
  if (!sealed) return unzipped(bytes());
  if (key === null) throw new CannotStart('The backup is encrypted: BACKUP_KEY is needed.');
  const tag = Buffer.alloc(tagLength);
  const file = await open(path);
  await file.read(tag, 0, tagLength, end);
  await file.close();
  const secret = keyOf(key, Buffer.from(sealed.salt, 'base64'));
  const opening = () => createDecipheriv(cipher, secret, Buffer.from(sealed.iv, 'base64')).setAAD(line).setAuthTag(tag);
  await checkSeal(bytes(), opening());
  return unzipped(plain(bytes(), opening()));
}

type Opening = ReturnType<typeof createDecipheriv>;

async function* plain(source: AsyncIterable<Buffer>, opening: Opening): AsyncGenerator<Buffer> {
  for await (const piece of source) yield opening.update(piece);
  yield opening.final();
}

async function checkSeal(source: AsyncIterable<Buffer>, opening: Opening): Promise<void> {
  try {
    for await (const _ of plain(source, opening));
  } catch {
    throw new CannotStart('BACKUP_KEY is not the one of this backup, or the backup was changed.');
  }
}

async function* unzipped(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const gunzip = createGunzip();
  const feeding = pipeline(source, gunzip).catch(() => {});
  try {
    for await (const piece of gunzip) yield piece;
  } catch {
    throw damaged();
  } finally {
    gunzip.destroy();
    await feeding;
  }
}
