/** House: as many as somebody may follow, so that looking for what has changed stays quick. */
export const mostFollowed = 200;
