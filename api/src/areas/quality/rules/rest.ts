/** House: how long something that could not be looked at, compared or put together rests before it is tried again as it is. */
const rest = 60 * 60 * 1000;

/** What was last tried by then has rested. */
export const restedAt = (now: Date): Date => new Date(now.getTime() - rest);
