/** House: so many forms somebody has on the desk at once. */
export const mostDrafts = 100;
/** House: what was not touched for so long is not finished any more, days. */
export const draftDays = 90;
/** UTF-16 units of a draft's JSON: the longest form with every field full, and air. */
export const longestDraft = 200_000;
