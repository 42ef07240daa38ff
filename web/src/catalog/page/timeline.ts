type Told = { type: string; actor: { id: string | null }; data: { revision: number } };

/** Somebody's edits one after the other as the last of them: a draft saves itself every few seconds. */
export const joined = <Event extends Told>(events: readonly Event[]): Event[] =>
  events.filter((event, at) => {
    const next = events[at + 1];
    return !(
      event.type === 'edited' &&
      next?.type === 'edited' &&
      next.actor.id === event.actor.id &&
      next.data.revision === event.data.revision
    );
  });
