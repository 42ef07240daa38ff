import type { LegalBasis, ResourceContent } from '@onesource/db/content';
import type { LegalBasisKind } from '@onesource/db/vocabulary';
import { nameKey } from '../../../../areas/catalog/rules/names/same-name.ts';
import type { Problem } from '../../reading/read.ts';
import { type Dictionary, noDictionary } from './dictionary.ts';
import { labelReaders, yesOrNo } from './labels.ts';

type Fields = Record<string, unknown>;
type Format = NonNullable<ResourceContent['format']>;

/** Characters that the type of a format may have. */
const mostOfType = 50;

/** Kinds of file or database in one cell, as lists have them: `xls|xml|json`, `数据库-mysql`, `电子表格/xlsx`. */
export const formatTypes = (text: string): string[] => [
  ...new Set(
    text
      .split(/[|,，、;；:：/\s—–-]+/)
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ),
];

/** A format as a cell says it, and the kinds for which it has no room. */
export function formatRead(text: string): { format: Format; beyond: string[] } | null {
  const types = formatTypes(text);
  const category = types.map(labelReaders.formatCategory).find((found) => found !== null);
  if (!category) return null;
  // The category's own name says nothing more, where a kind follows it
  const [first = '', ...others] = types;
  const kinds = others.length > 0 && labelReaders.formatName(first) ? others : types;
  let type = '';
  const beyond: string[] = [];
  for (const kind of kinds) {
    const longer = type === '' ? kind : `${type}、${kind}`;
    if (longer.length <= mostOfType) type = longer;
    else beyond.push(kind);
  }
  if (type !== '') return { format: { category, type }, beyond };
  // None fits: of the first as much as does
  const [longest = '', ...further] = kinds;
  return {
    format: { category, type: longest.slice(0, mostOfType) },
    beyond: [longest.slice(mostOfType), ...further],
  };
}

/** `MySQL`, `数据库`, `数据库:MySQL`, or several; the category is that of the first kind that is known. */
export const formatOf = (text: string): Format | null => formatRead(text)?.format ?? null;

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

/** Items of a line as fields with codes, each name once, and what of them is not understood. */
export function itemsOf(value: unknown, dictionary = noDictionary): { fields: Fields[]; unknown: Problem[] } {
  const list = typeof value === 'string' ? listed(value).flatMap(itemOfCell) : value;
  if (!Array.isArray(list)) return { fields: [], unknown: [{ field: 'items', code: 'invalid_type' }] };
  const unknown: Problem[] = [];
  const fields = new Map<string, Fields>();
  for (const [at, item] of list.entries()) {
    const read = decodedItem(item, { path: `items.${at}`, unknown, dictionary });
    const name = read && typeof read.name === 'string' ? read.name.trim() : '';
    if (!read) continue;
    if (name === '') unknown.push({ field: `items.${at}.name`, code: 'required' });
    else if (fields.has(nameKey(name)))
      unknown.push({ field: `items.${at}.name`, code: 'duplicate_item', value: name });
    else fields.set(nameKey(name), read);
  }
  return { fields: [...fields.values()], unknown };
}

const [opening, closing] = ['([{（【〔《“', ')]}）】〕》”'];
const separating = ';；|｜\n\r,，、';

/** A list in one cell, split wherever lists are; what stands in brackets belongs to the name. */
export function listed(text: string): string[] {
  // Numbers before the names: `1.姓名；2、性别`
  const bare = text.replace(/(^|[;；|\n,，、])\s*(?:\d{1,3}[.．、]|[(（]\d{1,3}[)）])\s*(?!\d)/g, '$1');
  return splitOutside(bare, separating, Number.POSITIVE_INFINITY)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Splits at characters that stand in no brackets, into so many parts at most. */
function splitOutside(text: string, characters: string, most: number): string[] {
  const parts = [''];
  let depth = 0;
  for (const character of text) {
    if (opening.includes(character)) depth += 1;
    else if (closing.includes(character)) depth = Math.max(0, depth - 1);
    if (depth === 0 && characters.includes(character) && parts.length < most) parts.push('');
    else parts[parts.length - 1] += character;
  }
  // A bracket that never closes is no bracket
  if (depth > 0 && most === Number.POSITIVE_INFINITY && /[;；|\n]/.test(text)) return text.split(/[;；|\n]/);
  return parts;
}

/** An item of a list: its name, and its type where one stands behind it. */
export function itemOfCell(cell: string): Fields[] {
  const [name = '', dataType] = splitOutside(cell, ':：', 2).map((part) => part.trim());
  return name === '' ? [] : [{ name, ...(dataType && { dataType }) }];
}

function decodedItem(
  item: unknown,
  { path, unknown, dictionary }: { path: string; unknown: Problem[]; dictionary: Dictionary },
): Fields | null {
  if (typeof item !== 'object' || item === null) {
    unknown.push({ field: path, code: 'invalid_type' });
    return null;
  }
  const read: Fields = {};
  for (const [field, value] of Object.entries(item)) {
    if (value === null || value === '' || field === 'id') continue;
    const said = typeof value === 'string' ? (dictionary(`item.${field}`, value) ?? value) : value;
    // Somebody said that it says nothing
    if (said === '') continue;
    const code = decodedField(field, said);
    if (code === null) unknown.push({ field: `${path}.${field}`, code: 'unknown_value', value: String(value) });
    else Object.assign(read, field === 'dataType' ? code : { [field]: code });
  }
  return read;
}

function decodedField(field: string, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (field === 'shareType') return labelReaders.shareType(value);
  if (field === 'openness') return labelReaders.openness(value);
  if (field === 'sensitivity') return labelReaders.sensitivity(value);
  if (field === 'level') return labelReaders.level(value);
  if (field === 'required' || field === 'identifier' || field === 'base') return yesOrNo(value);
  if (field === 'length') return /^\d+/.test(value) ? Number.parseInt(value, 10) : null;
  return field === 'dataType' ? typeOf(value) : value;
}

/** `C`, `C50`, `字符型`, `varchar(50)`, `N(5.1)`: the type, and the length where there is one. */
function typeOf(text: string): Fields | null {
  const [, name = '', length] = /^(.*?)[(（]?(\d*)(?:[,，.]\d+)?[)）]?$/.exec(text.trim()) ?? [];
  const dataType = labelReaders.dataType(name);
  return dataType && { dataType, ...(length && { length: Number(length) }) };
}
