import { expect, test } from 'vitest';
import type { OpenRow } from '../open-row.ts';
import { cataloguePageText, entryPage } from './page.ts';

/** SH-29: what is open is found by whoever reads pages without running what is in them. */

const site = {
  url: 'https://data.city.example',
  place: { zh: '某市', en: 'City' },
  authority: { zh: '某市数据局', en: 'Data bureau' },
  licence: null,
};
const at = new Date('2026-11-02T00:00:00Z');
const row: OpenRow = {
  outage: null,
  id: 'one',
  code: '1/2',
  face: {
    name: '公园</script><script>alert(1)</script>"名录"',
    summary: '全区 & 街心',
    class: 'theme',
    classification: '05001',
    industry: 'N78',
    format: { category: 'database', type: 'MySQL' },
    timeliness: '',
    updateCycle: 'yearly',
    openness: 'open',
    openConditions: '',
    office: '',
    items: [],
  },
  department: { id: 'd', name: '绿化局<b>', nameEn: null, number: 1, creditCode: null },
  openedAt: at,
  changedAt: at,
  data: { rows: 1, confirmedAt: null },
};

const dataIn = (head: string) =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(head)?.[1] ?? 'null');

test('an entry’s page says in its head what search engines read, whatever its name is', () => {
  const { head, body } = entryPage(site, row);
  expect(dataIn(head)).toMatchObject({ '@type': 'Dataset', name: row.face.name, url: `${site.url}/open/datasets/one` });
  expect(head.match(/<script/g)).toHaveLength(1);
  expect(head).toContain('<link rel="canonical" href="https://data.city.example/open/datasets/one">');
  expect(body).not.toMatch(/<script|<b>/);
  expect(body).toContain('href="https://data.city.example/open/files/one/data.csv"');
});

test('of an entry without rows to be had at once no file is named', () => {
  const { head, body } = entryPage(site, { ...row, data: null });
  expect(body).not.toContain('/open/files/');
  expect(dataIn(head).distribution).toBeUndefined();
});

test('the catalogue’s page says that it is one, and leads to all of it', () => {
  const { head, body } = cataloguePageText(site);
  expect(dataIn(head)).toMatchObject({ '@type': 'DataCatalog', name: '某市公共数据开放目录' });
  expect(head).toContain('href="https://data.city.example/open/catalog.ttl"');
  expect(body).toContain('/open/sitemap.xml');
});
