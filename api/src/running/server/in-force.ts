import { CannotStart } from '@onesource/db/embedded/refusal';
import type { Config } from '../../foundation/config.ts';
import type { Deps } from '../../foundation/context.ts';
import { profiles } from '../../law/profiles.ts';
import { profileProblems } from '../../law/validate.ts';
import { openCalendar } from './calendar.ts';

/**
 * The profile and the calendar that a process is started with.
 *
 * @throws CannotStart when the profile lacks or contradicts something, or the calendar file cannot be used
 */
export async function inForce({
  profile,
  calendarFile,
}: Pick<Config, 'profile' | 'calendarFile'>): Promise<Pick<Deps, 'policy' | 'calendar'>> {
  const policy = profiles[profile];
  const [problem] = policy ? profileProblems(policy) : ['there is no such profile'];
  if (!policy || problem) throw new CannotStart(`PROFILE=${profile} cannot start: ${problem}.`);
  return { policy, calendar: await openCalendar(calendarFile) };
}
