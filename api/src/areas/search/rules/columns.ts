import type { SegmentMeta } from '@onesource/db/schema/directory';
import {
  type Openness,
  opennesses,
  type ResourceClass,
  resourceClasses,
  type ShareType,
  shareTypes,
  type UpdateCycle,
  updateCycles,
} from '@onesource/db/vocabulary';
import { normalise, unitsOf } from './normalise.ts';

/** Where an entry is packed into one number with its part, its own number takes the lower bits. */
export const docBits = 17;

/** What an entry is filtered, counted and put in order by. */
export type Attributes = {
  code: string;
  name: string;
  departmentId: string;
  industry: string;
  class: ResourceClass;
  classification: string;
  shareType: ShareType;
  openness: Openness | null;
  updateCycle: UpdateCycle;
  scope: readonly string[] | null;
  publishedAt: Date;
};

/** The attributes of the entries of a segment, a number each; what the numbers stand for is in the segment's meta. */
export type Columns = {
  /** Milliseconds. */
  published: Float64Array;
  /** Orders codes by their digits: `301002/7` before `301002/12`. */
  code: Float64Array;
  /** 0 where it is shared with all; else one more than the place in `meta.scopes`. */
  scope: Uint32Array;
  /** Numbers of the entries in the order of their names. */
  byName: Uint32Array;
  department: Uint16Array;
  classification: Uint16Array;
  industry: Uint16Array;
  shareType: Uint8Array;
  class: Uint8Array;
  /** 0 where nothing was said; else one more than the place in `opennesses`. */
  openness: Uint8Array;
  updateCycle: Uint8Array;
  /** Units of the name; 0 where a segment does not know it yet. */
  nameLength: Uint8Array;
};

export function emptyColumns(size: number): Columns {
  return {
    published: new Float64Array(size),
    code: new Float64Array(size),
    scope: new Uint32Array(size),
    byName: new Uint32Array(size),
    department: new Uint16Array(size),
    classification: new Uint16Array(size),
    industry: new Uint16Array(size),
    shareType: new Uint8Array(size),
    class: new Uint8Array(size),
    openness: new Uint8Array(size),
    updateCycle: new Uint8Array(size),
    nameLength: new Uint8Array(size),
  };
}

/**
 * In the order in which they are stored: wider ones first, so that each begins where its numbers may. A new one comes last:
 * what was written without it is read as noughts, and written anew by and by.
 */
const inOrder = (columns: Columns) => [
  columns.published,
  columns.code,
  columns.scope,
  columns.byName,
  columns.department,
  columns.classification,
  columns.industry,
  columns.shareType,
  columns.class,
  columns.openness,
  columns.updateCycle,
  columns.nameLength,
];

const bytesOf = (part: ReturnType<typeof inOrder>[number]) =>
  new Uint8Array(part.buffer, part.byteOffset, part.byteLength);

export function columnBytes(columns: Columns): Uint8Array {
  const parts = inOrder(columns).map(bytesOf);
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** How many bytes the columns of so many entries take. */
export const columnLength = (size: number): number =>
  size * inOrder(emptyColumns(1)).reduce((sum, { byteLength }) => sum + byteLength, 0);

export function columnsOf(bytes: Uint8Array, size: number): Columns {
  const columns = emptyColumns(size);
  let at = 0;
  for (const part of inOrder(columns).map(bytesOf)) {
    part.set(bytes.subarray(at, at + part.length));
    at += part.length;
  }
  return columns;
}

/** A code as a number that keeps its order: six digits of the classification, then the running number. */
export function codeNumber(code: string): number {
  const [prefix = '', number = ''] = code.split('/');
  return (Number(prefix) || 0) * 1e8 + (Number(number) || 0);
}

/** Gives each value a number in the order in which they come. */
function numbering() {
  const numbers = new Map<string, number>();
  return {
    of(value: string): number {
      const known = numbers.get(value);
      if (known !== undefined) return known;
      numbers.set(value, numbers.size);
      return numbers.size - 1;
    },
    values: () => [...numbers.keys()],
  };
}

/** Fills columns, entry by entry. */
export function columnWriter(size: number) {
  const columns = emptyColumns(size);
  const departments = numbering();
  const scopes = numbering();
  const industries = numbering();
  const classifications = numbering();
  return {
    columns,
    write(doc: number, entry: Attributes): void {
      columns.published[doc] = entry.publishedAt.getTime();
      columns.code[doc] = codeNumber(entry.code);
      columns.scope[doc] = entry.scope === null ? 0 : scopes.of([...entry.scope].sort().join(' ')) + 1;
      columns.department[doc] = departments.of(entry.departmentId);
      columns.classification[doc] = classifications.of(entry.classification);
      columns.industry[doc] = industries.of(entry.industry);
      columns.shareType[doc] = shareTypes.indexOf(entry.shareType);
      columns.class[doc] = resourceClasses.indexOf(entry.class);
      columns.openness[doc] = entry.openness === null ? 0 : opennesses.indexOf(entry.openness) + 1;
      columns.updateCycle[doc] = updateCycles.indexOf(entry.updateCycle);
      columns.nameLength[doc] = Math.min(255, unitsOf(normalise(entry.name)).length);
    },
    meta: (): SegmentMeta => ({
      departments: departments.values(),
      scopes: scopes.values().map((ids) => (ids === '' ? [] : ids.split(' '))),
      industries: industries.values(),
      classifications: classifications.values(),
    }),
  };
}
