import type { Context } from 'hono';
import { notFound } from '../../foundation/errors.ts';
import type { Env } from '../../foundation/http.ts';
import { hostsOf } from '../../foundation/same-site.ts';
import { countOpen, openPage, type Public, standOf } from './catalogue.ts';
import { openingLabels } from './rules/labels.ts';
import type { Site } from './rules/machine/site.ts';
import { mostOnMap, sitemap, sitemapIndex } from './rules/machine/sitemap.ts';

/** Whose catalogue it is and where: as the operator has named it, or as it was asked for. */
export function siteOf(c: Context<Env>, { policy }: Pick<Public, 'policy'>): Site {
  const { opening, secureCookies } = c.get('deps');
  // What is no host is not carried on
  const hosts = hostsOf(c).filter((host) => URL.canParse(`http://${host}`));
  const asked = () => new URL(`${secureCookies ? 'https' : 'http'}://${hosts.at(-1)}`).origin;
  return {
    url: opening.url ?? asked(),
    place: policy.name,
    authority: policy.titles.authority,
    licence: opening.licence,
  };
}

/** What was written for programs, by what it is; of each process, and only as long as what is open is at that stand. */
const written = new WeakMap<object, { stand: string; texts: Map<string, Promise<string>> }>();

/** Writes it once for each stand of what is open: a crawler that comes again costs no more than to look at that. */
async function once(from: Public, site: Site, what: string, write: () => Promise<string>): Promise<string> {
  const stand = `${site.url} ${site.licence} ${from.policy.name.zh} ${await standOf(from)}`;
  const last = written.get(from.db);
  const texts = last?.stand === stand ? last.texts : new Map<string, Promise<string>>();
  written.set(from.db, { stand, texts });
  const text = texts.get(what) ?? write();
  if (texts.size < mostWritten) texts.set(what, text);
  // What could not be written is tried again
  text.catch(() => texts.delete(what));
  return text;
}
const mostWritten = 100;

/** Entries on one page of the catalogue. */
const pageSize = 100;

export type Form = 'ttl' | 'jsonld' | 'rdf';

/** Loaded where a graph is asked for only: a function that answers people starts without it. */
const graphs = () => Promise.all([import('./rules/machine/dcat.ts'), import('./rules/machine/written.ts')]);

/** A page of the catalogue, and whether there is one behind it. @throws ApiError `not_found` for a page that there is not */
export async function cataloguePage(from: Public, site: Site, page: number, form: Form) {
  const total = await countOpen(from);
  if (page > 1 && (page - 1) * pageSize >= total) throw notFound('page');
  const text = await once(from, site, `${form} ${page}`, async () => {
    const rows = await openPage(from, (page - 1) * pageSize, pageSize);
    const [{ catalogueGraph }, { asJsonLd, asRdfXml, asTurtle }] = await graphs();
    const graph = catalogueGraph(site, rows, openingLabels(from.policy), { page, pageSize, total });
    const write = { ttl: asTurtle, jsonld: (quads: typeof graph) => JSON.stringify(asJsonLd(quads)), rdf: asRdfXml };
    return write[form](graph);
  });
  return { text, page, more: page * pageSize < total };
}

/** The map of all open entries, or of the maps where they do not fit on one. @throws ApiError `not_found` */
export async function mapOf(from: Public, site: Site, page: number | null): Promise<string> {
  const maps = Math.ceil((await countOpen(from)) / mostOnMap);
  if (page === null && maps > 1) return sitemapIndex(site, maps);
  const at = page ?? 1;
  if (at > Math.max(1, maps)) throw notFound('page');
  return once(from, site, `map ${at}`, async () =>
    sitemap(site, await openPage(from, (at - 1) * mostOnMap, mostOnMap), at === 1),
  );
}
