import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { Unreadable } from './unreadable.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/**
 * The encoding of a text, by looking at all of it: a Chinese word may stand behind a megabyte of Latin letters.
 *
 * @throws Unreadable when it is text of none
 */
export async function encodingOf(file: string): Promise<Encoding> {
  const nulls = { even: 0, odd: 0 };
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let isUtf8 = true;
  let at = 0;
  for await (const chunk of createReadStream(file)) {
    if (at === 0) {
      const marked = markOf(chunk);
      if (marked) return marked;
    }
    for (let index = chunk.indexOf(0); index !== -1; index = chunk.indexOf(0, index + 1))
      nulls[(at + index) % 2 === 0 ? 'even' : 'odd'] += 1;
    at += chunk.length;
    isUtf8 &&= decodes(utf8, chunk, true);
  }
  isUtf8 &&= decodes(utf8, undefined, false);
  const { even, odd } = nulls;
  if (odd > 2 * even && odd > at / 20) return 'utf-16le';
  if (even > 2 * odd && even > at / 20) return 'utf-16be';
  if (isUtf8) return 'utf-8';
  return 'gb18030';
}

function markOf(chunk: Buffer): Encoding | null {
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
  if (chunk[0] === 0xfe && chunk[1] === 0xff) return 'utf-16be';
  return chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? 'utf-8' : null;
}

function decodes(decoder: TextDecoder, chunk: Buffer | undefined, stream: boolean): boolean {
  try {
    decoder.decode(chunk, { stream });
    return true;
  } catch {
    return false;
  }
}

/** The characters of a text, piece by piece, without the mark at its start. @throws Unreadable for bytes that are none */
export async function* textOf(file: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const decode = (chunk?: Buffer) => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch {
      throw new Unreadable('not_text');
    }
  };
  for await (const chunk of createReadStream(file)) yield decode(chunk);
  yield decode();
}

/** The first characters of a text. */
export async function beginning(file: string, encoding: Encoding, characters = 64 * 1024): Promise<string> {
  let text = '';
  for await (const piece of textOf(file, encoding)) {
    text += piece;
    if (text.length >= characters) break;
  }
  return text;
}

/** The lines of a text, counted from 1. */
export async function* linesOf(file: string, encoding: Encoding): AsyncGenerator<{ line: number; text: string }> {
  let [rest, line] = ['', 0];
  for await (const piece of textOf(file, encoding)) {
    const lines = (rest + piece).split(/\r?\n/);
    rest = lines.pop() ?? '';
    for (const text of lines) yield { line: ++line, text };
  }
  if (rest !== '') yield { line: line + 1, text: rest };
}

const separators = [',', '\t', ';'] as const;

/** What separates the cells: that which occurs most among the first lines, quoted text aside. */
export function separatorOf(start: string): (typeof separators)[number] {
  const lines = start.replace(/"[^"]*"/g, '').split(/\r?\n/, 20);
  const most = (separator: string) => Math.max(...lines.map((each) => each.split(separator).length));
  return separators.toSorted((a, b) => most(b) - most(a))[0] ?? ',';
}

/** A record of a text of cells; `broken` where a quote never ends, which leaves nothing to go on with. */
export type TextRow = { line: number; cells: string[] } | { line: number; broken: true };

/** The records of a text whose cells are separated by commas, tabs or semicolons. @throws Unreadable */
export async function* textRows(file: string, encoding: Encoding): AsyncGenerator<TextRow> {
  const parser = parse({
    bom: true,
    info: true,
    delimiter: separatorOf(await beginning(file, encoding)),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: 1 << 20,
  });
  const input = Readable.from(textOf(file, encoding)).on('error', (error) => parser.destroy(error));
  let last = 0;
  try {
    for await (const { info, record } of input.pipe(parser)) {
      last = info.lines;
      yield { line: info.lines, cells: record };
    }
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    yield { line: last + 1, broken: true };
  } finally {
    input.destroy();
  }
}
