import type { EventRow } from '../../../cases/store.ts';
import { textsOf } from '../../../cases/timeline.ts';

type File = { id: string; name: string };

/** The files that went with minutes, by their ids. */
export const papersIn = (events: readonly EventRow[]): string[] =>
  events.flatMap(({ event }) => (event.type === 'minutes_taken' ? papersOf(event) : []));

const papersOf = ({ data }: EventRow['event']): string[] => {
  const { attachmentIds } = data;
  return Array.isArray(attachmentIds) ? attachmentIds.filter((id) => typeof id === 'string') : [];
};

/** 会议记录 of a negotiation or a coordination, as they were taken, with the papers that went with them. */
export const minutesOf = (events: readonly EventRow[], files: readonly File[]) =>
  events
    .filter(({ event }) => event.type === 'minutes_taken')
    .map(({ event, department }) => {
      const papers = papersOf(event);
      const { on, place, people, note } = textsOf(event.data, 'on', 'place', 'people', 'note');
      return {
        seq: event.seq,
        at: event.at.toISOString(),
        by: { name: event.actorName, department },
        on,
        place,
        people,
        note,
        files: files.filter(({ id }) => papers.includes(id)).map(({ id, name }) => ({ id, name })),
      };
    });
