import { openAsks, openRequests, openRequestUses, openTokens } from '@onesource/db/schema/opening/requests';
import { and, asc, eq, gt, isNotNull, isNull, lt, lte, or, type SQL } from 'drizzle-orm';
import { happen } from '../../../cases/commands.ts';
import { batch, byItself, ticking } from '../../../cases/ticking.ts';
import type { Tick, Ticked } from '../../../foundation/area.ts';
import { termCounted } from '../../../law/calendar/open-term.ts';
import { dayOf, shift } from '../../../law/calendar/working-days.ts';
import { openRequestCases } from './commands.ts';
import { forgetCounts } from './limits.ts';
import { expiresOn, lapsesOn } from './rules/decide.ts';
import { erasedBefore, unansweredDays, unansweredSince } from './rules/measures.ts';
import type { OpenRequestEvent } from './rules/state.ts';
import type { OpenRequestRow } from './store.ts';

/** Of the requests those of which this is so, behind the last one, in the order of their ids. */
const those = (are: (deps: Ticked) => SQL | undefined) => (deps: Ticked, last: string | null) =>
  deps.db
    .select({ id: openRequests.id })
    .from(openRequests)
    .where(and(are(deps), last === null ? undefined : gt(openRequests.id, last)))
    .orderBy(asc(openRequests.id))
    .limit(batch);

/** Writes what time makes of a request, where it makes anything of it. */
const becoming =
  (
    action: string,
    decide: (request: OpenRequestRow['request'], deps: Ticked) => OpenRequestEvent | null,
  ): Parameters<typeof ticking<{ id: string }>>[3] =>
  async (tx, deps, { id }) => {
    const kept = openRequestCases(deps);
    const row = await kept.load(tx, id);
    const event = decide(row.request, deps);
    if (!event) return false;
    await happen(kept, tx, { ...deps, ...byItself }, row, [event], { action });
    return true;
  };

/** Rule 13: terms that were open for want of a calendar get their day, also where they were answered meanwhile: perhaps late. */
export const countOpenTerms = ticking(
  'terms of what the public asks for',
  'open_request',
  those(() => isNotNull(openRequests.openTerm)),
  becoming('term_counted', (request, { calendar }) =>
    termCounted(request, calendar, request.answeredAt && dayOf(request.answeredAt)),
  ),
);

/** The night after the last day of what was agreed to, it is over. */
export const endGranted = ticking(
  'what the public was given',
  'open_request',
  those(({ clock }) => and(eq(openRequests.status, 'granted'), lt(openRequests.until, dayOf(clock())))),
  becoming('expire', (request, { clock }) => expiresOn(request, dayOf(clock()))),
);

/** House: what nobody decided on is closed some time, and who asked is told; else what they said of themselves stayed. */
export const closeUnanswered = ticking(
  'what the public was not answered',
  'open_request',
  those(({ clock }) =>
    and(
      eq(openRequests.status, 'submitted'),
      or(
        lt(openRequests.dueOn, shift(dayOf(clock()), -unansweredDays)),
        and(isNull(openRequests.dueOn), lte(openRequests.askedAt, unansweredSince(clock()))),
      ),
    ),
  ),
  becoming('lapse', (request, { clock }) => lapsesOn(request, dayOf(clock()))),
);

/** House: some time after the end who asked is erased, with the links that opened it and the addresses that files went to. */
export const eraseApplicants = ticking(
  'applicants to be erased',
  'open_request',
  those(({ clock }) => and(isNull(openRequests.erasedAt), lte(openRequests.closedAt, erasedBefore(clock())))),
  async (tx, { clock }, { id }) => {
    const nobody = { name: '', organisation: '', email: '', purpose: '', emailHash: null, confirmedBy: null };
    const erased = await tx
      .update(openRequests)
      .set({ ...nobody, erasedAt: clock() })
      .where(and(eq(openRequests.id, id), isNull(openRequests.erasedAt)))
      .returning({ id: openRequests.id });
    if (erased.length === 0) return false;
    await tx.delete(openTokens).where(eq(openTokens.requestId, id));
    await tx.update(openRequestUses).set({ address: '' }).where(eq(openRequestUses.requestId, id));
    return true;
  },
);

/** What nobody confirmed in time is forgotten, and how often was asked. */
export const forgetAsks: Tick = async ({ db, clock }) => {
  const now = clock();
  const over = await db.delete(openAsks).where(lte(openAsks.expiresAt, now)).returning({ id: openAsks.id });
  return over.length + (await forgetCounts(db, now)).length;
};
