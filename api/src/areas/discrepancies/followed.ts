import { discrepancies } from '@onesource/db/schema/discrepancy';
import { inArray } from 'drizzle-orm';
import { withProgress } from '../../cases/changes.ts';
import type { Area } from '../../foundation/area.ts';
import { mayRead } from './rules/decide.ts';
import { discrepancyRows } from './store.ts';

/** 关注 of a doubt, for those who may know of it. */
export const followedDoubts: NonNullable<Area['followed']> = {
  of: ['discrepancy'],
  async read({ db, actor }, follows) {
    if (follows.length === 0) return new Map();
    const ids = follows.map(({ id }) => id);
    const rows = await discrepancyRows(db).where(inArray(discrepancies.id, ids));
    const read = rows.filter((row) => mayRead(row, actor));
    const lines = read.map(
      ({ discrepancy: { id, status }, number, resource, collector }) =>
        [id, { title: resource.name, number, department: collector, status, gone: false }] as const,
    );
    return withProgress(db, actor, follows, new Map(lines));
  },
};
