import { clockView, endOfDay } from '../../cases/clock.ts';
import type { DeskLine, DeskPart } from '../../foundation/area.ts';
import type { Ctx } from '../../foundation/context.ts';
import { dayOf } from '../../law/calendar/working-days.ts';
import { draftCount } from '../drafts/kept.ts';
import { inbox, liesWith } from '../inbox/queries.ts';
import { followedCount } from './following/queries.ts';

/** As many lines as each part shows; the rest stands in its list. */
const most = 4;

/**
 * 工作台: what waits for the reader and by when, what they wait for and with whom it lies, which of their grants end
 * soon, and how much of it is late. The areas bring what is theirs.
 */
export async function workbenchOf(ctx: Ctx) {
  const [tasks, follows, drafts, ...desks] = await Promise.all([
    inbox(ctx, { state: 'open', kind: [], q: '', page: 1, pageSize: most }),
    followedCount(ctx),
    draftCount(ctx),
    ...ctx.areas.map(({ desk }) => desk?.(ctx, most)),
  ]);
  const awaited = together(
    desks.map((desk) => desk?.awaited),
    ({ dueOn, since }) => [dueOn ?? '9999-12-31', since.toISOString()],
  );
  const ending = together(
    desks.map((desk) => desk?.ending),
    ({ until }) => [until],
  );
  const lying = await liesWith(
    ctx.db,
    awaited.first.map(({ id }) => id),
    dayOf(ctx.clock()),
  );
  return {
    tasks: { total: tasks.total, unread: tasks.unread, due: tasks.due, items: tasks.items },
    awaited: {
      total: awaited.total,
      late: awaited.late,
      items: awaited.first.map(({ since, dueOn, ...line }) => ({
        ...lineOf(line),
        since: since.toISOString(),
        ...clockView(ctx, dueOn),
        /** Whose work it is just now, beside the reader's own department: departments, and the people in them. */
        with: (lying.get(line.id) ?? []).filter(({ department }) => department.id !== ctx.actor.departmentId),
      })),
    },
    ending: {
      total: ending.total,
      items: ending.first.map(({ until, ...line }) => ({ ...lineOf(line), until, endsAt: endOfDay(until) })),
    },
    late: { tasks: tasks.due.late, awaited: awaited.late },
    /** 关注: how much the reader follows. */
    follows,
    /** 草稿: how many forms the reader has begun and not sent. */
    drafts,
  };
}
export type WorkbenchView = Awaited<ReturnType<typeof workbenchOf>>;

const lineOf = ({ type, id, number, title, department }: DeskLine) => ({
  subject: { type, id },
  number,
  title,
  department,
});

/** What several areas bring as one part: the most pressing first, by what `order` says of a line. */
function together<Line>(
  parts: readonly (DeskPart<Line> | undefined)[],
  order: (line: Line) => readonly string[],
): DeskPart<Line> {
  const brought = parts.filter((part) => part !== undefined);
  const keyOf = (line: Line) => order(line).join(' ');
  return {
    total: brought.reduce((sum, { total }) => sum + total, 0),
    late: brought.reduce((sum, { late }) => sum + late, 0),
    first: brought
      .flatMap(({ first }) => first)
      .toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
      .slice(0, most),
  };
}
