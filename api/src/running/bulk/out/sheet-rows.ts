import { titleOf } from '../rules/reading/headings.ts';
import { columns } from '../rules/texts.ts';

/** The headings of templates, exports and reports. */
export const sheetHeadings = columns.map(({ field, width }) => ({ title: titleOf(field), width }));

/** The rows of one resource: its own columns stand in the first, and each row has one of its items. */
export function sheetRows(
  texts: Readonly<Record<string, string>>,
  items: readonly Readonly<Record<string, string>>[],
): string[][] {
  const rows = items.length > 0 ? items : [{}];
  return rows.map((item: Readonly<Record<string, string>>, at) =>
    columns.map(({ field }) => (field.startsWith('item.') ? item[field] : at === 0 ? texts[field] : '') ?? ''),
  );
}
