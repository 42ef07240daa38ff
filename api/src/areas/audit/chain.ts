import { createHash } from 'node:crypto';
import type { AuditHash } from '@onesource/db/vocabulary';

/** A line of the log as it is hashed: times to the microsecond, details as PostgreSQL writes them. */
export type Line = {
  id: number;
  at: string;
  actorId: string | null;
  actorName: string;
  action: string;
  subjectType: string;
  subjectId: string;
  ip: string;
  detail: string;
  requestId: string | null;
  post: string | null;
  result: string;
};

/** A line's place in the chain; `line` is null where the log has it no more. */
export type Link = {
  position: number;
  auditId: number;
  algorithm: AuditHash;
  hash: string;
  sealedAt: Date;
  line: Line | null;
};

/** The end of the chain so far. */
export type Head = Pick<Link, 'position' | 'hash'>;

/**
 * `changed`: the line is not the one that was sealed, or the chain was put in another order. `removed`: a line, or a link
 * of the chain, is gone. `inserted`: a line was slipped in among sealed ones. `backdated`: it is stamped well before the
 * sealing that went before its own, though lines are sealed within a minute or so.
 */
export type Problem = { kind: 'changed' | 'removed' | 'inserted' | 'backdated'; position: number | null; id: number };

/** Longest that a line may be under way before it is found, in milliseconds, clocks of several machines included. */
export const slack = 600_000;

/** Hexadecimal hash of a line at its place, over the one before it. What is null is left out, as a later column would be. */
export function hashOf(algorithm: AuditHash, previous: Head | null, line: Line): string {
  const said = Object.entries(line).filter(([, value]) => value !== null);
  const place = [previous?.hash ?? null, (previous?.position ?? 0) + 1];
  return createHash(algorithm)
    .update(JSON.stringify([place, said.sort(([a], [b]) => (a < b ? -1 : 1))]))
    .digest('hex');
}

/** Where a walk along the chain has come to. `sealing` is when what is read now was sealed, `before` the sealing before. */
export type Walk = { head: Head | null; sealing: Date | null; before: Date | null };

export const start: Walk = { head: null, sealing: null, before: null };

/** Goes on by one link, and tells what is wrong with it. */
export function step(walk: Walk, link: Link): { walk: Walk; problems: Problem[] } {
  const { position, auditId: id, line } = link;
  const isNew = walk.sealing === null || link.sealedAt > walk.sealing;
  const sealing = isNew ? link.sealedAt : walk.sealing;
  const before = isNew ? walk.sealing : walk.before;
  const due = (walk.head?.position ?? 0) + 1;
  const problem = (kind: Problem['kind'], at = position): Problem => ({ kind, position: at, id });
  const problems: Problem[] = [];
  if (position !== due) problems.push(problem('removed', due));
  if (line === null) problems.push(problem('removed'));
  else if (hashOf(link.algorithm, walk.head, line) !== link.hash) problems.push(problem('changed'));
  else if (before && Date.parse(line.at) < before.getTime() - slack) problems.push(problem('backdated'));
  return { walk: { head: { position, hash: link.hash }, sealing, before }, problems };
}
