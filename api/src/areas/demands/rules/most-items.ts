/** Items that one demand names at most. */
export const mostItems = 50;
