import { expect, test } from 'vitest';
import { placeInside } from './place.ts';

test('signing in leads back to where somebody wanted to go, and never out of the console', () => {
  for (const inside of ['/', '/inbox?task=1', '/resources?q=%E5%A9%9A#a', '/signs'])
    expect(placeInside(inside)).toBe(inside);
  for (const outside of [undefined, '', 'inbox', '//example.com', '/\\example.com', 'https://example.com', '/\nx'])
    expect(placeInside(outside)).toBe('/');
  for (const around of ['/sign-in?back=/', '/api/session', '/api']) expect(placeInside(around)).toBe('/');
});
