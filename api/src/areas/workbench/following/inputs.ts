import { followedTypes } from '@onesource/db/vocabulary';
import { z } from 'zod';
import { paging, uuid } from '../../../foundation/wire.ts';
import { mostFollowed } from './most-followed.ts';

export const followInput = z.object({ type: z.enum(followedTypes), id: uuid });
export type FollowInput = z.output<typeof followInput>;

/** `news`: what has changed since it was looked at, and nothing else. */
export const followsQuery = z.object({ news: z.enum(['yes']).optional(), ...paging });
export type FollowsQuery = z.output<typeof followsQuery>;

/** One thing, by its id. */
export const ofInput = z.object({ id: uuid });

/** What was looked at, by its ids, and when (ISO time, as the list says it; left out, now): what happened since is news still. */
export const seenInput = z.object({
  ids: z.array(uuid).min(1).max(mostFollowed),
  at: z.iso.datetime({ offset: true }).optional(),
});
export type SeenInput = z.output<typeof seenInput>;
