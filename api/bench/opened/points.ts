import type { Store } from 'n3';

/** What an indicator found: of so many things so many have it, which is worth so many points of those it could be. */
export type Indicated = { name: string; good: number; of: number; points: number; most: number };

type Asked = {
  /** Whether an address answers to whoever only looks. */
  answers: (url: string) => Promise<boolean>;
  /** Whether the official shapes found nothing wrong. */
  conforms: boolean;
};

const dcat = 'http://www.w3.org/ns/dcat#';
const dct = 'http://purl.org/dc/terms/';
const tables = 'http://publications.europa.eu/resource/authority/';
/** Kinds of file that programs read, and those that somebody owns, as the portal lists them. */
const readable = ['CSV', 'JSON', 'XML', 'XLSX', 'XLS', 'RDF_TURTLE'];
const owned = ['XLSX', 'XLS', 'DOCX', 'DOC'];

/**
 * The indicators by which the European data portal measures metadata (MQA, 405 points): each is the part of entries, or of
 * files, that have it, times its points.
 */
export async function indicatorsOf(store: Store, { answers, conforms }: Asked): Promise<Indicated[]> {
  const ofType = (type: string) => store.getSubjects('http://www.w3.org/1999/02/22-rdf-syntax-ns#type', type, null);
  const [entries, files] = [ofType(`${dcat}Dataset`), ofType(`${dcat}Distribution`)];
  type Thing = (typeof entries)[number];
  const said = (thing: Thing, property: string) => store.getObjects(thing, property, null).map(({ value }) => value);
  const kind = (file: Thing) => said(file, `${dct}format`)[0]?.split('/').at(-1) ?? '';
  const answering = (property: string) => async (file: Thing) => {
    const [url] = said(file, property);
    return url !== undefined && (await answers(url));
  };
  type Measured = boolean | Promise<boolean>;
  const has = (property: string) => (thing: Thing) => said(thing, property).length > 0;
  const within = (property: string, table: string) => (thing: Thing) =>
    said(thing, property).some((value) => value.startsWith(table));
  const indicators: [string, number, readonly Thing[], (thing: Thing) => Measured][] = [
    ['keywords', 30, entries, has(`${dcat}keyword`)],
    ['themes', 30, entries, has(`${dcat}theme`)],
    ['spatial', 20, entries, has(`${dct}spatial`)],
    ['temporal', 20, entries, has(`${dct}temporal`)],
    ['access address answers', 50, files, answering(`${dcat}accessURL`)],
    ['download address', 20, files, has(`${dcat}downloadURL`)],
    ['download address answers', 30, files, answering(`${dcat}downloadURL`)],
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
  const found: Indicated[] = [];
  for (const [name, most, things, test] of indicators) {
    let good = 0;
    for (const thing of things) if (await test(thing)) good += 1;
    const points = things.length === 0 ? 0 : (most * good) / things.length;
    found.push({ name, good, of: things.length, points, most });
  }
  return found;
}
