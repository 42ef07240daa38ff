import type { GrantedFormat } from '@onesource/db/vocabulary';
import { byteOrderMark, csvLine, textWorkbook } from '../../spreadsheet/writing.ts';
import type { OpenData, Rows } from './rows.ts';

/** House: rows of one file that everybody may have. What is beyond is paged through by programs. */
export const mostInFile = 100_000;

const utf8 = new TextEncoder();

const streamOf = (pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> =>
  new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(utf8.encode(value));
    },
    // Whoever hangs up is read no further for
    cancel: async () => void (await pieces.return(undefined)),
  });

const writers: Record<GrantedFormat, (headings: readonly string[], rows: Rows) => ReadableStream<Uint8Array>> = {
  csv: (headings, rows) =>
    streamOf(
      (async function* () {
        yield byteOrderMark + csvLine(headings);
        for await (const row of rows) yield csvLine(row.map((value) => value ?? ''));
      })(),
    ),
  /** An array of objects, a row each, by the names of the items. */
  json: (headings, rows) =>
    streamOf(
      (async function* () {
        let before = '[';
        for await (const row of rows) {
          yield `${before}\n${JSON.stringify(Object.fromEntries(headings.map((name, at) => [name, row[at] ?? null])))}`;
          before = ',';
        }
        yield before === '[' ? '[]\n' : '\n]\n';
      })(),
    ),
  xlsx: (headings, rows) =>
    textWorkbook(
      (async function* () {
        for await (const row of rows) yield row.map((value) => value ?? '');
      })(),
      { name: '数据', headings: headings.map((title) => ({ title, width: 24 })) },
    ),
};

/** Rows as a file, written as they are read. */
export const fileOf = ({ slots }: OpenData, format: GrantedFormat, rows: Rows): ReadableStream<Uint8Array> =>
  writers[format](
    slots.map(({ name }) => name),
    rows,
  );
