import { byteOrderMark, csvLine, textWorkbook } from '../../spreadsheet/writing.ts';
import type { Downloaded } from './commands.ts';

/** What stands on a file that is carried away: for whom, for what, when, by which record. */
export const markOf = ({ departmentName, actorName, matter, at, id }: Downloaded['used']): string =>
  `仅供${departmentName}（${actorName}）用于“${matter}”，不得另作他用或提供给第三方。${at.toISOString()} 使用记录 ${id}`;

/** The rows as a workbook of text, marked below them. */
export function workbookOf({ headings, rows, used }: Downloaded): ReadableStream<Uint8Array> {
  async function* lines() {
    yield* rows;
    yield [markOf(used)];
  }
  return textWorkbook(lines(), { name: '数据', headings: headings.map((title) => ({ title, width: 24 })) });
}

/** The same as a text of cells, in UTF-8 with the mark that Excel wants. */
export const csvOf = ({ headings, rows, used }: Downloaded): string =>
  byteOrderMark + [headings, ...rows, [markOf(used)]].map(csvLine).join('');
