/** SH-24: whether data are kept up, and what sends them in is at work, is seen as it is: read anew so often, in milliseconds. */
export const eachMinute = 60_000;
