import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { areas } from '../api/src/areas.ts';
import { boundaryProblems } from './checks/boundaries.ts';
import { cityProblems } from './checks/cities.ts';
import { folderProblems } from './checks/folders.ts';
import { type Entry, migrationProblems } from './checks/migrations.ts';
import { everySource, readSources } from './checks/sources.ts';

/** What neither the compiler nor the linter sees. Prints every problem and exits 1 when there is one. */
const journal: { entries: Entry[] } = JSON.parse(readFileSync('db/migrations/meta/_journal.json', 'utf8'));
const migrations = globSync('db/migrations/*.sql').map((file) => basename(file));
const sources = readSources();
const problems = [
  ...boundaryProblems(
    sources,
    areas.map(({ name }) => name),
  ),
  ...folderProblems(everySource()),
  ...cityProblems(sources),
  ...migrationProblems(journal.entries, migrations),
];
for (const problem of problems) console.error(problem);
console.log(
  problems.length === 0 ? 'boundaries, cities, folders and migrations: nothing found' : `${problems.length} found`,
);
process.exitCode = problems.length === 0 ? 0 : 1;
