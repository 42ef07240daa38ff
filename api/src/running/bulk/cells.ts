import type { LegalBasis, ResourceContent } from '@onesource/db/content';
import type { LegalBasisKind } from '@onesource/db/vocabulary';
import type { ErrorDetail } from '../../foundation/errors.ts';
import { labelReaders } from './labels.ts';

type Fields = Record<string, unknown>;

/** `MySQL`, `数据库`, or `数据库:MySQL`. */
export function formatOf(text: string): ResourceContent['format'] {
  const [first = '', type] = text.split(/[:：]/, 2).map((part) => part.trim());
  const category = labelReaders.formatCategory(first);
  return category && { category, type: type || first };
}

/** Where nobody says the kind, the title does; of what remains doubtful the weakest is taken. */
const kinds: readonly [RegExp, LegalBasisKind][] = [
  [/^中华人民共和国.*法$/, 'law'],
  [/^中华人民共和国.*条例$/, 'administrative_regulation'],
  [/(省|市|自治区|自治州|特区).*条例$/, 'local_regulation'],
];

/** Bases in one cell, split at `;`: `《title》article`, or with its kind `法律:《title》article`. */
export function basesOf(text: string): Partial<LegalBasis>[] {
  return text
    .split(/[;；\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [, label = '', rest = part] = /^([^:：《]+)[:：](.+)$/.exec(part) ?? [];
      const said = labelReaders.legalBasisKind(label);
      const [, title = rest, article = ''] = /《(.+?)》(.*)$/.exec(said ? rest : part) ?? [];
      const kind = said ?? kinds.find(([pattern]) => pattern.test(title))?.[1] ?? 'policy';
      return { kind, title: title.trim(), article: article.trim() || null };
    });
}

/** Items of a line as fields with codes: a list, or `name:type;name:type` in one cell. */
export function itemsOf(value: unknown): { fields: Fields[]; details: ErrorDetail[] } {
  if (typeof value === 'string') return decodedItems(value.split(/[;；\n]/).flatMap(itemOfCell));
  return Array.isArray(value)
    ? decodedItems(value)
    : { fields: [], details: [{ field: 'items', code: 'invalid_type' }] };
}

function itemOfCell(cell: string): Fields[] {
  const [name = '', dataType] = cell.split(/[:：]/).map((part) => part.trim());
  return name === '' ? [] : [{ name, ...(dataType && { dataType }) }];
}

function decodedItems(items: readonly unknown[]): { fields: Fields[]; details: ErrorDetail[] } {
  const details: ErrorDetail[] = [];
  const fields = items.map((item, at): Fields => {
    if (typeof item !== 'object' || item === null) {
      details.push({ field: `items.${at}`, code: 'invalid_type' });
      return {};
    }
    const read: Fields = {};
    for (const [field, value] of Object.entries(item)) {
      if (value === null || value === '' || field === 'id') continue;
      const code = decodedField(field, value);
      if (code === null) details.push({ field: `items.${at}.${field}`, code: 'unknown_value' });
      else Object.assign(read, field === 'dataType' ? code : { [field]: code });
    }
    if (typeof read.name !== 'string' || read.name.trim() === '')
      details.push({ field: `items.${at}.name`, code: 'required' });
    return read;
  });
  return { fields, details };
}

function decodedField(field: string, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (field === 'shareType') return labelReaders.shareType(value);
  if (field === 'openness') return labelReaders.openness(value);
  return field === 'dataType' ? typeOf(value) : value;
}

/** `C`, `C50`, `字符型`, `varchar(50)`: the type, and the length where there is one. */
function typeOf(text: string): Fields | null {
  const [, name = '', length] = /^(.*?)[(（]?(\d*)(?:,\d+)?[)）]?$/.exec(text.trim()) ?? [];
  const dataType = labelReaders.dataType(name);
  return dataType && { dataType, ...(length && { length: Number(length) }) };
}
