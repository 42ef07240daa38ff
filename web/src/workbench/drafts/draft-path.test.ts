import { expect, test } from 'vitest';
import { draftPath } from './draft-path.ts';

test('a draft is gone on with on the page of its form, about what it was about', () => {
  expect(draftPath('request', 'a')).toEqual({ pathname: '/requests/new', search: '?resource=a' });
  expect(draftPath('request', 'basket')).toEqual({ pathname: '/requests/basket' });
  expect(draftPath('doubt', 'a')).toEqual({ pathname: '/discrepancies/new', search: '?resource=a' });
  expect(draftPath('demand', '')).toEqual({ pathname: '/demands/new' });
});

test('a step is gone on with in its dialog, on the page of its case', () => {
  const id = '0192f0c4-9b1a-7c3e-8f00-0123456789ab';
  expect(draftPath('request_step', `${id}-ask-supplement`)).toEqual({
    pathname: `/requests/${id}`,
    search: '?do=ask-supplement',
  });
  expect(draftPath('opinion_step', `${id}-answer`)).toEqual({ pathname: `/opinions/${id}`, search: '?do=answer' });
});

test('a filing, a pool and somebody to be added where they are filled in', () => {
  expect(draftPath('filing', 'a')).toEqual({ pathname: '/filing', search: '?department=a' });
  expect(draftPath('pool', '')).toEqual({ pathname: '/pools/new' });
  expect(draftPath('pool', 'a')).toEqual({ pathname: '/pools/a/revise' });
  expect(draftPath('person', '')).toEqual({ pathname: '/people', search: '?add=1' });
});
