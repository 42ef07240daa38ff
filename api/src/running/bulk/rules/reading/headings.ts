import { columns } from '../../../../areas/catalog/rules/fields/fields.ts';
import { Unreadable } from '../../../../spreadsheet/unreadable.ts';
import { column, type Dictionary, likest, noDictionary } from './dictionary.ts';

/**
 * Further headings by which departments' catalogs and those of open-data portals name the columns of the registry, and
 * columns that are no field of a resource.
 */
const further: Record<string, readonly string[]> = {
  name: ['数据集名称', 'title'],
  code: ['信息资源代码', '资源代码', '目录代码', '资源编码'],
  department: ['提供方', '信息资源提供方', '资源提供方', '提供单位', '提供部门', '部门', '单位', 'provider'],
  summary: ['描述'],
  class: ['信息资源分类类', '信息资源分类1'],
  classItem: ['信息资源分类项', '项', '信息资源分类2'],
  classSubItem: ['信息资源分类目', '目', '信息资源分类3'],
  theme: ['主题', '主题分类', '所属主题', '领域', '所属领域'],
  updateCycle: ['update_cycle'],
  openness: ['open_type'],
  format: ['信息资源格式分类', '格式分类', 'formats'],
  formatType: ['信息资源格式类型', '格式类型'],
  linkedDataSet: ['关联数据集'],
  relatedCodes: ['关联资源代码', '关联信息资源代码'],
  items: ['信息项列表', 'items_from_summary'],
  'item.name': ['信息项名称', '数据项名称', '字段名称', '字段'],
  'item.dataType': ['数据类型', '信息项数据类型', '字段类型'],
  'item.length': ['数据长度', '信息项长度', '长度'],
  'item.shareType': ['信息项共享类型', '信息项信息共享类型'],
  'item.openness': ['信息项开放属性', '信息项信息是否向社会开放'],
  'item.required': ['是否必填', '必填'],
  'item.identifier': ['是否标识项', '标识项'],
  'item.base': ['是否基础信息项', '基础信息项'],
  'item.sensitivity': ['敏感级别'],
  'item.level': ['信息项数据级别', '信息项级别'],
};

/** Columns of a table with their headings, the surest first: of two that mean one field the surer one counts. */
const headings = new Map<string, readonly string[]>(columns);
for (const [field, labels] of Object.entries(further)) headings.set(field, [...(headings.get(field) ?? []), ...labels]);

/** What the template and every export call a column. */
export const titleOf = (field: string): string => headings.get(field)?.[0] ?? field;

/** The fields that columns may hold, with what the template calls them. */
export const knownColumns: readonly { field: string; title: string }[] = [...headings].map(
  ([field, [title = field]]) => ({
    field,
    title,
  }),
);
/** What every heading may begin with, and tells nothing by. */
const resource = /^(政务)?(信息)?资源/;

/** The field whose heading is most like one that is not known, but for those read from another; null where none is. */
export function likestField(unknown: string, taken: ReadonlySet<string>): string | null {
  const title = unknown.replace(resource, '');
  const all = [...headings]
    .filter(([field]) => !taken.has(field))
    .flatMap(([field, labels]) => labels.map((label) => [label.replace(resource, ''), field] as const));
  const found = likest(
    title,
    all.map(([label]) => label),
  );
  return all.find(([label]) => label === found)?.[1] ?? null;
}

type Meaning = { field: string; rank: number };
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s*:]+/g, '')
    .toLowerCase();
const meanings = new Map(
  [...headings].flatMap(([field, labels]) =>
    [...labels, field].map((label, rank): [string, Meaning] => [plain(label), { field, rank }]),
  ),
);

/** A hint in brackets, or behind a line break, is no part of the heading; `分类（类）` with its brackets is one. */
function meaningOf(heading: string): Meaning | null {
  const [firstLine = ''] = heading.trim().split(/[\r\n]/);
  const spoken = [heading, heading.normalize('NFKC').replace(/[()[\]【】]/g, ''), firstLine];
  const bare = spoken.map((text) => text.normalize('NFKC').replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】/g, ''));
  for (const text of [...spoken, ...bare]) {
    const found = meanings.get(plain(text));
    if (found) return found;
  }
  return null;
}

/** What somebody said that a heading means; undefined where nobody did. */
function meaningSaid(title: string, dictionary: Dictionary): Meaning | null | undefined {
  const said = dictionary(column, title);
  if (said === undefined) return undefined;
  // Surer than any heading that we know
  return headings.has(said) ? { field: said, rank: -1 } : null;
}

/** The field that a key of a JSON line names, in our words or in a catalog's. */
export const fieldNamed = (key: string, dictionary = noDictionary): string | null => {
  const said = meaningSaid(key, dictionary);
  return (said === undefined ? meaningOf(key) : said)?.field ?? null;
};

/** A column of a table: what stands above it and which field that means. */
export type Column = { at: number; title: string; field: string | null };
export type Heading = {
  /** Rows that it takes. */
  rows: 1 | 2;
  columns: readonly Column[];
  /** Of two headings that mean one field: the one that gives way, and the one that counts. */
  doubled: readonly { title: string; counts: string }[];
};

type Row = ReadonlyMap<number, string>;

/** The headings of one row, or of two where the upper one puts the lower together. Null when they are none. */
export function headingOf(upper: Row, lower: Row | null, dictionary = noDictionary): Heading | null {
  const single = columnsOf(upper, null, dictionary);
  // A title over the headings is none of them
  const isTitle = new Set(upper.values()).size < 2;
  const double = lower && !isTitle ? columnsOf(upper, lower, dictionary) : null;
  const fields = (columns: readonly Read[]) => new Set(columns.flatMap(({ meaning }) => meaning?.field ?? [])).size;
  const best = double && fields(double) > fields(single) ? double : single;
  // One column named 名称 may stand in any table: a catalog names more than one thing
  const named = best.some(({ meaning }) => meaning?.field === 'name') && fields(best) > 1;
  return named ? { rows: best === double ? 2 : 1, ...settled(best) } : null;
}

type Read = { at: number; title: string; meaning: Meaning | null };

function columnsOf(upper: Row, lower: Row | null, dictionary: Dictionary): Read[] {
  const width = Math.max(...upper.keys(), ...(lower?.keys() ?? []), -1) + 1;
  let above = '';
  return Array.from({ length: width }, (_, at) => {
    above = upper.get(at) || above;
    const below = lower?.get(at) ?? '';
    if (!lower || below === '') {
      const title = upper.get(at) ?? '';
      const said = meaningSaid(title, dictionary);
      return { at, title, meaning: said === undefined ? meaningOf(title) : said };
    }
    const title = above === '' || above === below ? below : `${above} ${below}`;
    const said = meaningSaid(title, dictionary);
    return { at, title, meaning: said === undefined ? (meaningOf(above + below) ?? meaningOf(below)) : said };
  }).filter(({ title }) => title.trim() !== '');
}

/** @throws Unreadable where nothing tells which of two headings is meant */
function settled(read: readonly Read[]): Omit<Heading, 'rows'> {
  const doubled: { title: string; counts: string }[] = [];
  const columns = read.map(({ at, title, meaning }): Column => {
    if (!meaning) return { at, title, field: null };
    const rivals = read.filter((other) => other.meaning?.field === meaning.field);
    const equal = rivals.find((other) => other.at !== at && other.meaning?.rank === meaning.rank);
    if (equal) throw new Unreadable('two_headings', [title, equal.title].toSorted().join('、'));
    const surest = rivals.toSorted((a, b) => (a.meaning?.rank ?? 0) - (b.meaning?.rank ?? 0))[0];
    const counts = surest?.at === at;
    if (!counts) doubled.push({ title, counts: surest?.title ?? '' });
    return { at, title, field: counts ? meaning.field : null };
  });
  return { columns, doubled };
}
