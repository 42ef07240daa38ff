import industries from '@onesource/db/data/industries.json' with { type: 'json' };
import { downloadFormats, updateCycles } from '@onesource/db/vocabulary';
import { expect, test } from 'vitest';
import { fileTypeUri, frequencyUri, mediaTypeUri, tableOf, themeIn } from './authorities.ts';
import { sitemap, sitemapIndex } from './sitemap.ts';

test('every section of industry has a theme, every rhythm and kind of file a word of the tables', () => {
  for (const { code } of industries) expect(themeIn(code)?.uri, code).toMatch(/\/data-theme\/[A-Z]{4}$/);
  expect(themeIn('Z')).toBeNull();
  expect(new Set(updateCycles.map(frequencyUri)).size).toBe(updateCycles.length);
  expect(downloadFormats.map(fileTypeUri).map((uri) => uri.split('/').at(-1))).toEqual(['CSV', 'XLSX']);
  expect(mediaTypeUri('csv')).toBe('http://www.iana.org/assignments/media-types/text/csv');
  expect(tableOf(frequencyUri('daily'))).toBe('http://publications.europa.eu/resource/authority/frequency');
});

test('a map names its pages, and is XML whatever stands in an address', () => {
  const site = {
    url: 'https://a.example/?x=1&y=<2>',
    place: { zh: '某市', en: 'City' },
    authority: { zh: '', en: '' },
    licence: null,
  };
  const map = sitemap(site, [{ id: 'one', changedAt: new Date('2026-11-02T00:00:00Z') }], true);
  expect(map).toContain('<loc>https://a.example/?x=1&#38;y=&#60;2&#62;/open</loc>');
  expect(map).toContain('/open/datasets/one</loc><lastmod>2026-11-02T00:00:00.000Z</lastmod>');
  expect(sitemap(site, [], false)).not.toContain('<loc>');
  expect(sitemapIndex({ url: 'https://a.example' }, 2).match(/page=\d/g)).toEqual(['page=1', 'page=2']);
});
