import { content as contents } from '@onesource/api/areas/catalog/testing';
import { expect, test } from 'vitest';
import { newRow } from '../items/rows.ts';
import { differences, draftOf, fingerprint, type Values, valuesOf } from './draft.ts';

const content = contents({ class: 'base', classification: '01002', subject: 'natural_person', items: [] });

test('contents that go into the form come out of it the same', () => {
  expect(draftOf(valuesOf(content)).draft).toEqual(content);
});

test('the form keeps cascades as the way down', () => {
  expect(valuesOf(content)).toMatchObject({ industryPath: ['S', 'S92'], classPath: ['base', '01', '01002'] });
  expect(valuesOf({ ...content, industry: 'S', class: 'department', classification: '07009' })).toMatchObject({
    industryPath: ['S'],
    classPath: ['department'],
  });
});

test('a secrecy review is sent once it says by whom and when', () => {
  const reviewed = (by: string, on: string | null) =>
    draftOf({ ...valuesOf(content), secrecyReview: { by, on } }).draft.secrecyReview;
  expect(reviewed('保密办 ', '2026-11-01')).toEqual({ by: '保密办', on: '2026-11-01' });
  expect([reviewed('', '2026-11-01'), reviewed('保密办', null), reviewed(' ', null)]).toEqual([null, null, null]);
  const secrecyReview = { by: '保密办', on: '2026-11-01' };
  expect(draftOf(valuesOf({ ...content, secrecyReview })).draft).toEqual({ ...content, secrecyReview });
});

test('what belongs to departments is left to the program to number', () => {
  const values: Values = { ...valuesOf(content), classPath: ['department'] };
  expect(draftOf(values).draft).toMatchObject({ class: 'department', classification: null });
});

test('a row in which nothing is said yet is not sent', () => {
  const items = [{ ...newRow(), key: 'a', name: '姓名' }, newRow(), { ...newRow(), key: 'c', dataType: 'C' as const }];
  const { draft, keys } = draftOf({ ...valuesOf(content), items });
  expect(keys).toEqual(['a', 'c']);
  expect(draft.items).toHaveLength(2);
  expect(draft.items?.[0]).not.toHaveProperty('key');
});

test('ids from the server and the order of keys make no difference', () => {
  const item = { ...newRow(), name: '姓名' };
  const unsaved = draftOf({ ...valuesOf(content), items: [item] }).draft;
  const reordered = Object.fromEntries(Object.entries({ ...item, id: 'x' }).reverse());
  const saved = { ...unsaved, items: [{ ...reordered, key: undefined }] };
  expect(fingerprint(saved)).toBe(fingerprint(unsaved));
});

test('two drafts differ in the fields in which they say something else', () => {
  const mine = draftOf(valuesOf({ ...content, summary: '我的', timeliness: 'T+2' })).draft;
  expect(differences(mine, draftOf(valuesOf(content)).draft)).toEqual(['summary', 'timeliness']);
});
