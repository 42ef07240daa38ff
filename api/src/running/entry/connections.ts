/** Connections of one instance of a function: it answers one request at a time, which asks two things at once at most. */
export const connections = 2;
