import type { SignOff } from '@onesource/db/content';
import type { IsoDate } from '../../../law/calendar/working-days.ts';

/**
 * N-13, SQ-17: the head's consent to what is published from a file, as the command's line states it: who, and on which day.
 * Null where nothing is said; a text says what is wrong with it. Pure.
 */
export function consentGiven(
  head: string | undefined,
  day: string | undefined,
  today: IsoDate,
): SignOff | null | string {
  if (head === undefined && day === undefined) return null;
  const name = head?.trim() ?? '';
  if (name === '' || day === undefined) return '--head NAME and --signed-on DATE go together';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(`${day}T00:00:00Z`)))
    return `--signed-on ${day}: no day; write it as YYYY-MM-DD`;
  return day > today ? `--signed-on ${day}: later than today` : { name, at: day, attachmentId: null };
}
