import { readFileSync } from 'node:fs';
import { DataFactory, Parser, type Quad, Store } from 'n3';

/**
 * `node api/bench/open.ts ADDRESS [--shapes FILE …]`: counts the indicators by which the European data portal measures
 * metadata (MQA, 405 points) on the open catalogue of a running product. Each is the part of entries, or of files, that
 * have it, times its points. Whether it fits DCAT-AP is counted where the official shapes are given and the module that
 * SHACL_ENGINE names (`shacl-engine`) finds nothing wrong.
 */
const [address = '', ...rest] = process.argv.slice(2);
if (!URL.canParse(address)) {
  console.error('usage: node api/bench/open.ts ADDRESS [--shapes FILE …]');
  process.exit(1);
}

const store = new Store();
const pages: Quad[][] = [];
for (let next: string | null = new URL('/open/catalog.ttl', address).href; next !== null; ) {
  const answer: Response = await fetch(next);
  if (!answer.ok) throw new Error(`${next}: ${answer.status}`);
  const quads = new Parser().parse(await answer.text());
  pages.push(quads);
  store.addQuads(quads);
  const link = /<([^>]+)>; rel="next"/.exec(answer.headers.get('link') ?? '')?.[1];
  next = link ? new URL(link, address).href : null;
}

const dcat = 'http://www.w3.org/ns/dcat#';
const dct = 'http://purl.org/dc/terms/';
const tables = 'http://publications.europa.eu/resource/authority/';
const ofType = (type: string) => store.getSubjects('http://www.w3.org/1999/02/22-rdf-syntax-ns#type', type, null);
const [entries, files] = [ofType(`${dcat}Dataset`), ofType(`${dcat}Distribution`)];
type Thing = (typeof entries)[number];
const said = (thing: Thing, property: string) => store.getObjects(thing, property, null).map(({ value }) => value);

/** Kinds of file that programs read, and those that nobody owns, as the portal lists them. */
const readable = ['CSV', 'JSON', 'XML', 'XLSX', 'XLS', 'RDF_TURTLE'];
const owned = ['XLSX', 'XLS', 'DOCX', 'DOC'];
const kind = (file: Thing) => said(file, `${dct}format`)[0]?.split('/').at(-1) ?? '';

const statuses = new Map<string, Promise<boolean>>();
function answers(url: string | undefined): Promise<boolean> {
  if (url === undefined) return Promise.resolve(false);
  const known =
    statuses.get(url) ??
    fetch(url, { method: 'HEAD' }).then(
      ({ ok }) => ok,
      () => false,
    );
  statuses.set(url, known);
  return known;
}

async function fits(): Promise<boolean> {
  const shapes = rest[0] === '--shapes' ? rest.slice(1) : [];
  const engine = process.env.SHACL_ENGINE;
  if (shapes.length === 0 || !engine) return false;
  const { Validator } = await import(engine);
  const rules = new Store(
    shapes.flatMap((file) => new Parser({ blankNodePrefix: `${file}-` }).parse(readFileSync(file, 'utf8'))),
  );
  for (const quads of pages) {
    const report = await new Validator(rules, { factory: DataFactory }).validate({ dataset: new Store(quads) });
    if (!report.conforms) return false;
  }
  return true;
}
const conforms = await fits();

type Measured = boolean | Promise<boolean>;
const has = (property: string) => (thing: Thing) => said(thing, property).length > 0;
const within = (property: string, table: string) => (thing: Thing) =>
  said(thing, property).some((value) => value.startsWith(table));
const indicators: [string, number, readonly Thing[], (thing: Thing) => Measured][] = [
  ['keywords', 30, entries, has(`${dcat}keyword`)],
  ['themes', 30, entries, has(`${dcat}theme`)],
  ['spatial', 20, entries, has(`${dct}spatial`)],
  ['temporal', 20, entries, has(`${dct}temporal`)],
  ['access address answers', 50, files, (file) => answers(said(file, `${dcat}accessURL`)[0])],
  ['download address', 20, files, has(`${dcat}downloadURL`)],
  ['download address answers', 30, files, (file) => answers(said(file, `${dcat}downloadURL`)[0])],
  ['format', 20, files, has(`${dct}format`)],
  ['media type', 10, files, has(`${dcat}mediaType`)],
  [
    'both from vocabularies',
    10,
    files,
    (file) =>
      within(`${dct}format`, `${tables}file-type/`)(file) && within(`${dcat}mediaType`, 'http://www.iana.org/')(file),
  ],
  ['not proprietary', 20, files, (file) => kind(file) !== '' && !owned.includes(kind(file))],
  ['read by programs', 20, files, (file) => readable.includes(kind(file))],
  ['fits DCAT-AP', 30, entries, () => conforms],
  ['licence', 20, files, has(`${dct}license`)],
  ['licence from vocabulary', 10, files, within(`${dct}license`, `${tables}licence/`)],
  ['access rights', 10, entries, has(`${dct}accessRights`)],
  ['access rights from vocabulary', 5, entries, within(`${dct}accessRights`, `${tables}access-right/`)],
  ['contact', 20, entries, has(`${dcat}contactPoint`)],
  ['publisher', 10, entries, has(`${dct}publisher`)],
  ['rights', 5, files, has(`${dct}rights`)],
  ['size', 5, files, has(`${dcat}byteSize`)],
  ['issued', 5, entries, has(`${dct}issued`)],
  ['modified', 5, entries, has(`${dct}modified`)],
];

let [points, most] = [0, 0];
for (const [name, worth, things, test] of indicators) {
  let good = 0;
  for (const thing of things) if (await test(thing)) good += 1;
  const got = things.length === 0 ? 0 : (worth * good) / things.length;
  [points, most] = [points + got, most + worth];
  console.log(
    `${name.padEnd(30)} ${String(good).padStart(6)} of ${String(things.length).padEnd(6)} ${got.toFixed(1).padStart(6)} of ${worth}`,
  );
}
console.log(`${entries.length} entries, ${files.length} files: ${points.toFixed(0)} of ${most} points`);
