import { CannotStart } from '@onesource/db/embedded/refusal';
import { daysToCome, rehearse } from '../../areas/policy/rehearsal/rehearse.ts';
import { withLoadedYears } from '../../foundation/calendar.ts';
import { dayOf } from '../../law/calendar/working-days.ts';
import { command } from '../bulk/command.ts';
import { openCalendar } from '../server/calendar.ts';
import { rehearsalLines } from './print.ts';

/** `pnpm law:rehearse [DAY]`: what would move when an edition of the rules takes effect; the next one, if no day is given. */
const usage = 'law:rehearse [DAY]';
const [day, ...others] = process.argv.slice(2).filter((word) => word !== '--');
if (others.length > 0) {
  console.error(usage);
  process.exitCode = 1;
} else
  await command(usage, async ({ db, policy }) => {
    const days = daysToCome(policy, dayOf(new Date()));
    const since = day ?? days[0];
    if (since === undefined) return [`No edition of ${policy.regulation.title} is to come.`];
    if (!days.includes(since))
      throw new CannotStart(`No edition begins on ${since}. ${days.length > 0 ? `To come: ${days.join(', ')}` : ''}`);
    const { calendar } = await withLoadedYears({ db, calendar: await openCalendar(process.env.CALENDAR_FILE ?? null) });
    return rehearsalLines(await rehearse({ db, policy, calendar }, since));
  });
