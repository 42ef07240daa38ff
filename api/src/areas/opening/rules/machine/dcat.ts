import { type DownloadFormat, downloadFormats, type OpeningState } from '@onesource/db/vocabulary';
import { DataFactory, type NamedNode, type Quad, type Quad_Object } from 'n3';
import { properName, type Text } from '../../../../law/setting.ts';
import { keywordsOf, themeOf } from '../keywords.ts';
import type { OpenRow } from '../open-row.ts';
import {
  accessRightUri,
  china,
  chinese,
  fileTypeUri,
  frequencyUri,
  mediaTypeUri,
  tableOf,
  themeIn,
  themeTable,
} from './authorities.ts';
import { descriptionOf } from './description.ts';
import { interruptedText } from './interrupted.ts';
import { addresses, type Site, titleOf } from './site.ts';

const { namedNode, literal, quad } = DataFactory;

export const prefixes = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  hydra: 'http://www.w3.org/ns/hydra/core#',
  locn: 'http://www.w3.org/ns/locn#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/** A term by its short name: `dct:title`. */
function term(short: string): NamedNode {
  const [prefix = '', name = ''] = short.split(':');
  return namedNode(`${prefixes[prefix as keyof typeof prefixes]}${name}`);
}

const iri = (uri: string) => namedNode(uri);
const typed = (value: string, type: string) => literal(value, term(type));
const at = (time: Date) => typed(time.toISOString(), 'xsd:dateTime');
const zh = (value: string) => literal(value, 'zh');
const inBoth = (text: Text): Quad_Object[] => [zh(text.zh), ...(text.en === text.zh ? [] : [literal(text.en, 'en')])];

/** What is said of one thing; where nothing is said of it, nothing stands. */
type Said = Record<string, Quad_Object | readonly Quad_Object[]>;
const about = (subject: string, type: string | readonly string[], said: Said): Quad[] => [
  ...[type].flat().map((one) => quad(iri(subject), term('rdf:type'), term(one))),
  ...Object.entries(said).flatMap(([property, objects]) =>
    [objects].flat().map((object) => quad(iri(subject), term(property), object)),
  ),
];

/** Of a page of the catalogue: which it is, of how many entries in all, and how many stand on one. */
type Paged = { page: number; pageSize: number; total: number };

/** 开放目录 as DCAT-AP 3.0.1: one page of entries, each with its provider and the files of its rows. */
export function catalogueGraph(
  site: Site,
  rows: readonly OpenRow[],
  labels: Record<OpeningState, Text>,
  paged: Paged,
): Quad[] {
  const { home, catalogue, entry } = addresses(site);
  const [authority, place] = [`${home}#authority`, `${home}#place`];
  const providers = new Map(rows.map((row) => [row.department.id, row.department]));
  const modified = rows.reduce<Date | null>(
    (last, { changedAt }) => (last && last > changedAt ? last : changedAt),
    null,
  );
  return [
    ...about(catalogue, 'dcat:Catalog', {
      'dct:title': inBoth(titleOf(site)),
      'dct:description': [
        zh('各部门向社会开放的公共数据。'),
        literal('Public data that departments have opened.', 'en'),
      ],
      'dct:publisher': iri(authority),
      'dct:language': iri(chinese),
      'dct:spatial': [iri(china), iri(place)],
      'foaf:homepage': iri(home),
      'dcat:themeTaxonomy': iri(themeTable.uri),
      'dcat:dataset': rows.map(({ id }) => iri(entry(id))),
      ...(modified && { 'dct:modified': at(modified) }),
      ...(site.licence && { 'dct:license': iri(site.licence) }),
    }),
    ...pagesOf(site, paged),
    ...about(home, 'foaf:Document', {}),
    ...about(authority, 'foaf:Agent', { 'foaf:name': inBoth(site.authority) }),
    ...about(place, 'dct:Location', { 'locn:geographicName': inBoth(site.place) }),
    ...(site.licence ? about(site.licence, 'dct:LicenseDocument', {}) : []),
    ...providersOf(site, [...providers.values()]),
    ...wordsOfTables(rows),
    ...rows.flatMap((row) => entryGraph(site, row, labels)),
  ];
}

function pagesOf(site: Site, { page, pageSize, total }: Paged): Quad[] {
  const { catalogue, cataloguePage } = addresses(site);
  const last = Math.max(1, Math.ceil(total / pageSize));
  const link = (to: number) => iri(cataloguePage(to));
  return [
    ...about(cataloguePage(page), 'hydra:PartialCollectionView', {
      'hydra:first': link(1),
      'hydra:last': link(last),
      ...(page > 1 && { 'hydra:previous': link(page - 1) }),
      ...(page < last && { 'hydra:next': link(page + 1) }),
    }),
    ...about(catalogue, 'hydra:Collection', {
      'hydra:totalItems': typed(String(total), 'xsd:integer'),
      'hydra:view': link(page),
    }),
  ];
}

const providersOf = (site: Site, departments: readonly OpenRow['department'][]): Quad[] =>
  departments.flatMap(({ id, name, nameEn, creditCode }) =>
    about(addresses(site).provider(id), 'foaf:Agent', {
      'foaf:name': inBoth(properName(name, nameEn)),
      ...(creditCode && { 'dct:identifier': literal(creditCode) }),
    }),
  );

/** Words of authority tables, said to be what they are, for whoever does not have the tables at hand. */
function wordsOfTables(rows: readonly OpenRow[]): Quad[] {
  const said = (uris: readonly string[], type: string) =>
    [...new Set(uris)].flatMap((uri) => about(uri, type, { 'skos:inScheme': iri(tableOf(uri)) }));
  const themes = new Map(rows.map(({ face }) => [themeOf(face), themeIn(themeOf(face))]));
  return [
    ...about(themeTable.uri, 'skos:ConceptScheme', { 'dct:title': inBoth(themeTable.name) }),
    ...[...new Map([...themes.values()].map((theme) => [theme?.uri, theme])).values()].flatMap((theme) =>
      theme
        ? about(theme.uri, 'skos:Concept', {
            'skos:prefLabel': inBoth(theme.name),
            'skos:inScheme': iri(themeTable.uri),
          })
        : [],
    ),
    ...said(
      rows.map(({ face }) => frequencyUri(face.updateCycle)),
      'dct:Frequency',
    ),
    ...said(
      rows.map(({ face }) => accessRightUri(face.openness)),
      'dct:RightsStatement',
    ),
    ...said([chinese], 'dct:LinguisticSystem'),
    ...said([china], 'dct:Location'),
    ...said(downloadFormats.map(fileTypeUri), 'dct:MediaTypeOrExtent'),
    ...downloadFormats.flatMap((format) => about(mediaTypeUri(format), 'dct:MediaType', {})),
  ];
}

/** One entry with all that hangs on it. */
function entryGraph(site: Site, row: OpenRow, labels: Record<OpeningState, Text>): Quad[] {
  const { entry, provider, home } = addresses(site);
  const { id, code, face, department, openedAt, changedAt, data, outage } = row;
  const [self, theme] = [entry(id), themeIn(themeOf(face))?.uri];
  const formats = data ? downloadFormats : [];
  return [
    ...about(self, 'dcat:Dataset', {
      'dct:title': zh(face.name),
      'dct:description': zh(descriptionOf(face)),
      'dct:identifier': literal(code),
      'dcat:keyword': keywordsOf(face).flatMap(inBoth),
      'dct:publisher': iri(provider(department.id)),
      'dcat:contactPoint': iri(`${self}#contact`),
      'dct:issued': at(openedAt),
      'dct:modified': at(changedAt),
      'dct:language': iri(chinese),
      'dct:spatial': [iri(china), iri(`${home}#place`)],
      'dct:accrualPeriodicity': iri(frequencyUri(face.updateCycle)),
      'dct:accessRights': iri(accessRightUri(face.openness)),
      'dcat:landingPage': iri(self),
      'dcat:distribution': formats.map((format) => iri(`${self}#${format}`)),
      ...(theme && { 'dcat:theme': iri(theme) }),
      ...(outage && { 'rdfs:comment': inBoth(interruptedText(outage)) }),
    }),
    ...about(self, 'foaf:Document', {}),
    ...about(`${self}#contact`, ['vcard:Kind', 'vcard:Organization'], {
      'vcard:fn': zh([department.name, face.office].filter(Boolean).join(' ')),
      'vcard:hasURL': iri(self),
    }),
    ...formats.flatMap((format) => fileGraph(site, row, format, labels)),
  ];
}

function fileGraph(
  site: Site,
  { id, face, openedAt, changedAt, outage }: OpenRow,
  format: DownloadFormat,
  labels: Record<OpeningState, Text>,
) {
  const { entry, file } = addresses(site);
  const self = `${entry(id)}#${format}`;
  return [
    ...about(self, 'dcat:Distribution', {
      'dct:title': zh(`${face.name}（${format.toUpperCase()}）`),
      'dcat:accessURL': iri(file(id, format)),
      'dcat:downloadURL': iri(file(id, format)),
      'dct:format': iri(fileTypeUri(format)),
      'dcat:mediaType': iri(mediaTypeUri(format)),
      'dct:issued': at(openedAt),
      'dct:modified': at(changedAt),
      'dct:language': iri(chinese),
      'dct:rights': iri(`${self}-rights`),
      ...(site.licence && { 'dct:license': iri(site.licence) }),
      ...(outage && { 'rdfs:comment': inBoth(interruptedText(outage)) }),
    }),
    ...about(`${self}-rights`, 'dct:RightsStatement', { 'rdfs:label': inBoth(labels[face.openness]) }),
  ];
}
