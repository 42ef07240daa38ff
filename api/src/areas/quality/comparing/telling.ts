import { revisions } from '@onesource/db/schema/catalog';
import { comparisonItems, comparisons } from '@onesource/db/schema/quality/comparison';
import { inArray, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { Actor } from '../../../foundation/context.ts';
import type { IsoDate } from '../../../law/calendar/working-days.ts';
import { mayProvide } from '../../datasets/rules/providing.ts';
import { isGranted } from '../../requests/queries.ts';
import { qualityReadBy } from '../rules/reading.ts';
import { one, other } from './store.ts';

type Side = typeof one | typeof other;
/** How one side sees the other: its identifier, and an item that was compared. */
type View = { mine: Side; its: Side; identifier: AnyPgColumn; item: AnyPgColumn };
const views: readonly View[] = [
  { mine: one, its: other, identifier: comparisons.otherItem, item: comparisonItems.otherItem },
  { mine: other, its: one, identifier: comparisons.oneItem, item: comparisonItems.oneItem },
];

const among = (column: AnyPgColumn, ids: readonly string[]): SQL =>
  ids.length === 0 ? sql`false` : inArray(column, [...ids]);
const either = (parts: readonly SQL[]): SQL => sql`(${sql.join([...parts], sql` or `)})`;

/**
 * What a reader is told of comparisons, to find and order them by: the same as the rule `toldOf`, of which `figures` and whether
 * every item is told are asked here. What is shown goes by the rule itself; a test compares them.
 */
export function toldToReader(actor: Pick<Actor, 'roles' | 'below' | 'departmentId'>, day: IsoDate) {
  const ofDepartments = qualityReadBy(actor);
  const own = [actor.departmentId, ...actor.roles.map(({ departmentId }) => departmentId)];
  const provided = own.filter((id) => mayProvide(actor, id));
  const watched =
    ofDepartments === null
      ? sql`not ${either([one, other].map(({ departmentId }) => among(departmentId, provided)))}`
      : sql`false`;
  const reads = ({ departmentId }: Side) => (ofDepartments === null ? sql`true` : among(departmentId, ofDepartments));
  const known = ({ mine, its }: View, id: AnyPgColumn) => sql`exists (
    select from ${revisions} cross join lateral jsonb_array_elements(${revisions.content} -> 'items') as item
    where ${revisions.id} = ${its.revisionId} and item ->> 'id' = ${id}::text
      and ((item ->> 'shareType' = 'unconditional' and item ->> 'sensitivity' = 'low')
        or ${isGranted({ consumer: mine.departmentId, resource: its.resourceId, item: sql`${id}`, day })}))`;
  const seen = (view: View) => sql`(${reads(view.mine)} and ${known(view, view.identifier)})`;
  const figures = either([watched, ...views.map(seen)]);
  const item = either([watched, ...views.map((view) => sql`(${seen(view)} and ${known(view, view.item)})`)]);
  const whole = sql`(${figures} and not exists (select from ${comparisonItems}
    where ${comparisonItems.comparisonId} = ${comparisons.id} and not ${item}))`;
  return {
    /** Null where the reader is not told of it. */
    matched: sql`case when ${figures} then ${comparisons.matched} end`,
    differing: sql`case when ${whole} then ${comparisons.differing} end`,
  };
}
