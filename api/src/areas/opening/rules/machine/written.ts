import { type Quad, Writer } from 'n3';
import { prefixes } from './dcat.ts';

/** A graph as Turtle. */
export function asTurtle(quads: readonly Quad[]): string {
  const writer = new Writer({ prefixes });
  writer.addQuads([...quads]);
  let turtle = '';
  // At once: nothing of it waits for anything
  writer.end((_error, result) => {
    turtle = result;
  });
  return turtle;
}

const typeOf = `${prefixes.rdf}type`;
const text = `${prefixes.xsd}string`;

/** A short name where one of the prefixes fits. */
function compact(uri: string): string {
  const known = Object.entries(prefixes).find(([, space]) => uri.startsWith(space));
  return known ? `${known[0]}:${uri.slice(known[1].length)}` : uri;
}

type Node = { '@id': string; '@type'?: string[] } & { [property: string]: unknown };

/** A graph as JSON-LD: each thing once, by its address, with short names and the prefixes that they stand for. */
export function asJsonLd(quads: readonly Quad[]): { '@context': typeof prefixes; '@graph': Node[] } {
  const nodes = new Map<string, Node>();
  for (const { subject, predicate, object } of quads) {
    const node: Node = nodes.get(subject.value) ?? { '@id': subject.value };
    nodes.set(subject.value, node);
    const type = predicate.value === typeOf;
    const property = type ? '@type' : compact(predicate.value);
    const values = (node[property] as unknown[] | undefined) ?? [];
    node[property] = values;
    if (type) values.push(compact(object.value));
    else if (object.termType !== 'Literal') values.push({ '@id': object.value });
    else if (object.language) values.push({ '@value': object.value, '@language': object.language });
    else
      values.push(
        object.datatype.value === text
          ? object.value
          : { '@value': object.value, '@type': compact(object.datatype.value) },
      );
  }
  return { '@context': prefixes, '@graph': [...nodes.values()] };
}

/** As XML takes it: the signs that mean something to it by number, and what no XML may hold as U+FFFD. */
const inXml = (value: string): string =>
  value
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 has no place for
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"'\r\n\t]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function objectInXml(property: string, { object }: Quad): string {
  if (object.termType !== 'Literal') return `<${property} rdf:resource="${inXml(object.value)}"/>`;
  const kind = object.language
    ? ` xml:lang="${inXml(object.language)}"`
    : object.datatype.value === text
      ? ''
      : ` rdf:datatype="${inXml(object.datatype.value)}"`;
  return `<${property}${kind}>${inXml(object.value)}</${property}>`;
}

/** A graph as RDF/XML: each thing once, by its address. Every property has one of the prefixes. */
export function asRdfXml(quads: readonly Quad[]): string {
  const things = new Map<string, string[]>();
  for (const quad of quads) {
    const said = things.get(quad.subject.value) ?? [];
    things.set(quad.subject.value, said);
    said.push(objectInXml(compact(quad.predicate.value), quad));
  }
  const spaces = Object.entries(prefixes).map(([prefix, space]) => ` xmlns:${prefix}="${space}"`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<rdf:RDF${spaces.join('')}>`,
    ...[...things].flatMap(([thing, said]) => [
      `<rdf:Description rdf:about="${inXml(thing)}">`,
      ...said,
      '</rdf:Description>',
    ]),
    '</rdf:RDF>\n',
  ].join('\n');
}
