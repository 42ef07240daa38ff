import type { Database, Transaction } from '@onesource/db/client';
import { resources, revisions } from '@onesource/db/schema/catalog';
import { directoryEntries as entry } from '@onesource/db/schema/directory';
import { departments } from '@onesource/db/schema/organisation';
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { closedFor, seesByPost, seesEverythingOf } from '../../access/visibility.ts';
import { merged, type ResourceSection, type ShownResource } from '../../foundation/area.ts';
import * as audit from '../../foundation/audit.ts';
import type { Ctx } from '../../foundation/context.ts';
import { notFound } from '../../foundation/errors.ts';
import { itemKey } from '../catalog/rules/sources/item-key.ts';
import { namingsUnder } from '../catalog/sources/naming/queries.ts';
import { citedBy } from '../catalog/sources/sources.ts';
import { lookUp, movedOn, noFilter, nothingChosen } from '../search/lookup.ts';
import { heldBy } from '../search/margins.ts';
import { normalise } from '../search/rules/normalise.ts';
import { placesOnPage } from '../search/rules/order.ts';
import type { View } from '../search/rules/part.ts';
import { remembered } from '../search/rules/remembered.ts';
import { rowsAt } from './search.ts';
import { resourceView } from './view.ts';

const responsible = alias(departments, 'responsible');

/** The published revision of a resource, with the department it names as responsible (SH-16). @throws ApiError `not_found`, also for drafts */
export async function publishedResource({ db }: { db: Database | Transaction }, id: string) {
  const [row] = await db
    .select({
      resource: resources,
      revision: revisions,
      department: departments,
      responsible: { id: responsible.id, name: responsible.name },
      shareType: entry.shareType,
    })
    .from(entry)
    .innerJoin(resources, eq(resources.id, entry.resourceId))
    .innerJoin(revisions, eq(revisions.id, entry.revisionId))
    .innerJoin(departments, eq(departments.id, entry.departmentId))
    .leftJoin(
      responsible,
      and(
        eq(responsible.id, sql`(${revisions.content}->>'responsibleDepartmentId')::uuid`),
        isNull(responsible.disabledAt),
      ),
    )
    .where(eq(entry.resourceId, id));
  if (!row) throw notFound('resource');
  return row;
}

type Published = Awaited<ReturnType<typeof publishedResource>>;

/** DG-21, SQ-25: what of a resource is shown by post alone is written down before it is. */
export async function noteHiddenRead(
  ctx: Ctx,
  { resource: { id }, revision, department, shareType }: Published,
): Promise<void> {
  const { items, scope } = revision.content;
  const hides =
    closedFor(ctx.actor, { shareType, scope }, false) !== null || items.some((item) => item.shareType === 'not_shared');
  if (hides && seesByPost(ctx.actor, department.path))
    await audit.recordRead(ctx, 'resource.read_hidden', { type: 'resource', id });
}

export async function resourceDetail(ctx: Ctx, id: string) {
  const row = await publishedResource(ctx, id);
  const { items, jointCollection, scope } = row.revision.content;
  const own = seesEverythingOf(ctx.actor, row.department.path);
  const closed = closedFor(ctx.actor, { shareType: row.shareType, scope }, own);
  await noteHiddenRead(ctx, row);
  const ids = jointCollection.map(({ departmentId }) => departmentId);
  const keys = items.map(({ name }) => itemKey(name));
  const [cited, namings, named, section] = await Promise.all([
    citedBy(ctx.db, items),
    namingsUnder(ctx.db, ctx.policy, keys),
    ids.length === 0
      ? []
      : ctx.db
          .select({ id: departments.id, name: departments.name })
          .from(departments)
          .where(inArray(departments.id, ids)),
    sectionOf(ctx, {
      id,
      departmentId: row.department.id,
      responsibleId: row.responsible?.id ?? null,
      closed: closed !== null,
    }),
  ]);
  return resourceView(ctx, { ...row, cited, namings, named }, own, closed, section);
}

/** What the other areas show of a resource. */
async function sectionOf(ctx: Ctx, resource: ShownResource): Promise<ResourceSection> {
  const parts = await Promise.all(ctx.areas.map(({ section }) => section?.(ctx, resource)));
  return { ...merged<ResourceSection>(parts), actions: parts.flatMap((part) => part?.actions ?? []) };
}

/** Completions: names of resources that hold or sound like what is typed, and departments, best first. */
export function suggestions(ctx: Ctx, q: string) {
  const question = { q, selection: nothingChosen, filter: noFilter, near: false };
  return lookUp(ctx, question, async (source, { view, hits, asked }) => {
    if (!asked) return { resources: [], departments: [] };
    const rows = await rowsAt(source, view, placesOnPage(view, hits, 0, suggested.resources, false));
    if (!rows) return movedOn;
    return {
      resources: rows.map(({ entry, department }) => ({
        id: entry.resourceId,
        name: entry.name,
        code: entry.code,
        department: department.name,
      })),
      departments: providersNamed(view, normalise(q)),
    };
  });
}

/** Names of departments as they are compared: the same few, asked for at each letter typed. */
const named = remembered(normalise, 5000);
/** How many of each are suggested. */
const suggested = { resources: 8, departments: 4 };

/** Departments with something in the directory whose name holds what was typed, in the order of the lists. */
function providersNamed(view: View, typed: string): { id: string; name: string }[] {
  const held = heldBy(view);
  return view.departments
    .filter(({ name }, at) => (held[at] ?? 0) > 0 && named(name).includes(typed))
    .sort((a, b) => a.place - b.place)
    .slice(0, suggested.departments)
    .map(({ id, name }) => ({ id, name }));
}
