import { readFileSync } from 'node:fs';
import { DataFactory, Parser, type Quad, Store } from 'n3';
import { indicatorsOf } from './opened/points.ts';

/**
 * `node api/bench/open.ts ADDRESS [--shapes FILE …]`: counts the indicators by which the European data portal measures
 * metadata (MQA) on the open catalogue of a running product, and fails where they are too few. Whether it fits DCAT-AP is
 * counted where the official shapes are given and the module that SHACL_ENGINE names (`shacl-engine`) finds nothing wrong.
 */
/** Of 405; the portal calls it excellent from there. */
const least = 351;
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

const statuses = new Map<string, Promise<boolean>>();
function answers(url: string): Promise<boolean> {
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

const found = await indicatorsOf(store, { answers, conforms });
for (const { name, good, of, points, most } of found)
  console.log(
    `${name.padEnd(30)} ${String(good).padStart(6)} of ${String(of).padEnd(6)} ${points.toFixed(1).padStart(6)} of ${most}`,
  );
const [points, most] = [found.reduce((sum, one) => sum + one.points, 0), found.reduce((sum, one) => sum + one.most, 0)];
console.log(`${points.toFixed(0)} of ${most} points`);
if (points < least) {
  console.error(`fewer than ${least}`);
  process.exitCode = 1;
}
