/** What the articles of this text are cited with; nothing else in the folder spells it out. */
export const code = 'N';
