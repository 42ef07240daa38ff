import { textWorkbook } from '../../../spreadsheet/writing.ts';
import { listed } from '../reading/cells.ts';
import type { Dictionary } from '../reading/dictionary.ts';
import { type Row, readRows } from '../reading/read.ts';
import type { Report } from '../report.ts';
import type { Language } from '../rules/reasons.ts';
import { problemText } from '../words.ts';
import { sheetHeadings, sheetRows } from './sheet-rows.ts';
import { columns } from './texts.ts';

const title = { zh: '未收入原因', en: 'Why it was refused' };

/**
 * The refused lines of a file as a workbook: what they said in the columns of the template, and behind it why they
 * were refused. Mended it can be brought in again as it is.
 */
export function mendingWorkbook(
  file: string,
  { refusals }: Pick<Report, 'refusals'>,
  language: Language,
  dictionary?: Dictionary,
): ReadableStream<Uint8Array> {
  const reasons = new Map(refusals.map(({ sheet, line, problems }) => [`${sheet ?? ''} ${line}`, problems]));
  async function* rows(): AsyncGenerator<string[]> {
    for await (const row of readRows(file, dictionary ? { dictionary } : {})) {
      const problems = reasons.get(`${row.sheet ?? ''} ${row.line}`);
      if (!problems) continue;
      const why = problems.map((problem) => problemText(problem, language)).join('\n');
      for (const [at, cells] of textsOfRow(row).entries()) yield [...cells, at === 0 ? why : ''];
    }
  }
  const headings = [...sheetHeadings, { title: title[language], width: 48 }];
  return textWorkbook(rows(), { name: language === 'zh' ? '未收入' : 'refused', headings });
}

/** What a line said, word for word, in the columns of the template. */
function textsOfRow({ value }: Row): string[][] {
  const texts: Record<string, string> = {};
  for (const { field } of columns) texts[field] = asText(value[field]);
  const { classItem, classSubItem, theme, formatType, format, contact } = value;
  texts.classification ||=
    [classItem, classSubItem]
      .map(asText)
      .filter((part) => part !== '')
      .join('/') || asText(theme);
  if (asText(formatType) !== '') texts.format = `${asText(format)}:${asText(formatType)}`;
  if (typeof contact === 'object' && contact !== null) {
    texts.contactOffice ||= asText(Reflect.get(contact, 'office'));
    texts.contactPhone ||= asText(Reflect.get(contact, 'phone'));
  }
  const items = typeof value.items === 'string' ? listed(value.items).map((name) => ({ name })) : value.items;
  const itemsTexts = (Array.isArray(items) ? items : []).map((item: unknown) => {
    const said = typeof item === 'object' && item !== null ? Object.entries(item) : [];
    return Object.fromEntries(said.map(([field, each]) => [`item.${field}`, asText(each)]));
  });
  return sheetRows(texts, itemsTexts);
}

function asText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
