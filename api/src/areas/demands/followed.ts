import { demands } from '@onesource/db/schema/demands/demands';
import { inArray } from 'drizzle-orm';
import { may } from '../../access/abilities.ts';
import { withProgress } from '../../cases/changes.ts';
import type { Area } from '../../foundation/area.ts';
import { demandRows } from './store.ts';

/** 关注 of a demand, for everybody who may see demands. */
export const followedDemands: NonNullable<Area['followed']> = {
  of: ['demand'],
  async read({ db, actor }, follows) {
    if (!may(actor, 'see_demands') || follows.length === 0) return new Map();
    const ids = follows.map(({ id }) => id);
    const rows = await demandRows(db).where(inArray(demands.id, ids));
    const lines = rows.map(
      ({ demand: { id, status, title }, number, filing }) =>
        [id, { title, number, department: filing, status, gone: false }] as const,
    );
    return withProgress(db, actor, follows, new Map(lines));
  },
};
