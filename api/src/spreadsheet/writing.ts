import { type CellValue, type WriteOptions, writeXlsx, writeXlsxStream } from 'hucre';

/** Characters of a cell: Excel opens no file with more in one. */
export const mostInCell = 32_767;

/**
 * Text as a workbook can hold it: what XML has no place for is left out (LibreOffice loses every row behind a U+FFFE),
 * and what only looks like an escape of OOXML is kept from being read as one.
 */
export const xmlText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/\r\n?/g, '\n')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .slice(0, mostInCell);

/** Rows that a sheet has room for below its headings. */
export const mostInSheet = 2 ** 20 - 1;

/** A workbook of one sheet of text, row by row. Every cell is text: nothing of it is ever reckoned as a formula. */
export function textWorkbook(
  rows: AsyncIterable<readonly string[]>,
  { name, headings }: { name: string; headings: readonly { title: string; width: number }[] },
): ReadableStream<Uint8Array> {
  async function* cells(): AsyncGenerator<CellValue[]> {
    for await (const row of rows) yield row.map((text) => (text === '' ? null : xmlText(text)));
  }
  return writeXlsxStream(cells(), {
    name,
    freezePane: { rows: 1 },
    columns: headings.map(({ title, width }) => ({ header: xmlText(title), width, numFmt: '@' })),
  });
}

/** What Excel wants at the beginning of a text of cells, to read it as UTF-8. */
export const byteOrderMark = '\uFEFF';

/** What a spreadsheet would take for a formula is kept from being one. */
const cell = (text: string): string => {
  const plain = /^[=+@\t\r]|^-(?![\d.]+$)/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
};

/** A line of a text of cells. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`;

export { type WriteOptions, writeXlsx };
