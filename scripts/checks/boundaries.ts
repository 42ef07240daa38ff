import type { Source } from './sources.ts';

const isTest = (file: string) => /\.test\.tsx?$|\/testing(-\w+)?\.ts$|\.testing\.ts$/.test(file);
/** Files that decide: they may not come to a database, a server or a clock, not even through others. */
const decides = (file: string) =>
  /^api\/src\/law\//.test(file)
    ? !/\/(routes|view|coverage)\.ts$/.test(file)
    : /^api\/src\/.*[-/]rules\.ts$|^api\/src\/areas\/requests\/(plan|filing|outcome|grounds|stances|state|onward|notices|tasks)\.ts$|^api\/src\/areas\/discrepancies\/(state|tasks)\.ts$|^api\/src\/areas\/inbox\/reminders\.ts$|^api\/src\/areas\/[\w-]+\/rules\//.test(
        file,
      );
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

/** Imports that cross a wall of the house; each line names the file and what it may not reach. */
export function boundaryProblems(list: readonly Source[]): string[] {
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
    .flatMap(({ file, imports, typeImports }) => {
      const every = [...imports, ...typeImports];
      const forbid = (paths: string[], why: (path: string) => boolean, rule: string) =>
        paths.filter(why).map((path) => `${file} imports ${path}: ${rule}`);
      const own = featureOf(file);
      return [
        ...(decides(file)
          ? [...reach(file, sources)]
              .filter(([path]) => impure(path))
              .slice(0, 1)
              .map(([path]) => `${pathTo(path, reach(file, sources))}: rules know no database, server or clock`)
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
      ];
    });
}
