import { downloadFormats } from '@onesource/db/vocabulary';
import type { OpenRow } from '../open-row.ts';
import { descriptionOf } from './description.ts';
import { escaped } from './markup.ts';
import { catalogueInSchemaOrg, schemaOrg } from './schema-org.ts';
import { addresses, type Site, titleOf } from './site.ts';

/** HTML that the console's page takes into its head, and into its body for whoever has no script. */
export type PageText = { head: string; body: string };

/** 开放目录 itself: what it is, and where programs find all of it. */
export function cataloguePageText(site: Site): PageText {
  const { home } = addresses(site);
  const [title, about] = [titleOf(site).zh, `${titleOf(site).zh}：各部门向社会开放的公共数据。`];
  return {
    head: headOf({ title, about, address: home, machine: `${site.url}/open/catalog.ttl` }, catalogueInSchemaOrg(site)),
    body: `<h1>${escaped(title)}</h1><p>${escaped(about)}</p>${link(`${site.url}/open/sitemap.xml`, '全部数据')}`,
  };
}

/** An entry: what it is, whose, and its files. */
export function entryPage(site: Site, row: OpenRow): PageText {
  const { id, face, department, data } = row;
  const { entry, file, home } = addresses(site);
  const about = descriptionOf(face);
  const files = data ? downloadFormats.map((format) => link(file(id, format), format.toUpperCase())) : [];
  return {
    head: headOf(
      { title: `${face.name} · ${titleOf(site).zh}`, about, address: entry(id), machine: null },
      schemaOrg(site, row),
    ),
    body: `<h1>${escaped(face.name)}</h1><p>${escaped(department.name)}</p><p>${escaped(about)}</p>${[...files, link(home, titleOf(site).zh)].join(' ')}`,
  };
}

const link = (address: string, text: string): string => `<a href="${escaped(address)}">${escaped(text)}</a>`;

type Head = { title: string; about: string; address: string; machine: string | null };

function headOf({ title, about, address, machine }: Head, data: object): string {
  return [
    `<title>${escaped(title)}</title>`,
    `<meta name="description" content="${escaped(about.slice(0, 300))}">`,
    `<link rel="canonical" href="${escaped(address)}">`,
    ...(machine ? [`<link rel="alternate" type="text/turtle" href="${escaped(machine)}">`] : []),
    // Nothing in it ends the element that it stands in
    `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`,
  ].join('');
}
