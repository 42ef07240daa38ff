import { expect, test } from 'vitest';
import { filterQuery } from './filter-query.ts';

const nothing = { organisations: [], groups: [], formats: [] };

test('nothing asked narrows nothing, and neither does what every entry is', () => {
  expect(filterQuery('')).toEqual(nothing);
  expect(filterQuery('+dataset_type:dataset +state:active AND capacity:"public"')).toEqual(nothing);
});

test('organisation, group and format are known, with and without quotes, several at once', () => {
  expect(filterQuery('organization:d12')).toEqual({ ...nothing, organisations: ['d12'] });
  expect(filterQuery('organization:"某 局" groups:sector-s')).toEqual({
    ...nothing,
    organisations: ['某 局'],
    groups: ['sector-s'],
  });
  expect(filterQuery('res_format:(CSV OR "XLSX")')).toEqual({ ...nothing, formats: ['CSV', 'XLSX'] });
});

test('what is not known is not left aside as if it narrowed', () => {
  for (const fq of ['tags:x', 'organization', '-organization:x', 'a OR b', 'constructor:x', 'dataset_type:harvest'])
    expect(filterQuery(fq), fq).toBeNull();
});
