import { escaped } from './markup.ts';
import { addresses, type Site } from './site.ts';

/** Addresses on one map: half of what may be. */
export const mostOnMap = 25_000;

const document = (root: 'urlset' | 'sitemapindex', lines: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('')}</${root}>\n`;

/** The pages of the open catalogue for search engines. */
export const sitemap = (site: Site, entries: readonly { id: string; changedAt: Date }[], first: boolean): string =>
  document('urlset', [
    ...(first ? [`<url><loc>${escaped(addresses(site).home)}</loc></url>\n`] : []),
    ...entries.map(
      ({ id, changedAt }) =>
        `<url><loc>${escaped(addresses(site).entry(id))}</loc><lastmod>${changedAt.toISOString()}</lastmod></url>\n`,
    ),
  ]);

/** The maps, where the entries do not fit on one. */
export const sitemapIndex = ({ url }: Pick<Site, 'url'>, maps: number): string =>
  document(
    'sitemapindex',
    Array.from(
      { length: maps },
      (_, at) => `<sitemap><loc>${escaped(`${url}/open/sitemap.xml?page=${at + 1}`)}</loc></sitemap>\n`,
    ),
  );
