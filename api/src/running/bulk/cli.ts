import { createWriteStream } from 'node:fs';
import { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { v7 } from 'uuid';
import { importCatalog } from './apply.ts';
import { command, language } from './command.ts';
import { mendingWorkbook } from './out/mending.ts';
import { reportLines } from './print.ts';

/** `pnpm catalog:import FILE`: a department's or a district's catalog into the database that the product uses. */
const usage = 'catalog:import FILE [--publish] [--create-departments] [--dry-run] [--report REFUSED.xlsx]';

function given() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        publish: { type: 'boolean', default: false },
        'create-departments': { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        report: { type: 'string' },
      },
    });
    const [file, ...others] = positionals.filter((word) => word !== '--');
    if (file && others.length === 0) return { file, ...values };
    console.error(usage);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${usage}`);
  }
  process.exitCode = 1;
  return null;
}

const options = given();
if (options)
  await command(usage, async ({ db, policy, outbox }) => {
    const { file, publish, report: target, 'dry-run': dryRun, 'create-departments': createDepartments } = options;
    const clock = () => new Date();
    const newId = () => v7();
    const how = { policy, clock, newId, outbox, publish, createDepartments, dryRun };
    const report = await importCatalog(db, file, how);
    if (target && report.refused > 0)
      await mendingWorkbook(file, report, language).pipeTo(Writable.toWeb(createWriteStream(target)));
    return reportLines(report, { dryRun, language });
  });
