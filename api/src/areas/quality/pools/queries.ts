import { cases } from '@onesource/db/schema/cases';
import { datasets } from '@onesource/db/schema/data';
import { comparisons } from '@onesource/db/schema/quality/comparison';
import { pools } from '@onesource/db/schema/quality/pools';
import { accessRequests } from '@onesource/db/schema/request';
import { and, asc, eq, ilike, inArray, isNull, sql } from 'drizzle-orm';
import { may } from '../../../access/abilities.ts';
import { askingRoles } from '../../../access/responsible.ts';
import type { Reading } from '../../../cases/commands.ts';
import { pageOf } from '../../../cases/lists.ts';
import { forbidden } from '../../../foundation/errors.ts';
import { anywhere } from '../../../foundation/like.ts';
import { byPinyin } from '../../../foundation/order.ts';
import { dayOf } from '../../../law/calendar/working-days.ts';
import { policyFor } from '../../../law/editions.ts';
import { citationOf } from '../../../law/setting.ts';
import { interruptionsOf } from '../../delivery/outages/store.ts';
import { againstUse } from '../../delivery/rules/grant.ts';
import { quotaOf } from '../../requests/rules/grant/reach.ts';
import { shownComparisons } from '../comparing/store.ts';
import { readsQualityOf } from '../rules/reading.ts';
import type { PoolsQuery } from './inputs.ts';
import { keepsPools, readsFigures } from './rules/sight.ts';
import { type Now, poolById, poolNow, poolsNow, poolsWithRuns, shownOf } from './store.ts';
import { poolDetailView, poolLine } from './view.ts';

/** 基础库与主题库 that there are, by name. @throws ApiError `forbidden` */
export async function poolList(ctx: Reading, { q, kind, page, pageSize }: PoolsQuery) {
  if (!may(ctx.actor, 'see_pools')) throw forbidden();
  const where = and(
    isNull(pools.closedAt),
    kind && eq(pools.kind, kind),
    q ? ilike(pools.name, anywhere(q)) : undefined,
  );
  const rows = poolsWithRuns(ctx.db)
    .where(where)
    .orderBy(asc(pools.kind), asc(pools.library), asc(byPinyin(pools.name)));
  const { total, items } = await pageOf({ page, pageSize }, rows, ctx.db.$count(pools, where), (row) => row);
  const figures = readsFigures(ctx.actor);
  const stands = await poolsNow(ctx.db, items);
  const lines = items.flatMap((row, at) => {
    const now = stands[at];
    return now ? [poolLine(row, shownOf(row.run, now), figures)] : [];
  });
  return {
    total,
    items: lines,
    actions: keepsPools(ctx.actor, ctx.policy) ? ['add'] : [],
    rule: citationOf(ctx.policy.baseLibraries),
  };
}
export type PoolList = Awaited<ReturnType<typeof poolList>>;

/** 基础库, 主题库: how it is put together, and what it came to. @throws ApiError `forbidden`, `not_found` */
export async function poolDetail(ctx: Reading, id: string) {
  if (!may(ctx.actor, 'see_pools')) throw forbidden();
  const row = await poolById(ctx.db, id);
  const now = await poolNow(ctx.db, row);
  const ids = row.pool.sources.map(({ resourceId }) => resourceId);
  const [freshness, outages, grants, compared] = await Promise.all([
    ctx.db
      .select({ id: datasets.resourceId, confirmedAt: datasets.confirmedAt })
      .from(datasets)
      .where(inArray(datasets.resourceId, ids)),
    interruptionsOf(ctx.db, ids, dayOf(ctx.clock())),
    grantsOn(ctx, ids),
    comparedAmong(ctx, now, ids),
  ]);
  return poolDetailView({
    ...{ row, now, actor: ctx.actor, policy: ctx.policy, shown: shownOf(row.run, now), outages, grants, compared },
    confirmedAt: (one) => freshness.find(({ id: of }) => of === one)?.confirmedAt ?? null,
    rules: { base: citationOf(ctx.policy.baseLibraries), source: citationOf(ctx.policy.oneSource) },
  });
}

/**
 * The grants that the reader's department holds on these resources and that open looking up today; of one that does not it is
 * told why.
 */
export async function grantsOn(ctx: Reading, resourceIds: readonly string[]) {
  const consumers = ctx.actor.roles.flatMap(({ role, departmentId }) =>
    askingRoles.some((asking) => asking === role) ? [departmentId] : [],
  );
  if (consumers.length === 0 || resourceIds.length === 0) return [];
  const today = dayOf(ctx.clock());
  const rows = await ctx.db
    .select({ request: accessRequests, number: cases.number })
    .from(accessRequests)
    .innerJoin(cases, eq(cases.id, accessRequests.id))
    .where(
      and(
        inArray(accessRequests.resourceId, [...resourceIds]),
        inArray(accessRequests.consumerId, consumers),
        inArray(accessRequests.status, ['granted', 'suspended']),
        // As many as one department holds of a pool's sources at one time, and none of the years before
        sql`${accessRequests.grant}->>'until' >= ${today}`,
      ),
    )
    .orderBy(asc(accessRequests.filedAt), asc(accessRequests.id));
  const wanted = { kind: 'query', way: 'console', items: null, purpose: null } as const;
  return rows.flatMap(({ request, number }) => {
    const { id, resourceId, status, purpose, delivery: mode, grant, filedAt } = request;
    const policy = policyFor(ctx, filedAt);
    const held = { status, purpose, mode, grant, published: true, provided: true, used: 0 };
    const against = againstUse({ ...held, perDay: quotaOf(grant, policy).perDay }, wanted, today, policy);
    // What is over opens nothing, and there is nothing to wait for
    if (!grant || (against && !awaited.includes(against.code))) return [];
    return [
      {
        ...{ id, number, resourceId, purpose, until: grant.until, items: grant.items.map((item) => item.id) },
        /** Why it opens nothing today; null where it does. */
        against: against?.code ?? null,
      },
    ];
  });
}
export type HeldGrant = Awaited<ReturnType<typeof grantsOn>>[number];

/** Why a grant opens nothing yet, or meanwhile. */
const awaited: readonly string[] = ['grant_suspended', 'agreement_not_signed', 'grant_not_begun'];

/** 来源比对 of the sources with each other, where the reader reads them. */
async function comparedAmong({ db, actor }: Reading, { sources }: Now, ids: readonly string[]) {
  const { rows, shown } = shownComparisons(db);
  const found = await rows.where(
    and(shown, inArray(comparisons.oneId, [...ids]), inArray(comparisons.otherId, [...ids])),
  );
  const reads = (id: string) => {
    const source = sources.find((one) => one?.resourceId === id);
    return source ? readsQualityOf(actor, source.departmentId) : false;
  };
  return found.flatMap(({ comparison: { id, oneId, otherId } }) =>
    reads(oneId) || reads(otherId) ? [{ id, oneId, otherId }] : [],
  );
}
