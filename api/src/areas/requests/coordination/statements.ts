import type { Statements } from '@onesource/db/schema/request';
import { endOfDay } from '../../../cases/clock.ts';
import type { EventRow } from '../../../cases/store.ts';
import { textOf } from '../../../cases/timeline.ts';
import { papersOf } from './papers.ts';

type Unit = { id: string; name: string };

/** 陈述: who of both sides has been heard in a coordination that is going on, with what they said and sent; null where none is. */
export function statementsOf(
  { status, talks }: { status: string; talks: { statements?: Statements } | null },
  units: Record<'consumer' | 'provider', Unit>,
  events: readonly EventRow[],
  files: readonly Unit[],
) {
  const statements = status === 'coordinating' ? talks?.statements : undefined;
  if (!statements) return null;
  // What was said before in an earlier coordination of the same case is not said again
  const since = events.findLast(({ event }) => event.data.statementsBy !== undefined)?.event.seq ?? 0;
  return {
    dueAt: statements.by === null ? null : endOfDay(statements.by),
    sides: (['consumer', 'provider'] as const).map((side) => ({
      side,
      department: units[side],
      statedAt: statements.given.find((one) => one.side === side)?.at ?? null,
      said: events.flatMap(({ event }) =>
        event.type === 'view_stated' && event.seq > since && event.data.side === side
          ? [{ note: textOf(event.data.note) ?? '', files: papersOf(event, files) }]
          : [],
      ),
    })),
  };
}
