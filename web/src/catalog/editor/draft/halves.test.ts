import { expect, test } from 'vitest';
import { halvesIn, placedHalves } from './halves.ts';

test('a secrecy review by half lacks its other half', () => {
  const lacking = (by: string, on: string | null) => halvesIn({ secrecyReview: { by, on } }).map(({ field }) => field);
  expect(lacking('保密办', null)).toEqual(['secrecyReview.on']);
  expect(lacking(' ', '2026-11-01')).toEqual(['secrecyReview.by']);
  expect([lacking('', null), lacking('保密办', '2026-11-01')]).toEqual([[], []]);
});

test('a department without its part in the collection lacks it, and the other way round', () => {
  const jointCollection = [
    { departmentId: 'a', duty: '现场采集' },
    { departmentId: 'b', duty: ' ' },
    { departmentId: '', duty: '核对' },
    { departmentId: '', duty: '' },
  ];
  expect(halvesIn({ jointCollection }).map(({ field }) => field)).toEqual([
    'jointCollection.1.duty',
    'jointCollection.2.departmentId',
  ]);
});

test('nothing is lacking before the form has its values', () => {
  expect(halvesIn({})).toEqual([]);
});

test('each leads to the field that is still empty', () => {
  expect(placedHalves([{ field: 'secrecyReview.on', code: 'secrecy_review_half' }])).toEqual([
    {
      detail: { field: 'secrecyReview.on', code: 'secrecy_review_half' },
      place: { kind: 'field', name: ['secrecyReview', 'on'] },
      unsaved: true,
    },
  ]);
});
