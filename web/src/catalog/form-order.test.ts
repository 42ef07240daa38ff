import { expect, test } from 'vitest';
import { placeInForm } from './form-order.ts';

test('fields follow each other as in the form, its items behind all of them', () => {
  const missing = [
    'items.0.name',
    'updateCycle',
    'openness',
    'contact',
    'classification',
    'summary',
    'legalBasis.0',
    'x',
  ];
  expect(missing.toSorted((one, other) => placeInForm(one) - placeInForm(other))).toEqual([
    'summary',
    'classification',
    'openness',
    'updateCycle',
    'legalBasis.0',
    'contact',
    'items.0.name',
    'x',
  ]);
});
