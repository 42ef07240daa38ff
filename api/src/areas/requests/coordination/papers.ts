import type { EventRow } from '../../../cases/store.ts';

type File = { id: string; name: string };

/** The files that went with minutes, or with what the sides and the authority said, by their ids. */
export const papersIn = (events: readonly EventRow[]): string[] => events.flatMap(({ event }) => idsOf(event));

const idsOf = ({ data }: EventRow['event']): string[] => {
  const { attachmentIds } = data;
  return Array.isArray(attachmentIds) ? attachmentIds.filter((id) => typeof id === 'string') : [];
};

/** Of the files of a request those that went with a step of it. */
export function papersOf(event: EventRow['event'], files: readonly File[]): File[] {
  const papers = idsOf(event);
  return files.filter(({ id }) => papers.includes(id)).map(({ id, name }) => ({ id, name }));
}

/** The steps with which files went, by their numbers. */
export const papersView = (events: readonly EventRow[], files: readonly File[]) =>
  events.flatMap(({ event }) => {
    const papers = papersOf(event, files);
    return papers.length > 0 ? [{ seq: event.seq, files: papers }] : [];
  });
