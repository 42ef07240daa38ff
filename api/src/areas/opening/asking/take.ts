import type { Database } from '@onesource/db/client';
import { openRequests, openRequestUses } from '@onesource/db/schema/opening/requests';
import type { GrantedFormat } from '@onesource/db/vocabulary';
import { and, eq, gte, lt, sql } from 'drizzle-orm';
import { answerOf, refuse } from '../../../cases/decision.ts';
import { dayOf } from '../../../law/calendar/working-days.ts';
import { mostInSheet } from '../../../spreadsheet/writing.ts';
import type { Public } from '../catalogue.ts';
import { type OpenData, type Rows, rowsOfItems } from '../rows.ts';
import { tallied } from '../takings.ts';
import { askableOf } from './queries.ts';
import { goesOn, opensToday } from './rules/decide.ts';
import { mostUses } from './rules/measures.ts';
import { loadOpenRequest, stateOf } from './store.ts';
import { linkOver, openedBy } from './tokens.ts';

type Use = Pick<typeof openRequestUses.$inferSelect, 'requestId' | 'seq'>;
type From = Public;

/** What somebody may take by the link of the answer: the rows that are there now, of the agreed items that are open now. */
export type Taking = { id: string; name: string; data: OpenData };

/**
 * @throws ApiError `link_over` for a token that opens no files, `opens_nothing` once it is over or taken back,
 * `uses_exhausted`, `not_open_any_more`, `no_data_yet`, `sheet_too_long` where a workbook has no room for all
 */
export async function takingOf(from: From, token: string, format: GrantedFormat): Promise<Taking> {
  const opened = await openedBy(from.db, token);
  if (opened.letter !== 'answered') throw linkOver();
  const row = await loadOpenRequest(from.db, opened.id);
  const { resourceId } = row.request;
  const opens = opensToday(stateOf(row), await askableOf(from, resourceId), dayOf(from.clock()));
  if (!opens.ok) throw answerOf(opens);
  const data = await rowsOfItems(from.db, resourceId, opens.items);
  if (!data) throw answerOf(refuse('no_data_yet'));
  if (format === 'xlsx' && data.rows > mostInSheet) throw answerOf(refuse('sheet_too_long'));
  return { id: opened.id, name: row.name, data };
}

/**
 * Whether a file that is being given may go on.
 *
 * @throws ApiError `opens_nothing` where it was taken back or ended, or an item of it is open no more
 */
export async function stillGiven(from: From, { id, data }: Taking): Promise<void> {
  const row = await loadOpenRequest(from.db, id);
  const open = await askableOf(from, data.resourceId);
  if (!goesOn(stateOf(row), data.slots, open, dayOf(from.clock()))) throw answerOf(refuse('opens_nothing'));
}

/**
 * Counts one use and writes it down, once there is something to give and before any of it is given. Of two at once that both would be the last, one is.
 *
 * @throws ApiError `opens_nothing` where it was taken back, ended or used up this very moment
 */
export const countUse = (
  db: Database,
  { id }: Pick<Taking, 'id'>,
  { format, now, address }: { format: GrantedFormat; now: Date; address: string },
): Promise<Use> =>
  db.transaction(async (tx) => {
    const [counted] = await tx
      .update(openRequests)
      .set({ used: sql`${openRequests.used} + 1` })
      .where(
        and(
          eq(openRequests.id, id),
          eq(openRequests.status, 'granted'),
          gte(openRequests.until, dayOf(now)),
          lt(openRequests.used, mostUses),
        ),
      )
      .returning({ seq: openRequests.used });
    if (!counted) throw answerOf(refuse('opens_nothing'));
    const use = { requestId: id, seq: counted.seq, at: now, format, rows: 0, address };
    await tx.insert(openRequestUses).values(use);
    return { requestId: id, seq: counted.seq };
  });

/** The same rows, of which the use says how many were given. */
export const recorded = (db: Database, { requestId, seq }: Use, rows: Rows): Rows =>
  tallied(rows, (more) =>
    db
      .update(openRequestUses)
      .set({ rows: sql`${openRequestUses.rows} + ${more}` })
      .where(and(eq(openRequestUses.requestId, requestId), eq(openRequestUses.seq, seq))),
  );
