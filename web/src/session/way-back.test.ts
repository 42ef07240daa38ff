import { expect, test } from 'vitest';
import { signInTo, wayBack } from './way-back.ts';

const back = (to: string) => wayBack(new URLSearchParams({ back: to }));

test('signing in leads back to the page with its search', () => {
  const url = signInTo({ pathname: '/resources', search: '?q=户籍&page=2', hash: '' });
  expect(wayBack(new URL(url, 'http://console').searchParams)).toBe('/resources?q=户籍&page=2');
});

test('signing in never leads out of the console or in circles', () => {
  for (const to of [
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '',
    'x',
    '/sign-in?back=/',
  ])
    expect(back(to)).toBe('/');
});

test('the start page needs no way back', () => {
  expect(signInTo({ pathname: '/', search: '', hash: '' })).toBe('/sign-in');
});
