import { parseArgs } from 'node:util';
import { CannotStart } from '@onesource/db/embedded/refusal';
import { v7 } from 'uuid';
import { readConfig } from '../../foundation/config.ts';
import { profiles } from '../../law/profiles.ts';
import { openOrStart, prepare } from '../server/database.ts';
import { importCatalog } from './apply.ts';
import { Unreadable } from './read.ts';
import { reportLines } from './report.ts';

/** `pnpm catalog:import FILE`: a department's or a district's catalog into the database that the product uses. */
const usage = 'catalog:import FILE.{jsonl,csv,xlsx} [--publish] [--create-departments] [--dry-run]';

async function run(): Promise<string[]> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      publish: { type: 'boolean', default: false },
      'create-departments': { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
    },
  });
  const [file, ...others] = positionals.filter((word) => word !== '--');
  if (!file || others.length > 0) throw new CannotStart(usage);
  const reading = readConfig({ SESSION_SECRET: '-'.repeat(32), ...process.env }, Object.keys(profiles));
  if (!reading.ok) throw new CannotStart(reading.message);
  const policy = profiles[reading.config.profile];
  if (!policy) throw new CannotStart(usage);
  const database = await openOrStart(reading.config);
  const { db, close } = database;
  try {
    await prepare(database);
    const dryRun = values['dry-run'];
    const report = await importCatalog(db, file, {
      policy,
      clock: () => new Date(),
      newId: () => v7(),
      publish: values.publish,
      createDepartments: values['create-departments'],
      dryRun,
    });
    return reportLines(report, { dryRun });
  } finally {
    await close();
  }
}

try {
  for (const line of await run()) console.log(line);
} catch (error) {
  const plain = error instanceof CannotStart || error instanceof Unreadable;
  const wrongOption = error instanceof TypeError && 'code' in error;
  console.error(plain ? error.message : wrongOption ? `${error.message}\n${usage}` : error);
  process.exitCode = 1;
}
