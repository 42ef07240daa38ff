import { readName } from '../foundation/audit.ts';
import type { EventRow } from './store.ts';

/** A case's events as its page tells them; `say` names what an event says beyond its kind, the rest stays inside. */
export const timelineOf = <Said>(events: readonly EventRow[], say: (data: Record<string, unknown>) => Said) =>
  events.map(({ event, department }) => ({
    seq: event.seq,
    type: event.type,
    at: event.at.toISOString(),
    actor: { id: event.actorId, name: readName(event.actorName, event.data), department },
    data: say(event.data),
  }));

export const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** These fields of an event's data, where they are texts. */
export const textsOf = <Field extends string>(data: Record<string, unknown>, ...fields: Field[]) =>
  Object.fromEntries(fields.map((field) => [field, textOf(data[field])])) as Record<Field, string | null>;
