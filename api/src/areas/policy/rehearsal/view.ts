import { may } from '../../../access/abilities.ts';
import type { Ctx } from '../../../foundation/context.ts';
import { forbidden } from '../../../foundation/errors.ts';
import { dayOf, type IsoDate } from '../../../law/calendar/working-days.ts';
import { daysToCome, type Rehearsal, rehearse } from './rehearse.ts';

/** Of the directory so many entries are looked at for the page, and so many lines of a kind shown; the console has no bound. */
const lookedAt = 5_000;
const shown = 100;

/**
 * `GET /api/policy/rehearsal`: the days on which an edition begins that is still to come, and what the one asked for, or the
 * next, would move. Without one to come `rehearsal` is null.
 *
 * @throws ApiError `forbidden`
 */
export async function rehearsalFor(ctx: Ctx, asked: IsoDate | undefined) {
  if (!may(ctx.actor, 'rehearse_rules')) throw forbidden();
  const days = daysToCome(ctx.policy, dayOf(ctx.clock()));
  const since = days.find((day) => day === asked) ?? days[0];
  return { days, rehearsal: since === undefined ? null : rehearsalView(await rehearse(ctx, since, lookedAt)) };
}

const rehearsalView = ({ since, settings, seen, ...lists }: Rehearsal) => ({
  since,
  settings,
  seen,
  /** Whether there may be more entries than were looked at. */
  partly: seen.entries >= lookedAt,
  days: bounded(lists.days),
  cases: bounded(lists.cases),
  drafts: bounded(lists.drafts),
  entries: bounded(lists.entries),
  departments: bounded(lists.departments),
});
export type RehearsalView = ReturnType<typeof rehearsalView>;

/** The first of a list, and how many there are. */
const bounded = <Row>(rows: readonly Row[]) => ({ total: rows.length, items: rows.slice(0, shown) });
