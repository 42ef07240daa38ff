import { resources, revisions } from '@onesource/db/schema/catalog';
import { workingStatuses } from '@onesource/db/vocabulary';
import { and, desc, eq, inArray, isNotNull } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Ctx } from '../../../foundation/context.ts';

const first = alias(revisions, 'first');
const alive = [...workingStatuses, 'published'] as const;
/** Pairs of one answer. An older directory may hold many; as some are settled, others come up. */
const most = 100;

/**
 * 同名登记: what the actor's departments registered twice under one name before names were kept apart. Whoever renames,
 * discards or retires one of a pair has settled it.
 */
export async function doubles({ db, actor }: Pick<Ctx, 'db' | 'actor'>) {
  const own = actor.roles
    .filter(({ role }) => role === 'registrar' || role === 'reviewer')
    .map(({ departmentId }) => departmentId);
  if (own.length === 0) return { items: [] };
  const rows = await db
    .selectDistinctOn([resources.id], {
      id: resources.id,
      code: resources.code,
      status: revisions.status,
      content: revisions.content,
      firstId: first.resourceId,
      firstStatus: first.status,
      firstContent: first.content,
    })
    .from(resources)
    .innerJoin(revisions, and(eq(revisions.resourceId, resources.id), inArray(revisions.status, alive)))
    .innerJoin(first, and(eq(first.resourceId, resources.doubleOf), inArray(first.status, alive)))
    .where(and(isNotNull(resources.doubleOf), inArray(resources.departmentId, own)))
    // The revision in hand of each, where there is one
    .orderBy(resources.id, desc(revisions.number), desc(first.number))
    .limit(most);
  const items = rows.map(({ id, status, content, firstId, firstStatus, firstContent }) => ({
    id,
    name: content.name,
    status,
    itemCount: content.items.length,
    first: { id: firstId, name: firstContent.name, status: firstStatus, itemCount: firstContent.items.length },
  }));
  return { items };
}
