import type { Change } from '../../../../foundation/area.ts';

type Line = { since: Date; changes: readonly Pick<Change, 'at'>[] };

const lastOf = ({ changes }: Line): number => Math.max(0, ...changes.map(({ at }) => at.getTime()));

/** What has changed before what has not, the latest first; then what was followed last. */
export const newest = (one: Line, other: Line): number =>
  lastOf(other) - lastOf(one) || other.since.getTime() - one.since.getTime();
