import { advices } from '@onesource/db/vocabulary';
import type { EventRow } from '../../cases/store.ts';
import { textsOf, timelineOf } from '../../cases/timeline.ts';
import type { Consulted } from '../../foundation/area.ts';
import type { Actor } from '../../foundation/context.ts';
import { actionsFor, stancesOf } from './rules/decide.ts';
import { type OpinionRow, stateOf } from './store.ts';

/** One opinion among those on a case. */
export function opinionSummary(actor: Actor, row: OpinionRow) {
  const { opinion } = row;
  return {
    id: opinion.id,
    version: opinion.version,
    number: row.number,
    status: opinion.status,
    title: opinion.title,
    subject: { type: opinion.subjectType, id: opinion.subjectId },
    asker: { ...row.asker, department: row.asking.name },
    person: { ...row.person, department: row.asked.name },
    question: opinion.question,
    advice: opinion.advice,
    answer: opinion.answer,
    askedAt: opinion.askedAt.toISOString(),
    closedAt: opinion.closedAt?.toISOString() ?? null,
    stances: stancesOf(stateOf(row), actor) as string[],
    actions: actionsFor(stateOf(row), actor) as string[],
  };
}
export type OpinionSummary = ReturnType<typeof opinionSummary>;

/** Somebody who may be asked. */
export const personView = ({ id, name, title }: { id: string; name: string; title: string }) => ({ id, name, title });

/** An opinion in full; `about` as whoever reads it may know of it. */
export function opinionView(actor: Actor, row: OpinionRow, about: Consulted | null, events: readonly EventRow[]) {
  return {
    ...opinionSummary(actor, row),
    about: about && {
      number: about.number,
      title: about.title,
      provider: about.provider.name,
      consumer: about.consumer?.name ?? null,
      facts: about.facts,
    },
    timeline: timelineOf(events, (data) => ({
      ...textsOf(data, 'note', 'to'),
      advice: advices.find((advice) => advice === data.advice) ?? null,
    })),
  };
}
export type OpinionView = ReturnType<typeof opinionView>;
