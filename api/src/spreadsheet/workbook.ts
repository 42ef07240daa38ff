import { type Handlers, type Limits, limits, local, openPackage, type Package } from './package.ts';
import { Unreadable } from './unreadable.ts';

/** A cell as it is stored. `format` is a code of the file's own, or the number of a built-in one. */
export type StoredCell = { type: string; text: string; format: string | number; formula: boolean };
export type StoredRow = { number: number; cells: Map<number, StoredCell> };
/** First and last row and column of a merged range, all counted from 1. */
export type Merge = { top: number; bottom: number; left: number; right: number };
export type SheetPart = { name: string; hidden: boolean; path: string };

/** An Excel workbook, read part by part and never as a whole. */
export type Workbook = {
  sheets: readonly SheetPart[];
  date1904: boolean;
  /** Merged ranges: they stand after the cells, so this goes through the sheet once, and finds what is damaged. */
  merges(sheet: SheetPart): Promise<Merge[]>;
  /** The rows that hold something, with their filled cells by column, counted from 0. */
  rows(sheet: SheetPart): AsyncGenerator<StoredRow>;
  close(): void;
};

/** Excel's own widest sheet has 16,384 columns; no catalog has a thousand. */
const mostColumns = 1000;

/** Opens an .xlsx file, in whatever order its parts stand. @throws Unreadable, also where it brings macros */
export async function openWorkbook(file: string, limit: Limits = limits): Promise<Workbook> {
  const parts = await openPackage(file, limit);
  try {
    return await workbookOf(parts, limit);
  } catch (error) {
    parts.close();
    throw error;
  }
}

async function workbookOf(parts: Package, limit: Limits): Promise<Workbook> {
  const root = targetOf(await linksOf(parts, '/'), 'officeDocument');
  if (!root || !parts.has(root)) throw new Unreadable('no_workbook');
  const links = await linksOf(parts, root);
  if (links.some(({ kind }) => macros.has(kind))) throw new Unreadable('macros');
  const { sheets, date1904 } = await sheetsOf(parts, root, links);
  const texts = await textsOf(parts, targetOf(links, 'sharedStrings'), limit);
  const formats = await formatsOf(parts, targetOf(links, 'styles'));
  return {
    sheets,
    date1904,
    async merges({ path }) {
      const merges: Merge[] = [];
      await parts.scan(path, {
        open(name, { ref }) {
          const merge = name === 'mergeCell' && ref ? mergeOf(ref) : null;
          if (merge) merges.push(merge);
        },
      });
      return merges;
    },
    rows: ({ path }) => parts.parse(path, rowHandlers(texts, formats, limit)),
    close: () => parts.close(),
  };
}

/** Kinds of parts that hold programs: those of today, and the sheets of Excel 4. */
const macros = new Set(['vbaProject', 'xlMacrosheet', 'xlIntlMacrosheet']);

type Link = { id: string; kind: string; path: string };
const targetOf = (links: readonly Link[], wanted: string) => links.find(({ kind }) => kind === wanted)?.path;
const yes = (value: string | undefined) => value === '1' || value === 'true';

/** The parts that a part refers to, wherever the writer put them. */
async function linksOf(parts: Package, path: string): Promise<Link[]> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const file = `${folder}_rels/${path.slice(folder.length)}.rels`;
  const links: Link[] = [];
  if (!parts.has(file)) return links;
  await parts.scan(file, {
    open(name, { Id, Type = '', Target, TargetMode }) {
      if (name !== 'Relationship' || !Id || !Target || TargetMode === 'External') return;
      const { pathname } = new URL(Target.replaceAll('\\', '/'), `file://${folder}`);
      links.push({ id: Id, kind: Type.slice(Type.lastIndexOf('/') + 1), path: decodeURIComponent(pathname) });
    },
  });
  return links;
}

/** The sheets in the order of their tabs. */
async function sheetsOf(parts: Package, root: string, links: readonly Link[]) {
  const sheets: SheetPart[] = [];
  let date1904 = false;
  await parts.scan(root, {
    open(name, attributes) {
      if (name === 'workbookPr') date1904 = yes(attributes.date1904);
      if (name !== 'sheet') return;
      const key = Object.keys(attributes).find((each) => each.includes(':') && local(each) === 'id');
      const link = links.find(({ id }) => key !== undefined && id === attributes[key]);
      const { name: title = '', state = 'visible' } = attributes;
      if (link?.kind === 'worksheet') sheets.push({ name: title, hidden: state !== 'visible', path: link.path });
    },
  });
  return { sheets, date1904 };
}

/** Escapes of OOXML: `_x000D_` is a character, `_x005F_` the underscore of what only looks like one. */
const unescaped = (text: string): string =>
  (text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text
  ).replace(/\r\n?/g, '\n');

/** Shared strings, the runs of rich text joined, phonetic hints left out. */
async function textsOf(parts: Package, path: string | undefined, limit: Limits): Promise<string[]> {
  const texts: string[] = [];
  if (!path || !parts.has(path)) return texts;
  let [text, size] = ['', 0];
  let [inside, phonetic] = [false, false];
  await parts.scan(path, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') phonetic = true;
      else if (name === 't') inside = true;
    },
    text(piece) {
      if (!inside || phonetic) return;
      text += piece;
      size += piece.length;
      if (size > limit.texts || text.length > limit.cell) throw new Unreadable('too_large', path);
    },
    close(name) {
      if (name === 't') inside = false;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'si') texts.push(unescaped(text));
    },
  });
  return texts;
}

/** The number format of each cell style. */
async function formatsOf(parts: Package, path: string | undefined): Promise<(string | number)[]> {
  const codes = new Map<number, string>();
  const numbers: number[] = [];
  if (!path || !parts.has(path)) return numbers;
  let inside = false;
  await parts.scan(path, {
    open(name, { numFmtId, formatCode }) {
      if (name === 'numFmt' && formatCode !== undefined) codes.set(Number(numFmtId), formatCode);
      else if (name === 'cellXfs') inside = true;
      else if (name === 'xf' && inside) numbers.push(Number(numFmtId ?? 0));
    },
    close(name) {
      if (name === 'cellXfs') inside = false;
    },
  });
  return numbers.map((number) => codes.get(number) ?? number);
}

function rowHandlers(
  texts: readonly string[],
  formats: readonly (string | number)[],
  limit: Limits,
): Handlers<StoredRow> {
  let ready: StoredRow[] = [];
  let row: StoredRow = { number: 0, cells: new Map() };
  let cell = { type: 'n', format: 0 as string | number, formula: false };
  let column = -1;
  let [value, inline] = ['', ''];
  let [inValue, inInline, inText, phonetic] = [false, false, false, false];

  function endCell() {
    const { type } = cell;
    const index = Number(value);
    const text =
      type === 's' && value !== ''
        ? texts[index]
        : type === 'inlineStr'
          ? unescaped(inline)
          : type === 'str'
            ? unescaped(value)
            : value;
    if (text === undefined) throw new Unreadable('damaged', `row ${row.number}`);
    if (text === '' && !cell.formula) return;
    if (column >= mostColumns) throw new Unreadable('too_wide', `row ${row.number}`);
    row.cells.set(column, { ...cell, text });
  }

  return {
    open(name, attributes) {
      if (name === 'row') {
        row = { number: attributes.r ? Number(attributes.r) : row.number + 1, cells: new Map() };
        column = -1;
      } else if (name === 'c') {
        column = attributes.r ? columnOf(attributes.r) : column + 1;
        cell = { type: attributes.t ?? 'n', format: formats[Number(attributes.s ?? 0)] ?? 0, formula: false };
        [value, inline] = ['', ''];
      } else if (name === 'v') inValue = true;
      else if (name === 'is') inInline = true;
      else if (name === 't') inText = inInline;
      else if (name === 'rPh') phonetic = true;
      else if (name === 'f') cell.formula = true;
    },
    text(piece) {
      if (inValue) value += piece;
      else if (inText && !phonetic) inline += piece;
      if (value.length > limit.cell || inline.length > limit.cell)
        throw new Unreadable('too_large', `row ${row.number}`);
    },
    close(name) {
      if (name === 'v') inValue = false;
      else if (name === 't') inText = false;
      else if (name === 'is') inInline = false;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'c') endCell();
      else if (name === 'row' && row.cells.size > 0) ready.push(row);
    },
    take() {
      const rows = ready;
      ready = [];
      return rows;
    },
  };
}

/** `C4` is column 2, counted from 0. */
function columnOf(reference: string): number {
  let number = 0;
  for (const letter of reference) {
    const place = letter.charCodeAt(0) - 64;
    if (place < 1 || place > 26) break;
    number = number * 26 + place;
  }
  return number - 1;
}

/** The letters of a column counted from 0. */
export function lettersOf(column: number): string {
  let [letters, rest] = ['', column + 1];
  while (rest > 0) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
    rest = Math.floor((rest - 1) / 26);
  }
  return letters;
}

function mergeOf(reference: string): Merge | null {
  const [, from, top, to, bottom] = /^\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)$/.exec(reference) ?? [];
  if (!from || !top || !to || !bottom) return null;
  return { top: Number(top), bottom: Number(bottom), left: columnOf(from) + 1, right: columnOf(to) + 1 };
}
