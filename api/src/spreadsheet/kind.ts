import { type FileHandle, open } from 'node:fs/promises';
import { Unreadable } from './unreadable.ts';

/** A workbook, or text of some encoding. */
export type Kind = 'workbook' | 'text';

/** Bytes that are looked at from either end. A zip's list of parts stands at its end. */
const look = 1 << 16;

/**
 * What a file is by its contents; the ending of its name is not to be trusted.
 *
 * @throws Unreadable for kinds that are not read, each by its name
 */
export async function kindOf(file: string): Promise<Kind> {
  const { start, tail } = await ends(file);
  if (start.length === 0) throw new Unreadable('empty');
  const begins = start.toString('latin1', 0, 4);
  if (begins === '\xd0\xcf\x11\xe0') {
    const encrypted = Buffer.from('EncryptedPackage', 'utf16le');
    throw new Unreadable(start.includes(encrypted) || tail.includes(encrypted) ? 'encrypted' : 'legacy_xls');
  }
  if (begins.startsWith('PK')) {
    const names = tail.toString('latin1');
    if (names.includes('content.xml') && names.includes('META-INF/manifest.xml')) throw new Unreadable('open_document');
    if (names.includes('workbook.bin')) throw new Unreadable('binary_workbook');
    return 'workbook';
  }
  if (/^\uFEFF?\s*<(\?xml|html|table|!doctype|meta|head)/i.test(start.toString('utf8', 0, 200)))
    throw new Unreadable('web_page');
  return 'text';
}

async function ends(file: string): Promise<{ start: Buffer; tail: Buffer }> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(file);
    const { size } = await handle.stat();
    return { start: await bytes(handle, 0), tail: await bytes(handle, Math.max(0, size - look)) };
  } catch (error) {
    throw new Unreadable('no_such_file', error instanceof Error ? error.message : String(error));
  } finally {
    await handle?.close();
  }
}

async function bytes(handle: FileHandle, position: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(look), 0, look, position);
  return buffer.subarray(0, bytesRead);
}
