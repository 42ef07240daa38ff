import { openTable } from '../../../spreadsheet/table.ts';

/** Rows at the beginning of a sheet among which its headings are. */
const first = 30;

/**
 * What may be the headings of a file that has none that we know: of the first rows of its first visible sheet the one
 * with most different texts.
 *
 * @throws Unreadable
 */
export async function headingsLike(file: string): Promise<string[]> {
  const table = await openTable(file);
  try {
    const sheet = table.sheets.find(({ hidden }) => !hidden);
    let best: string[] = [];
    let read = 0;
    for await (const { cells } of sheet?.rows() ?? []) {
      const texts = [...cells.values()].flatMap((cell) => ('error' in cell ? [] : [cell.text.trim()]));
      const titles = [...new Set(texts.filter((text) => text !== '' && text.length <= 200))];
      if (titles.length > best.length) best = titles;
      read += 1;
      if (read === first) break;
    }
    return best;
  } finally {
    table.close();
  }
}
