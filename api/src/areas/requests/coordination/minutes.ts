import type { EventRow } from '../../../cases/store.ts';
import { textsOf } from '../../../cases/timeline.ts';
import { papersOf } from './papers.ts';

type File = { id: string; name: string };

/** 会议记录 of a negotiation or a coordination, as they were taken, with the papers that went with them. */
export const minutesOf = (events: readonly EventRow[], files: readonly File[]) =>
  events
    .filter(({ event }) => event.type === 'minutes_taken')
    .map(({ event, department }) => {
      const { on, place, people, note } = textsOf(event.data, 'on', 'place', 'people', 'note');
      return {
        seq: event.seq,
        at: event.at.toISOString(),
        by: { name: event.actorName, department },
        on,
        place,
        people,
        note,
        files: papersOf(event, files),
      };
    });
