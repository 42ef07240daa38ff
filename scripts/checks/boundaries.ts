import { isPure, isTest } from '../pure-files.ts';
import type { Source } from './sources.ts';

/** What a rule is told instead: the day comes with the command. */
const clock = /\b(?:Date\.now|Math\.random|performance\.now)\(|\bnew Date\(\)/;
const impure = (path: string) =>
  /^(drizzle-orm|postgres|hono|@hono|jose|node:)/.test(path) || /^db\/src\/(client|schema|migrate|embedded)/.test(path);

/** Everything a file comes to at run time, itself included. */
function reach(from: string, sources: Map<string, Source>): Map<string, string> {
  const cameFrom = new Map([[from, '']]);
  for (const [file] of cameFrom)
    for (const next of sources.get(file)?.imports ?? []) if (!cameFrom.has(next)) cameFrom.set(next, file);
  return cameFrom;
}

function pathTo(target: string, cameFrom: Map<string, string>): string {
  const steps = [target];
  for (let at = cameFrom.get(target); at; at = cameFrom.get(at)) steps.unshift(at);
  return steps.join(' → ');
}

const areaOf = (path: string) => /^api\/src\/areas\/([\w-]+)\//.exec(path)?.[1] ?? null;
/** Rooms below the areas. */
const below = (file: string) => /^api\/src\/(foundation|access|law|cases)\//.test(file);
/** What stands beside an area for the tools: the seed, the robustness walk, the generated documentation. */
const forTools = (file: string) => /^api\/src\/(areas\/[\w-]+|cases)\/(seed|scene|docs)\.ts$/.test(file);
/** What runs: an app, its timer, a function. */
const runs = ['api/src/app.ts', 'api/src/tick.ts', 'api/src/running/entry/function.ts'];

/**
 * Imports that cross a wall of the house; each line names the file and what it may not reach.
 *
 * @param order the areas, each of which may import those before it
 */
export function boundaryProblems(list: readonly Source[], order: readonly string[]): string[] {
  const sources = new Map(list.map((source) => [source.file, source]));
  const features = new Set(
    list.flatMap(({ file }) => /^web\/src\/(?!shell\/)([\w-]+)\/feature\.ts$/.exec(file)?.[1] ?? []),
  );
  const featureOf = (path: string) => {
    const name = /^web\/src\/([\w-]+)\//.exec(path)?.[1];
    return name && features.has(name) ? name : null;
  };
  // zod tries whether it may make functions of text, of which the console's content security policy complains
  const pure = (path: string) => ![...reach(path, sources).keys()].some((each) => impure(each) || each === 'zod');
  return list
    .filter(({ file }) => !isTest(file))
    .flatMap(({ file, text, imports, typeImports }) => {
      const every = [...imports, ...typeImports];
      const forbid = (paths: string[], why: (path: string) => boolean, rule: string) =>
        paths.filter(why).map((path) => `${file} imports ${path}: ${rule}`);
      const own = featureOf(file);
      const area = areaOf(file);
      return [
        ...(isPure(file)
          ? [...reach(file, sources)]
              .filter(([path]) => impure(path))
              .slice(0, 1)
              .map(([path]) => `${pathTo(path, reach(file, sources))}: rules know no database, server or clock`)
          : []),
        ...(isPure(file) && clock.test(text) ? [`${file} asks for the time or for chance: rules are told`] : []),
        ...(/^api\/.*[-/]rules\.ts$/.test(file) && !isPure(file)
          ? [`${file}: rules stand in a folder of their area called rules`]
          : []),
        ...(area && !order.includes(area) ? [`${file}: areas.ts does not list ${area}`] : []),
        ...(area
          ? forbid(
              every,
              (path) => {
                const other = areaOf(path);
                return other !== null && order.indexOf(other) > order.indexOf(area);
              },
              `areas.ts has ${area} before it`,
            )
          : []),
        ...(area || below(file)
          ? forbid(
              every,
              (path) =>
                runs.includes(path) ||
                path === 'api/src/areas.ts' ||
                (path.startsWith('api/src/running/') && !forTools(file)) ||
                (below(file) && areaOf(path) !== null),
              'what is below knows nothing of what is above it',
            )
          : []),
        ...(runs.includes(file)
          ? [...reach(file, sources)]
              .filter(([path]) => forTools(path))
              .map(([path]) => `${pathTo(path, reach(file, sources))}: what stands there for the tools does not run`)
          : []),
        ...(file === 'db/src/vocabulary.ts' ? forbid(every, () => true, 'the vocabulary imports nothing') : []),
        ...(/\/routes\.ts$/.test(file)
          ? forbid(
              every,
              (path) => path.startsWith('drizzle-orm') || path.startsWith('db/src/schema'),
              'routes leave the database to commands and queries',
            )
          : []),
        ...(file.startsWith('db/')
          ? forbid(every, (path) => /^(api|web)\//.test(path), 'data flows from db to api to web')
          : []),
        ...(file.startsWith('api/')
          ? forbid(every, (path) => path.startsWith('web/'), 'data flows from db to api to web')
          : []),
        ...(file.startsWith('web/')
          ? forbid(
              imports,
              (path) => path.startsWith('api/') && !pure(path),
              'the browser takes types and pure rules from the api, nothing else',
            )
          : []),
        ...(file.startsWith('web/')
          ? forbid(
              imports,
              (path) => path.startsWith('db/src/') && path !== 'db/src/vocabulary.ts',
              'the browser takes the vocabulary from db, nothing else',
            )
          : []),
        ...(own ? forbid(every, (path) => (featureOf(path) ?? own) !== own, 'features do not import each other') : []),
        ...(/^web\/src\/(ui|words|cases)\//.test(file)
          ? forbid(every, (path) => featureOf(path) !== null, 'what features share knows none of them')
          : []),
        ...(file.startsWith('web/src/ui/')
          ? forbid(
              every,
              (path) => /^(api|db|web\/src\/(words|cases|session|shell))\//.test(path),
              'ui knows no word of the domain, and not who reads',
            )
          : []),
      ];
    });
}
