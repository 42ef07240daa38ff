import { createHash } from 'node:crypto';

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');

/**
 * The key of a row. Rows go out in the order of their keys, to the public and to whoever holds a grant, while what tells them
 * apart may be what these do not see: without the dataset's secret nobody can work out from a row's place what it says. As
 * the database works it out too (migration 0071): the secret before a digest of fixed length.
 */
export const keyOf = (identity: string, secret: string): string => digest(secret + digest(identity));

/** Which edition of the keys these are. A place in their order that was told before is none in this one. */
export const keyEdition = 2;
