import { createWriteStream } from 'node:fs';
import { Writable } from 'node:stream';
import { CannotStart } from '@onesource/db/embedded/refusal';
import { v7 } from 'uuid';
import { withLoadedYears } from '../../foundation/calendar.ts';
import { dayOf } from '../../law/calendar/working-days.ts';
import { openCalendar } from '../server/calendar.ts';
import { importCatalog } from './apply.ts';
import { command, commandLine, departmentGiven, language } from './command.ts';
import { mendingWorkbook } from './out/mending.ts';
import { reportLines } from './print.ts';
import { consentGiven } from './rules/consent.ts';

/**
 * `pnpm catalog:import FILE`: a department's or a district's catalog into the database that the product uses; with
 * `--department` lines that name none are of that one.
 */
const usage =
  'catalog:import FILE [--publish [--head NAME --signed-on DATE]] [--create-departments] [--department NAME] [--dry-run] [--report REFUSED.xlsx]';

const given = commandLine(usage, {
  publish: { type: 'boolean', default: false },
  head: { type: 'string' },
  'signed-on': { type: 'string' },
  'create-departments': { type: 'boolean', default: false },
  department: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  report: { type: 'string' },
});
if (given)
  await command(usage, async ({ db, policy, outbox }) => {
    const { file, values } = given;
    const { publish, report: target, 'dry-run': dryRun, 'create-departments': createDepartments } = values;
    const clock = () => new Date();
    const consent = consentGiven(values.head, values['signed-on'], dayOf(clock()));
    if (typeof consent === 'string') throw new CannotStart(consent);
    const newId = () => v7();
    const unnamed = values.department ? await departmentGiven(db, values.department) : undefined;
    const { calendar } = await withLoadedYears({ db, calendar: await openCalendar(process.env.CALENDAR_FILE ?? null) });
    const how = {
      ...(unnamed && { unnamed }),
      policy,
      calendar,
      clock,
      newId,
      outbox,
      publish,
      ...(consent && { consent }),
      createDepartments,
      dryRun,
    };
    const report = await importCatalog(db, file, how);
    if (target && report.refused > 0)
      await mendingWorkbook(file, report, language).pipeTo(Writable.toWeb(createWriteStream(target)));
    return reportLines(report, { dryRun, language });
  });
