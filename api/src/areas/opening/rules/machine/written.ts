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
