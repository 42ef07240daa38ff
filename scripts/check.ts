import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { areas } from '../api/src/areas.ts';
import { profiles } from '../api/src/law/profiles.ts';
import { boundaryProblems } from './checks/boundaries.ts';
import { cityProblems, countProblems } from './checks/cities.ts';
import { cityFolders, cityIndexFile, cityIndexProblems } from './checks/city-index.ts';
import { folderProblems } from './checks/folders.ts';
import { type Entry, migrationProblems } from './checks/migrations.ts';
import { everySource, readSources } from './checks/sources.ts';
import { tableProblems } from './checks/tables.ts';
import { textFolders, textIndexFile, textIndexProblems } from './checks/text-index.ts';

/** What neither the compiler nor the linter sees. Prints every problem and exits 1 when there is one. */
const journal: { entries: Entry[] } = JSON.parse(readFileSync('db/migrations/meta/_journal.json', 'utf8'));
const migrations = globSync('db/migrations/*.sql').map((file) => basename(file));
const sources = readSources();
const read = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : null);
const order = areas.map(({ name }) => name);
const problems = [
  ...boundaryProblems(sources, order),
  ...tableProblems(sources, order),
  ...folderProblems(everySource()),
  ...cityIndexProblems(read(cityIndexFile), cityFolders()),
  ...textIndexProblems(read(textIndexFile), textFolders()),
  ...cityProblems(sources, Object.values(profiles)),
  ...countProblems(sources),
  ...migrationProblems(journal.entries, migrations),
];
for (const problem of problems) console.error(problem);
console.log(
  problems.length === 0
    ? 'boundaries, tables, cities, texts, folders and migrations: nothing found'
    : `${problems.length} found`,
);
process.exitCode = problems.length === 0 ? 0 : 1;
