/** What the articles of this city's texts are cited with; nothing else in the folder spells it out. */
export const code = 'SH';
