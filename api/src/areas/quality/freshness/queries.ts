import { cycles, datasets } from '@onesource/db/schema/data';
import { outages } from '@onesource/db/schema/delivery/outages';
import { directoryEntries } from '@onesource/db/schema/directory';
import { departments } from '@onesource/db/schema/organisation';
import { freshnessColours } from '@onesource/db/vocabulary';
import { and, arrayContains, asc, eq, inArray, isNull, type SQL } from 'drizzle-orm';
import type { Ctx } from '../../../foundation/context.ts';
import { forbidden, notFound } from '../../../foundation/errors.ts';
import { dayOf } from '../../../law/calendar/working-days.ts';
import { citationOf } from '../../../law/setting.ts';
import { holds, keptAmong, keptLines } from '../../datasets/keeping/queries.ts';
import { toldAbout } from '../../datasets/keeping/told.ts';
import { keptView } from '../../datasets/keeping/view.ts';
import { keepingReadBy } from '../../datasets/rules/keeping/reading.ts';
import { stateOn } from '../../delivery/outages/rules/outage.ts';
import type { FreshnessQuery } from './inputs.ts';
import { type Card, cardOf, countCards, worstOf } from './rules/cards.ts';

/** House: exceptions that are listed; of so many none is one any more. */
const mostListed = 500;

/**
 * 数据更新 of a department, or of all that the reader watches over (SH-24): how many data are red, yellow and green and why, each of
 * them with who was told, how every department stands, and the white list: what was agreed on otherwise, and what is interrupted.
 *
 * @throws ApiError `not_found` for a department that is none, `forbidden` for whoever does not read of it
 */
export async function freshness(ctx: Ctx, { department: id, colour, reason, page, pageSize }: FreshnessQuery) {
  const now = ctx.clock();
  const department = id === undefined ? null : await departmentFor(ctx, id);
  const among = keptAmong(ctx);
  const within = id === undefined ? undefined : arrayContains(departments.path, [id]);
  const [rows, agreed, interrupted] = await Promise.all([
    keptLines(ctx, now, and(among, within)),
    agreedOn(ctx, now, and(among, within)),
    outagesOf(ctx, within),
  ]);
  const seen = rows.map((row) => ({
    row,
    card: cardOf(
      {
        ...row,
        cycle: row.resource.cycle,
        agreed: row.agreed?.cycle ?? null,
        sending: row.sending?.state ?? null,
      },
      ctx.policy,
      now,
    ),
  }));
  const wanted = seen
    .filter(({ card }) => (!colour || card.colour === colour) && (!reason || card.reasons.includes(reason)))
    .toSorted((one, other) => freshnessColours.indexOf(one.card.colour) - freshnessColours.indexOf(other.card.colour));
  const shown = wanted.slice((page - 1) * pageSize, page * pageSize);
  const told = await toldAbout(
    ctx.db,
    shown.map(({ row }) => row.resource.id),
  );
  const putOff = new Set(seen.flatMap(({ row, card }) => (card.reasons.includes('put_off') ? [row.resource.id] : [])));
  return {
    department,
    cards: countCards(seen.map(({ card }) => card)),
    total: wanted.length,
    items: shown.map(({ row, card }) => ({ ...keptView(row, told), ...card })),
    departments: byDepartment(seen),
    /** 白名单: cycles agreed on (PD-34, SQ-20), with both sides' words. */
    agreed: agreed.map((one) => ({
      ...one,
      askedAt: one.askedAt.toISOString(),
      answeredAt: one.answeredAt?.toISOString() ?? null,
    })),
    /** Announced outages that last or are to come; `excuses`: a term has passed that it puts off. */
    outages: interrupted.map(({ announcedAt, ...one }) => ({
      ...one,
      announcedAt: announcedAt.toISOString(),
      state: stateOn({ ...one, ended: false }, dayOf(now)),
      excuses: putOff.has(one.id),
    })),
    rule: citationOf(ctx.policy.dataUpdate),
  };
}
export type Freshness = Awaited<ReturnType<typeof freshness>>;

async function departmentFor({ db, actor }: Ctx, id: string) {
  const [department] = await db
    .select({ id: departments.id, name: departments.name, path: departments.path })
    .from(departments)
    .where(eq(departments.id, id));
  if (!department) throw notFound('department');
  const readBy = keepingReadBy(actor);
  if (readBy !== null && !department.path.some((one) => readBy.includes(one))) throw forbidden();
  return { id: department.id, name: department.name };
}

type Of = { row: { department: { id: string; name: string } }; card: Card };

/** How each stands, the worst first. */
function byDepartment(seen: readonly Of[]) {
  const of = Map.groupBy(seen, ({ row }) => row.department.id);
  const lines = [...of.values()].flatMap((some) => {
    const cards = some.map(({ card }) => card);
    const { red, yellow, green, grey } = countCards(cards);
    const counts = { red: red.count, yellow: yellow.count, green: green.count, grey: grey.count };
    return some.slice(0, 1).map(({ row: { department } }) => ({ ...department, colour: worstOf(cards), ...counts }));
  });
  return lines.toSorted((a, b) => b.red - a.red || b.yellow - a.yellow || b.green - a.green);
}

const named = { id: datasets.resourceId, name: directoryEntries.name };
const whose = { id: departments.id, name: departments.name };

const agreedOn = ({ db }: Ctx, now: Date, where: SQL | undefined) =>
  db
    .select({
      ...named,
      department: whose,
      usual: directoryEntries.updateCycle,
      cycle: cycles.cycle,
      until: cycles.until,
      reason: cycles.reason,
      askedAt: cycles.askedAt,
      askedBy: cycles.askedByName,
      answeredAt: cycles.answeredAt,
      answeredBy: cycles.answeredByName,
      note: cycles.note,
    })
    .from(datasets)
    .innerJoin(directoryEntries, eq(directoryEntries.resourceId, datasets.resourceId))
    .innerJoin(departments, eq(departments.id, directoryEntries.departmentId))
    .innerJoin(cycles, holds(now))
    .where(where)
    .orderBy(asc(cycles.answeredAt), asc(datasets.resourceId))
    .limit(mostListed);

function outagesOf({ db, actor }: Ctx, within: SQL | undefined) {
  const readBy = keepingReadBy(actor);
  return db
    .select({
      id: outages.resourceId,
      name: directoryEntries.name,
      department: whose,
      startsOn: outages.startsOn,
      endsOn: outages.endsOn,
      reason: outages.reason,
      remedy: outages.remedy,
      announcedAt: outages.announcedAt,
      announcedBy: outages.announcedByName,
    })
    .from(outages)
    .innerJoin(directoryEntries, eq(directoryEntries.resourceId, outages.resourceId))
    .innerJoin(departments, eq(departments.id, directoryEntries.departmentId))
    .where(
      and(
        isNull(outages.endedAt),
        within,
        readBy === null ? undefined : inArray(directoryEntries.departmentId, [...readBy]),
      ),
    )
    .orderBy(asc(outages.endsOn), asc(outages.resourceId))
    .limit(mostListed);
}
