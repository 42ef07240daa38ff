import { DataFactory, Parser, type Quad, Writer } from 'n3';
import { RdfXmlParser } from 'rdfxml-streaming-parser';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { dayOf, shift } from '../../law/calendar/working-days.ts';
import { type Department, ownDatabase, type Published, testWorld, type World } from '../../running/testing/testing.ts';
import { leaveDirectory } from '../catalog/publication/publication.ts';
import { item } from '../catalog/testing.ts';
import { sendData } from '../datasets/testing.ts';
import { keepOpenCatalogue } from './keep.ts';

/** SH-29: what is open is found and used by programs of others. */

let world: World;
let own: Awaited<ReturnType<typeof ownDatabase>>;
let bureau: Department;
let parks: Published;
let shops: Published;
const site = 'https://data.city.example';
const licence = 'http://publications.europa.eu/resource/authority/licence/CC_BY_4_0';

beforeAll(async () => {
  own = await ownDatabase();
  world = await testWorld({ databaseUrl: own.url, opening: { url: site, licence } });
  bureau = await world.department('bureau', { name: '某区绿化局' });
  const open = (name: string) => item(name, { openness: 'open', required: false });
  parks = await world.publish(bureau, {
    name: '公园"名录" <甲>',
    summary: '全区公园。\n含街心花园。',
    industry: 'N78',
    updateCycle: 'yearly',
    openness: 'open',
    items: [open('公园名称'), open('面积'), item('管护经费', { required: false })],
  });
  shops = await world.publish(bureau, {
    name: '花店备案',
    industry: 'F52',
    openness: 'conditionally_open',
    openConditions: '实名',
    items: [open('店名')],
  });
  const registrar = await world.person(bureau, 'registrar');
  const lines = ['公园名称,面积,管护经费', ...Array.from({ length: 30 }, (_, at) => `公园${at},${at},${at * 1000}`)];
  expect((await sendData(world, registrar, parks.id, lines.join('\n'))).status).toBe(201);
  await keepOpenCatalogue(world.deps);
});
beforeEach(() => {
  expect(world.errors).toEqual([]);
  // How much one address may ask for is tried elsewhere
  world.setNow(new Date(world.deps.clock().getTime() + 60_000));
});
afterAll(async () => {
  await world.close();
  await own.drop();
});

const text = async (path: string) => (await world.app.request(path)).text();
const dcat = (name: string) => `http://www.w3.org/ns/dcat#${name}`;
const dct = (name: string) => `http://purl.org/dc/terms/${name}`;
const authority = (name: string) => `http://publications.europa.eu/resource/authority/${name}`;

describe('DG-20: while its data are interrupted', () => {
  test('every answer to a program says until when and what to do meanwhile, and no longer', async () => {
    const registrar = await world.person(bureau, 'registrar');
    const today = dayOf(world.deps.clock());
    const said = { startsOn: today, endsOn: shift(today, 2), reason: '机房搬迁', remedy: '急需的请来电' };
    const read = async () => {
      const ckan = async (action: string) => (await world.get(null, `/open/api/3/action/${action}`)).body.result;
      const [entry, file] = [await ckan(`package_show?id=${parks.id}`), await ckan(`resource_show?id=${parks.id}-csv`)];
      const rows = await ckan(`datastore_search?resource_id=${parks.id}-csv&limit=1`);
      return {
        notes: entry.notes,
        extra: entry.extras.find(({ key }: { key: string }) => key === 'outage')?.value,
        file: file.description,
        rows: rows.outage,
        turtle: await text('/open/catalog.ttl'),
        page: (await world.get(null, `/api/open/${parks.id}`)).body.outage,
      };
    };
    const before = await read();
    expect(before).toMatchObject({ file: '', page: null });
    expect([before.extra, before.rows]).toEqual([undefined, undefined]);
    const { body, status } = await world.post(registrar, '/api/outages', { resourceId: parks.id, ...said });
    expect(status, JSON.stringify(body)).toBe(201);
    const told = `数据中断，预计至 ${said.endsOn}；期间：${said.remedy}`;
    const during = await read();
    expect(during).toMatchObject({
      ...{ notes: `${before.notes}\n\n${told}`, extra: told, file: told },
      ...{ rows: { until: said.endsOn, remedy: said.remedy }, page: { until: said.endsOn, remedy: said.remedy } },
    });
    // Of the entry and of each file of it; why is nobody's outside
    expect(during.turtle.split(told)).toHaveLength(4);
    expect(JSON.stringify(during)).not.toContain(said.reason);
    const { id, version } = body.current;
    expect((await world.post(registrar, `/api/outages/${id}/end`, { version, note: '已恢复' })).status).toBe(200);
    expect(await read()).toEqual(before);
  });
});

test('programs keep the catalogue for half a minute at most, so that what is opened or closed is seen within one', async () => {
  for (const path of ['/open/catalog.ttl', '/open/sitemap.xml']) {
    const kept = (await world.app.request(path)).headers.get('cache-control') ?? '';
    expect(Number(/max-age=(\d+)/.exec(kept)?.[1]), path).toBeLessThanOrEqual(30);
  }
});

describe('as DCAT-AP', () => {
  test('the catalogue has its entries with publisher, theme, rhythm, rights and files', async () => {
    const quads = new Parser().parse(await text('/open/catalog.ttl'));
    const of = (subject: string, property: string) =>
      quads
        .filter((quad) => quad.subject.value === subject && quad.predicate.value === property)
        .map(({ object }) => object.value);
    const [self, files] = [`${site}/open/datasets/${parks.id}`, `${site}/open/files/${parks.id}`];
    expect(of(`${site}/open/catalog`, dcat('dataset')).sort()).toEqual(
      [self, `${site}/open/datasets/${shops.id}`].sort(),
    );
    expect(of(self, dct('title'))).toEqual(['公园"名录" <甲>']);
    expect(of(self, dct('description'))[0]).toMatch(/^全区公园。\n含街心花园。\n信息项：公园名称、面积。$/);
    expect(of(self, dcat('theme'))).toEqual([authority('data-theme/ENVI')]);
    expect(of(self, dct('accrualPeriodicity'))).toEqual([authority('frequency/ANNUAL')]);
    expect(of(self, dct('accessRights'))).toEqual([authority('access-right/PUBLIC')]);
    expect(of(`${site}/open/datasets/${shops.id}`, dct('accessRights'))).toEqual([
      authority('access-right/RESTRICTED'),
    ]);
    expect(of(`${site}/open/datasets/${shops.id}`, dcat('distribution'))).toEqual([]);
    expect(of(self, dcat('distribution')).flatMap((file) => of(file, dcat('downloadURL')))).toEqual([
      `${files}/data.csv`,
      `${files}/data.xlsx`,
    ]);
    expect(of(`${self}#csv`, dct('license'))).toEqual([licence]);
    const [publisher = ''] = of(self, dct('publisher'));
    expect(of(publisher, 'http://xmlns.com/foaf/0.1/name')).toEqual([bureau.name]);
  });
  test('JSON-LD says the same', async () => {
    const { '@context': context, '@graph': graph } = JSON.parse(await text('/open/catalog.jsonld'));
    const triples = new Parser().parse(await text('/open/catalog.ttl')).length;
    const values = graph.flatMap((node: Record<string, unknown[]>) =>
      Object.entries(node).flatMap(([property, said]) => (property === '@id' ? [] : said)),
    );
    expect(values).toHaveLength(triples);
    expect(context.dcat).toBe('http://www.w3.org/ns/dcat#');
    const self = graph.find((node: { '@id': string }) => node['@id'].endsWith(parks.id));
    expect(self).toMatchObject({
      '@type': ['dcat:Dataset', 'foaf:Document'],
      'dct:title': [{ '@value': '公园"名录" <甲>', '@language': 'zh' }],
      'dcat:theme': [{ '@id': authority('data-theme/ENVI') }],
    });
  });
  test('RDF/XML, read by another program, says the same', async () => {
    const parser = new RdfXmlParser({ dataFactory: DataFactory });
    const read: Quad[] = [];
    parser.on('data', (quad: Quad) => read.push(quad));
    const done = new Promise((resolve, reject) => parser.on('end', resolve).on('error', reject));
    parser.end(await text('/open/catalog.rdf'));
    await done;
    const lines = (quads: Quad[]) => new Writer().quadsToString(quads).split('\n').sort();
    expect(lines(read)).toEqual(lines(new Parser().parse(await text('/open/catalog.ttl'))));
    expect(read.length).toBeGreaterThan(30);
  });
  test('what was written before is not given out any more once something was closed', async () => {
    const { id } = await world.publish(bureau, {
      name: '先开后关',
      openness: 'open',
      items: [item('甲', { openness: 'open' })],
    });
    await keepOpenCatalogue(world.deps);
    expect(await text('/open/catalog.ttl')).toContain(id);
    await world.db.transaction((tx) => leaveDirectory(tx, id));
    for (const path of ['/open/catalog.ttl', '/open/catalog.jsonld', '/open/catalog.rdf', '/open/sitemap.xml'])
      expect(await text(path), path).not.toContain(id);
  });
  test('its own address gives the form asked for; a page that there is not is not found', async () => {
    const given = async (accept: string) =>
      (await world.app.request('/open/catalog', { headers: { accept } })).headers.get('content-type')?.split(';')[0];
    const wished = [
      'text/turtle',
      'application/ld+json',
      'application/rdf+xml',
      'text/html, application/rdf+xml;q=0.5',
    ];
    expect(await Promise.all([...wished, '*/*', ''].map(given))).toEqual([
      'text/turtle',
      'application/ld+json',
      'application/rdf+xml',
      'application/rdf+xml',
      'text/turtle',
      'text/turtle',
    ]);
    expect((await world.get(null, '/open/catalog.ttl?page=2')).status).toBe(404);
    expect((await world.get(null, '/open/catalog.ttl?page=0')).status).toBe(400);
  });
});

test('the sitemap has a page for each entry, and search engines are told what it is', async () => {
  const map = await text('/open/sitemap.xml');
  const found = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address);
  expect(found.sort()).toEqual(
    [`${site}/open`, ...[parks, shops].map(({ id }) => `${site}/open/datasets/${id}`)].sort(),
  );
  expect((await world.get(null, '/open/sitemap.xml?page=2')).status).toBe(404);
  const { schemaOrg } = (await world.get(null, `/api/open/${parks.id}`)).body;
  expect(schemaOrg).toMatchObject({ '@type': 'Dataset', isAccessibleForFree: true, license: licence });
  expect(schemaOrg.distribution).toHaveLength(2);
});

test('whether a file is there is found out without taking it', async () => {
  const answer = await world.app.request(`/open/files/${parks.id}/data.csv`, { method: 'HEAD' });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
});

const call = async (action: string, said?: object) => {
  const path = `/open/api/3/action/${action}`;
  return said ? world.post(null, path, said) : world.get(null, path);
};
const result = async (action: string, said?: object) => {
  const { status, body } = await call(action, said);
  expect([status, body.success], `${action} ${JSON.stringify(body)}`).toEqual([200, true]);
  return body.result;
};

describe('as CKAN', () => {
  const nameOf = async (id: string) => (await result('package_show', { id })).name;

  test('the site, its entries, and one of them by id or name', async () => {
    expect(await result('site_read')).toBe(true);
    expect(await result('status_show')).toMatchObject({ site_url: site });
    const names = await result('package_list');
    expect(names).toHaveLength(2);
    const name = await nameOf(parks.id);
    expect(names).toContain(name);
    expect(name).toMatch(/^[\w-]+$/);
    const shown = await result(`package_show?id=${name}`);
    expect(shown).toMatchObject({
      id: parks.id,
      title: '公园"名录" <甲>',
      isopen: true,
      organization: { title: bureau.name },
      num_resources: 2,
    });
    expect(shown.resources[0]).toMatchObject({ format: 'CSV', datastore_active: true });
    expect(await result('current_package_list_with_resources', { limit: 1 })).toHaveLength(1);
  });
  test('search by words, organisation, group and format; with facets', async () => {
    const found = async (said: object) =>
      (await result('package_search', said)).results.map(({ id }: { id: string }) => id);
    expect(await found({ q: '公园' })).toEqual([parks.id]);
    expect(await found({ q: '管护经费' })).toEqual([]);
    expect(await found({ q: '*:*', fq: 'groups:sector-n' })).toEqual([parks.id]);
    expect(await found({ fq: 'res_format:CSV +dataset_type:dataset' })).toEqual([parks.id]);
    expect(await found({ fq: 'organization:d0' })).toEqual([]);
    expect(await found({ rows: 0 })).toEqual([]);
    const [organisation] = await result('organization_list');
    const all = await result('package_search', {
      fq: `organization:${organisation}`,
      'facet.field': ['groups', 'organization'],
    });
    expect(all).toMatchObject({
      count: 2,
      facets: { groups: { 'sector-n': 1, 'sector-f': 1 }, organization: { [organisation]: 2 } },
    });
    expect((await call('package_search', { fq: 'secret:1' })).status).toBe(409);
  });
  test('organisations, groups, tags, licences, and what changed', async () => {
    const [organisation] = await result('organization_list', { all_fields: true });
    expect(organisation).toMatchObject({ title: bureau.name, package_count: 2 });
    expect(
      (await result('organization_show', { id: organisation.name, include_datasets: true })).packages,
    ).toHaveLength(2);
    expect(await result('organization_list_for_user')).toEqual([]);
    expect((await result('group_list')).sort()).toEqual(['sector-f', 'sector-n']);
    expect(await result('group_show', { id: 'sector-n', include_datasets: 'true' })).toMatchObject({
      package_count: 1,
      packages: [{ id: parks.id }],
    });
    const [tag] = await result('tag_list', { query: '公共设施' });
    expect(await result('tag_show', { id: tag })).toMatchObject({ name: tag });
    expect(await result('license_list')).toMatchObject([{ id: licence }]);
    expect(await result('recently_changed_packages_activity_list')).toHaveLength(2);
  });
  test('rows: by page, by filter, by words, of some fields, in an order', async () => {
    const id = `${parks.id}-csv`;
    const rows = async (said: object) => result('datastore_search', { resource_id: id, ...said });
    const first = await rows({ limit: 10, offset: 25 });
    expect([first.total, first.records.length, first.records[0]._id]).toEqual([30, 5, 26]);
    expect(first.fields).toEqual([
      { id: '_id', type: 'int' },
      { id: '公园名称', type: 'text' },
      { id: '面积', type: 'text' },
    ]);
    expect(await rows({ filters: { 公园名称: ['公园3', '公园4'] }, sort: '公园名称 desc' })).toMatchObject({
      total: 2,
      records: [{ 公园名称: '公园4' }, { 公园名称: '公园3' }],
    });
    expect(await rows({ q: '公园29', fields: '面积' })).toMatchObject({ total: 1, records: [{ _id: 1, 面积: '29' }] });
    const inAddress = await result(`datastore_search?resource_id=${id}&filters=${encodeURIComponent('{"面积":"7"}')}`);
    expect(inAddress.records).toMatchObject([{ 公园名称: '公园7' }]);
    expect(await result('datastore_info', { id })).toMatchObject({
      meta: { count: 30 },
      fields: [{ id: '公园名称' }, { id: '面积' }],
    });
    expect(await result('resource_show', { id })).toMatchObject({ package_id: parks.id });
    expect(await result('resource_search', { query: 'name:公园' })).toMatchObject({ count: 2 });
    expect(await result('resource_search', { query: ['name:公园', 'format:csv'] })).toMatchObject({
      count: 1,
      results: [{ id }],
    });
  });
  test('what is not open is no field: not to be filtered by, sorted by or shown', async () => {
    const resource_id = `${parks.id}-csv`;
    for (const said of [{ filters: { 管护经费: '3000' } }, { sort: '管护经费 desc' }, { fields: ['管护经费'] }])
      expect((await call('datastore_search', { resource_id, ...said })).body).toMatchObject({
        success: false,
        error: { __type: 'Validation Error' },
      });
    expect(await result('datastore_search', { resource_id, q: '29000' })).toMatchObject({ total: 0 });
  });
  test('stands below an address of its own as well, and says so', async () => {
    const { status, body } = await world.get(null, '/open/ckan/api/3/action/package_list');
    expect([status, body.result]).toEqual([200, await result('package_list')]);
    expect(body.help).toBe(`${site}/open/ckan/api/3/action/help_show?name=package_list`);
  });
  test('refusals are in its shape', async () => {
    expect((await call('package_show', { id: 'x' })).body).toMatchObject({
      help: `${site}/open/api/3/action/help_show?name=package_show`,
      success: false,
      error: { __type: 'Not Found Error' },
    });
    expect([
      (await call('package_show', { id: 'x' })).status,
      (await call('package_show')).status,
      (await call('package_create')).status,
    ]).toEqual([404, 409, 400]);
    expect((await call('datastore_search', { resource_id: `${shops.id}-csv` })).status).toBe(404);
    expect(await result('help_show?name=package_show')).toMatch(/entry/);
    expect((await call('datastore_search?resource_id=x&filters={')).status).toBe(409);
  });
});
