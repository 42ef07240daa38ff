import { draftInput } from '../../../areas/catalog/inputs.ts';
import { mostInCell, textWorkbook } from '../../../spreadsheet/writing.ts';
import { type Row, readRows } from '../reading/read.ts';
import { itemOfCell, listed } from '../rules/reading/cells.ts';
import type { Dictionary } from '../rules/reading/dictionary.ts';
import { titleOf } from '../rules/reading/headings.ts';
import { names } from '../rules/reading/labels.ts';
import { questionsText } from '../rules/reading/questions.ts';
import type { Language } from '../rules/reasons.ts';
import type { Report } from '../rules/report.ts';
import { basesText, columns, formatText } from '../rules/texts.ts';
import { problemText } from '../rules/words.ts';
import { sheetHeadings, sheetRows } from './sheet-rows.ts';

const titles = {
  why: { zh: '未收入原因', en: 'Why it was refused' },
  beyond: { zh: '表格中没有栏目的内容', en: 'What has no column' },
};

/**
 * The refused lines of a file as a workbook: what they said in the columns of the template, and behind it why they
 * were refused and what no column can hold. Mended it can be brought in again as it is.
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
      const { rows: cells, beyond } = textsOfRow(row);
      for (const [at, texts] of cells.entries()) yield [...texts, ...(at === 0 ? [why, beyond.join('\n')] : ['', ''])];
    }
  }
  const further = [
    { title: titles.why[language], width: 48 },
    { title: titles.beyond[language], width: 48 },
  ];
  return textWorkbook(rows(), {
    name: language === 'zh' ? '未收入' : 'refused',
    headings: [...sheetHeadings, ...further],
  });
}

const resourceFields = new Set(columns.flatMap(({ field }) => (field.startsWith('item.') ? [] : [field])));
const itemFields = new Set(columns.flatMap(({ field }) => (field.startsWith('item.') ? [field.slice(5)] : [])));
/** Fields that are said in another's column. */
const elsewhere = new Set(['items', 'contact', 'formatType', 'theme', 'classItem', 'classSubItem']);

/** What a line said, word for word, in the columns of the template; and what of it no column can hold. */
export function textsOfRow({ value, problems, unread }: Pick<Row, 'value' | 'problems' | 'unread'>): {
  rows: string[][];
  beyond: string[];
} {
  const texts: Record<string, string> = {};
  const beyond = [...unread];
  const say = (field: string, said: unknown) => {
    if (asText(said) !== '') beyond.push(`${titleOf(field)}: ${asText(said)}`);
  };
  for (const [field, said] of Object.entries(value)) {
    if (elsewhere.has(field)) continue;
    const text = resourceFields.has(field) ? cellOf(field, said) : null;
    if (text === null) say(field, said);
    else texts[field] = text;
    if (field === 'legalBasis') for (const more of beyondBases(said)) say(field, more);
  }
  // What stands in a cell that is none: it is to be mended where it stood
  for (const { field, value: said } of problems) if (resourceFields.has(field)) texts[field] ||= said ?? '';
  classed(value, texts, say);
  const type = asText(value.formatType);
  if (type !== '') texts.format = texts.format ? `${texts.format}:${type}` : type;
  const { contact } = value;
  if (typeof contact === 'object' && contact !== null)
    for (const [part, said] of Object.entries(contact)) {
      const field = part === 'office' ? 'contactOffice' : part === 'phone' ? 'contactPhone' : null;
      if (field && !texts[field]) texts[field] = asText(said);
      else say(`contact.${part}`, said);
    }
  else say('contact', contact);
  const rows = sheetRows(texts, itemRows(value.items, say));
  for (const [at, { field }] of columns.entries())
    if (rows.some((row) => (row[at]?.length ?? 0) > mostInCell)) beyond.push(`${titleOf(field)}: > ${mostInCell}`);
  return { rows, beyond };
}

type Say = (field: string, said: unknown) => void;

/** 类, 项 and 目 have two columns; a theme without a class is one of the class 主题. */
function classed({ theme, classItem, classSubItem }: Row['value'], texts: Record<string, string>, say: Say): void {
  const parts = [classItem, classSubItem].map(asText).filter((part) => part !== '');
  const isTheme = !texts.class || texts.class === names.class.theme;
  const ways = [
    ['classification', texts.classification ?? ''],
    ['classItem', parts.join('/')],
    ['theme', asText(theme)],
  ] as const;
  const [counts] = ways.filter(([field, said]) => said !== '' && (field !== 'theme' || isTheme));
  for (const [field, said] of ways)
    if (said !== '' && field === counts?.[0]) {
      texts.classification = said;
      if (field === 'theme') texts.class = names.class.theme;
    } else if (said !== counts?.[1]) say(field, said);
}

function itemRows(said: unknown, say: Say): Record<string, string>[] {
  const items = typeof said === 'string' ? listed(said) : said;
  if (!Array.isArray(items)) {
    say('items', said);
    return [];
  }
  return items
    .flatMap((item: unknown) => (typeof item === 'string' ? itemOfCell(item) : [item]))
    .map((item: unknown, at) => {
      const fields = typeof item === 'object' && item !== null ? Object.entries(item) : [];
      if (fields.length === 0) say(`items ${at + 1}`, item);
      for (const [field, each] of fields)
        if (!itemFields.has(field) && field !== 'id') say(`items ${at + 1} ${field}`, each);
      return Object.fromEntries(fields.map(([field, each]) => [`item.${field}`, asText(each)]));
    });
}

/** What the cell of a field holds; null where no cell can. */
function cellOf(field: string, said: unknown): string | null {
  if (typeof said !== 'object' || said === null) return asText(said);
  const list = Array.isArray(said) && said.every((each) => typeof each === 'string') ? said : null;
  if (list) return list.join(field === 'relatedCodes' ? '、' : '；');
  if (field === 'format') {
    const read = draftInput.shape.format.safeParse(said);
    return read.data ? formatText(read.data) : null;
  }
  if (field === 'questions') {
    const read = draftInput.shape.questions.safeParse(said);
    return read.data ? questionsText(read.data) : null;
  }
  const bases = field === 'legalBasis' ? draftInput.shape.legalBasis.safeParse(said).data : undefined;
  return bases ? basesText(bases) : null;
}

/** What bases say that have a cell only for their kind, title and article. */
function beyondBases(said: unknown): unknown[] {
  const bases = draftInput.shape.legalBasis.safeParse(said).data ?? [];
  return bases.flatMap(({ kind: _, article: __, title, ...rest }) => {
    const more = Object.entries(rest).filter(([, each]) => each !== null);
    return more.length > 0 ? [{ title, ...Object.fromEntries(more) }] : [];
  });
}

function asText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
