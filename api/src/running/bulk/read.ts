import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import { createInterface } from 'node:readline';
import { parse } from 'csv-parse';
import Excel from 'exceljs';
import { headingsOf } from './headings.ts';

/** One row of the file, or why it is none. `line` counts from 1, the heading included. */
export type Row = { line: number } & ({ value: Record<string, unknown> } | { problem: string });

/** The file as a whole cannot be read: it is absent, of another kind, or without the headings. */
export class Unreadable extends Error {}

/**
 * Reads a catalog row by row, never the whole of it at once.
 *
 * @throws Unreadable
 */
export async function* readRows(file: string): AsyncGenerator<Row> {
  const kind = extname(file).toLowerCase();
  const read = kind === '.jsonl' ? jsonLines : kind === '.csv' ? csvRows : kind === '.xlsx' ? sheetRows : null;
  if (!read) throw new Unreadable(`${file}: a catalog is .jsonl, .csv or .xlsx.`);
  const start = await firstBytes(file);
  if (kind === '.xlsx' && start !== 'PK') throw new Unreadable(`${file} is no .xlsx workbook.`);
  yield* read(file);
}

async function firstBytes(file: string): Promise<string> {
  try {
    const handle = await open(file);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
      return buffer.toString('latin1', 0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw new Unreadable(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

async function* jsonLines(file: string): AsyncGenerator<Row> {
  let line = 0;
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1;
    const json = text.replace(/^\uFEFF/, '').trim();
    if (json !== '') yield jsonRow(line, json);
  }
}

function jsonRow(line: number, json: string): Row {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return { line, problem: 'not_an_object' };
    return { line, value: { ...value } };
  } catch {
    return { line, problem: 'not_json' };
  }
}

async function* csvRows(file: string): AsyncGenerator<Row> {
  const parser = parse({ bom: true, info: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true });
  const input = createReadStream(file).on('error', (error) => parser.destroy(error));
  let headings: string[] | null = null;
  let last = 0;
  try {
    for await (const { info, record } of input.pipe(parser)) {
      const cells: string[] = record;
      last = info.lines;
      if (headings === null) headings = known(file, cells);
      else yield { line: info.lines, value: named(headings, cells) };
    }
  } catch (error) {
    if (error instanceof Unreadable || headings === null) throw error;
    // A quote that never ends leaves nothing to go on with
    yield { line: last + 1, problem: 'not_csv' };
  } finally {
    input.destroy();
  }
  if (headings === null) throw new Unreadable(`${file} is empty.`);
}

async function* sheetRows(file: string): AsyncGenerator<Row> {
  const workbook = new Excel.stream.xlsx.WorkbookReader(file, {
    worksheets: 'emit',
    sharedStrings: 'cache',
    hyperlinks: 'ignore',
    styles: 'cache',
    entries: 'ignore',
  });
  let headings: string[] | null = null;
  for await (const sheet of workbook) {
    for await (const row of sheet) {
      const cells: string[] = [];
      row.eachCell((cell, column) => {
        cells[column - 1] = cell.text.trim();
      });
      const filled = Array.from(cells, (cell) => cell ?? '');
      if (headings === null) headings = known(file, filled);
      else if (filled.some((cell) => cell !== '')) yield { line: row.number, value: named(headings, filled) };
    }
    break;
  }
  if (headings === null) throw new Unreadable(`${file} is empty.`);
}

function known(file: string, cells: readonly string[]): string[] {
  const headings = headingsOf(cells);
  if (headings.includes('name') && headings.includes('department')) return headings;
  throw new Unreadable(`${file}: the first row must name the columns 信息资源名称 and 提供方, in UTF-8.`);
}

/** An empty cell says nothing: it leaves what there is. */
const named = (headings: readonly string[], cells: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(
    headings.flatMap((heading, at): [string, string][] => {
      const cell = cells[at]?.trim() ?? '';
      return heading === '' || cell === '' ? [] : [[heading, cell]];
    }),
  );
