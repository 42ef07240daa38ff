import { expect, test } from 'vitest';
import { browserOf } from './browser.ts';

test('a browser is named as people know it, and what is none as it names itself', () => {
  const chrome =
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36';
  expect(browserOf(chrome)).toBe('Chrome 120, Windows');
  expect(browserOf(`${chrome} Edg/121.0.0.0`)).toBe('Edge 121, Windows');
  expect(browserOf('Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0')).toBe(
    'Firefox 128, Linux',
  );
  expect(browserOf('curl/8.5.0')).toBe('curl/8.5.0');
  expect(browserOf('')).toBe('');
});
