import { type Context, Hono } from 'hono';
import { accepts } from 'hono/accepts';
import { notFound } from '../../foundation/errors.ts';
import { ctxOf, type Env, idParam, input, worldOf } from '../../foundation/http.ts';
import { fileHeaders } from '../attachments/view.ts';
import { signedIn } from '../session/middleware.ts';
import { openingDays, openingDetail } from './closing.ts';
import { fileOf, mostInFile } from './files.ts';
import { daysInput, fileName, openSearchInput, pageInput } from './inputs.ts';
import { costOfFile, forThePublic, turnOf } from './limits.ts';
import { cataloguePage, type Form, mapOf, siteOf } from './machine.ts';
import { dataOf, openDetail, openPage, openPreview, searchOpen, stillOpen } from './queries.ts';
import { allRows } from './rows.ts';
import { mediaType } from './rules/machine/authorities.ts';
import { cataloguePageText } from './rules/machine/page.ts';
import { countFile, countTaken } from './takings.ts';

const costOfPage = 5;

/** 开放目录 for the page at `/open`: nobody has to sign in, and whoever has is shown no more. */
export const openingRoutes = new Hono<Env>()
  .use(forThePublic(1))
  .get('/', input('query', openSearchInput), async (c) =>
    c.json(await searchOpen(await worldOf(c), c.req.valid('query'))),
  )
  // In the pages themselves, for search engines and whoever has no script
  .get('/page', async (c) => c.json(cataloguePageText(siteOf(c, await worldOf(c)))))
  .get('/:id/page', async (c) => {
    const world = await worldOf(c);
    return c.json(await openPage(world, idParam(c), siteOf(c, world)));
  })
  .get('/:id', async (c) => {
    const world = await worldOf(c);
    return c.json(await openDetail(world, idParam(c), siteOf(c, world)));
  })
  .get('/:id/preview', async (c) => {
    const world = await worldOf(c);
    const shown = await openPreview(world, idParam(c));
    // Whoever only looks whether it is there takes nothing
    if (c.req.method !== 'HEAD') await countTaken(world.db, idParam(c), 'preview', shown.rows.length, world.clock());
    return c.json(shown);
  });

/** 开放情况 of a resource, for those inside; below `/api/openings`. */
export const openingsRoutes = new Hono<Env>()
  .use(signedIn)
  .get('/:id', async (c) => c.json(await openingDetail(await ctxOf(c), idParam(c))))
  .get('/:id/days', input('query', daysInput), async (c) =>
    c.json(await openingDays(await ctxOf(c), idParam(c), c.req.valid('query'))),
  );

/**
 * What programs may keep for half a minute: what is opened or closed is in the catalogue as it is published, and is seen within the
 * minute. Caches in between may keep it only where the operator has named the address of the platform: else it is in the text as
 * whoever asked has said it.
 */
const forHalfAMinute = (c: Context<Env>) => ({
  'cache-control': `${c.get('deps').opening.url === null ? 'private' : 'public'}, max-age=30`,
});

/** A page of the catalogue with the way to the next one in its head. */
const headOf = (c: Context<Env>, path: string, { page, more }: { page: number; more: boolean }) => ({
  ...forHalfAMinute(c),
  ...(more && { link: `<${path}?page=${page + 1}>; rel="next"` }),
});

const formTypes: Record<Form, string> = {
  ttl: 'text/turtle; charset=utf-8',
  jsonld: 'application/ld+json',
  rdf: 'application/rdf+xml',
};

/** Of several that somebody takes, the one they like best; Turtle where they say nothing that is here. */
const formAsked = (c: Context<Env>): Form => {
  const best = accepts(c, {
    header: 'Accept',
    supports: ['text/turtle', 'application/ld+json', 'application/json', 'application/rdf+xml'],
    default: 'text/turtle',
  });
  return /json/.test(best) ? 'jsonld' : /xml/.test(best) ? 'rdf' : 'ttl';
};

async function catalogueIn(form: Form, c: Context<Env>, page = 1) {
  const world = await worldOf(c);
  const found = await cataloguePage(world, siteOf(c, world), page, form);
  return c.body(found.text, 200, { 'content-type': formTypes[form], ...headOf(c, `/open/catalog.${form}`, found) });
}

/** The same for programs and for whoever takes files. */
export const openFileRoutes = new Hono<Env>()
  .get('/files/:id/:file', forThePublic(costOfFile), async (c) => {
    const file = fileName.safeParse(c.req.param('file'));
    if (!file.success) throw notFound('file');
    const world = await worldOf(c);
    const { row, data } = await dataOf(world, idParam(c));
    const format = file.data === 'data.csv' ? 'csv' : 'xlsx';
    const type = format === 'csv' ? `${mediaType(format)}; charset=utf-8` : mediaType(format);
    const headers = fileHeaders({ name: `${row.face.name}.${format}`, type });
    // Whoever only looks whether it is there takes nothing
    if (c.req.method === 'HEAD') return c.body(null, 200, headers);
    const reading = { most: mostInFile, queued: turnOf(c.get('deps')), still: () => stillOpen(world, data) };
    const rows = await allRows(world.db, data, reading);
    return c.body(fileOf(data, format, await countFile(world.db, data, format, rows, world.clock())), 200, headers);
  })
  .get('/catalog.ttl', forThePublic(costOfPage), input('query', pageInput), (c) =>
    catalogueIn('ttl', c, c.req.valid('query').page),
  )
  .get('/catalog.jsonld', forThePublic(costOfPage), input('query', pageInput), (c) =>
    catalogueIn('jsonld', c, c.req.valid('query').page),
  )
  .get('/catalog.rdf', forThePublic(costOfPage), input('query', pageInput), (c) =>
    catalogueIn('rdf', c, c.req.valid('query').page),
  )
  // The catalogue's own address: in the form that is asked for
  .get('/catalog', forThePublic(costOfPage), input('query', pageInput), (c) => {
    c.header('vary', 'accept', { append: true });
    return catalogueIn(formAsked(c), c, c.req.valid('query').page);
  })
  .get('/sitemap.xml', forThePublic(costOfPage), input('query', pageInput), async (c) => {
    const world = await worldOf(c);
    const map = await mapOf(world, siteOf(c, world), c.req.valid('query').page ?? null);
    return c.body(map, 200, { 'content-type': 'application/xml; charset=utf-8', ...forHalfAMinute(c) });
  });
