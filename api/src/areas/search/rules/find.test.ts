import { describe, expect, test } from 'vitest';
import { askedFor, phraseNeed, tiers } from './asked.ts';
import { fieldCount } from './codec.ts';
import { emptyColumns } from './columns.ts';
import { freshHits, hitsIn } from './find.ts';
import { type Reader, sightIn } from './sight.ts';
import { prepared } from './terms.ts';
import type { Wanted } from './wanted.ts';

const departments = [
  { id: 'district', path: ['district'] },
  { id: 'bureau', path: ['district', 'bureau'] },
  { id: 'office', path: ['district', 'bureau', 'office'] },
].map((row, number) => ({ ...row, name: row.id, nameEn: null, parentId: null, number, place: number }));
const reader = (departmentId: string, everywhere = false): Reader => ({
  departmentId,
  departmentPath: departments.find(({ id }) => id === departmentId)?.path ?? [departmentId],
  everywhere,
});

describe('what a reader may find', () => {
  const sight = (who: Reader, scopes: string[][] = []) =>
    sightIn({ departments }, who)({ departments: Uint16Array.from([2, 1, 0]), meta: { scopes } });

  test('PD-27: what is hidden of an entry is seen in its own department and in those above, and by who sees everything', () => {
    expect([...sight(reader('bureau')).own]).toEqual([1, 1, 0]);
    expect([...sight(reader('office')).own]).toEqual([1, 0, 0]);
    expect([...sight(reader('elsewhere')).own]).toEqual([0, 0, 0]);
    expect([...sight(reader('elsewhere', true)).own]).toEqual([1, 1, 1]);
  });
  test('PD-31, SQ-6: what is shared with some is shared with their units as well, and with nobody above or beside them', () => {
    const scopes = [['bureau'], ['office', 'elsewhere'], []];
    // First of all what is shared with all
    expect([...sight(reader('office'), scopes).scopes]).toEqual([1, 1, 1, 0]);
    expect([...sight(reader('bureau'), scopes).scopes]).toEqual([1, 1, 0, 0]);
    expect([...sight(reader('elsewhere'), scopes).scopes]).toEqual([1, 0, 1, 0]);
  });
});

/** Entries 0 to 3: of another department for all, of it for some others, of the reader's own, and one found elsewhere by now. */
function part(dead: Uint8Array | null = null) {
  const columns = emptyColumns(4);
  columns.department.set([0, 0, 1, 0]);
  columns.scope.set([0, 1, 1, 0]);
  return { id: 7, size: 4, columns, dead };
}
const sight = { own: Uint8Array.from([0, 1]), scopes: Uint8Array.from([1, 0]) };
const docs = (...numbers: number[]) => Uint32Array.from(numbers);

/** What is found where each word stands in these fields of the entries: name, items, the rest, what is hidden. */
function found(words: (readonly (readonly number[])[])[], dead: Uint8Array | null = null) {
  const asked = askedFor(words.map((_, at) => '民政'.repeat(at + 1)).join(' '));
  if (!asked) throw new Error('Nothing is asked.');
  const needs = words.map((_, at) => phraseNeed([`word ${at}`]));
  const wanted: Wanted = {
    words: needs.map((phrase) => ({ phrase, sound: null, anchored: null })),
    whole: null,
    code: null,
    codeBeyond: null,
  };
  const listsOf = (fields: readonly (readonly number[])[]) =>
    Array.from({ length: fieldCount }, (_, field) => docs(...(fields[field] ?? [])));
  const lists = new Map(needs.map((need, at) => [need, new Map([[7, listsOf(words[at] ?? [])]])]));
  const hits = hitsIn(part(dead), sight, asked, wanted, { lists, codes: new Map() });
  return [...hits.docs].map((doc, at) => [doc, hits.tiers[at]]);
}

describe('where a word stands in a segment', () => {
  test('in the name it is found by everybody, whomever the entry is shared with', () =>
    expect(found([[[0, 1, 2]]])).toEqual([0, 1, 2].map((doc) => [doc, tiers.named])));

  test('PD-31: in the items or the rest it is found by those it is shared with, and by its own', () => {
    expect(found([[[], [0, 1, 2]]])).toEqual([
      [0, tiers.items],
      [2, tiers.items],
    ]);
    expect(found([[[], [], [0, 1, 2]]])).toEqual([
      [0, tiers.rest],
      [2, tiers.rest],
    ]);
  });
  test('PD-27: in what is hidden it is found by its own alone', () =>
    expect(found([[[], [], [], [0, 1, 2]]])).toEqual([[2, tiers.items]]));

  test('several words are all there, and the worse of their places counts', () => {
    expect(found([[[0, 1, 2]], [[0], [2]]])).toEqual([
      [0, tiers.named],
      [2, tiers.items],
    ]);
    expect(found([[[0]], [[1]]])).toEqual([]);
    // What one search marked, the next does not find
    expect(found([[[3]]])).toEqual([[3, tiers.named]]);
  });
  test('an entry that is found elsewhere by now is not found here', () =>
    expect(found([[[0, 3]]], Uint8Array.from([0, 0, 0, 1]))).toEqual([[0, tiers.named]]));
});

test('what no segment knows yet is found under the same conditions', () => {
  const entry = (over: Partial<Parameters<typeof prepared>[0]>) =>
    prepared({
      ...{
        code: '',
        name: '婚姻登记',
        summary: '',
        departmentName: '',
        shareType: '',
        itemNames: '',
        hiddenItemNames: '',
      },
      ...over,
    });
  const hit = (q: string, over: Parameters<typeof entry>[0]) => {
    const entries = Array.from({ length: 4 }, () => entry(over));
    const asked = askedFor(q);
    if (!asked) throw new Error('Nothing is asked.');
    return [...freshHits({ ...part(), fresh: { entries, names: [], resourceIds: [] } }, sight, asked).docs];
  };
  expect(hit('婚姻登记', {})).toEqual([0, 1, 2, 3]);
  expect(hit('证件号码', { itemNames: '证件号码' })).toEqual([0, 2, 3]);
  expect(hit('证件号码', { hiddenItemNames: '证件号码' })).toEqual([2]);
  expect(hit('渔船', {})).toEqual([]);
});
