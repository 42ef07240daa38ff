import { expect, test } from 'vitest';
import { draftPath } from './draft-path.ts';

test('a draft is gone on with on the page of its form, about what it was about', () => {
  expect(draftPath('request', 'a')).toEqual({ pathname: '/requests/new', search: '?resource=a' });
  expect(draftPath('request', 'basket')).toEqual({ pathname: '/requests/basket' });
  expect(draftPath('doubt', 'a')).toEqual({ pathname: '/discrepancies/new', search: '?resource=a' });
  expect(draftPath('demand', '')).toEqual({ pathname: '/demands/new' });
});
