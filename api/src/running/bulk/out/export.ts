import { resources, revisions } from '@onesource/db/schema/catalog';
import { directoryEntries as entry } from '@onesource/db/schema/directory';
import { departments } from '@onesource/db/schema/organisation';
import { workingStatuses } from '@onesource/db/vocabulary';
import { and, eq, inArray, or } from 'drizzle-orm';
import { seesEverythingOf } from '../../../access/visibility.ts';
import { fields } from '../../../areas/catalog/rules/fields/fields.ts';
import { namesShownTo, readerOf, seenBy } from '../../../areas/catalog/rules/fields/seen.ts';
import { foundIds } from '../../../areas/directory/search.ts';
import { type Ctx, hasRole } from '../../../foundation/context.ts';
import { forbidden } from '../../../foundation/errors.ts';
import { textWorkbook } from '../../../spreadsheet/writing.ts';
import type { ExportInput } from '../inputs.ts';
import { knownDepartments } from '../known.ts';
import type { Offices } from '../rules/reading/said.ts';
import { itemTexts, shownTexts } from '../rules/texts.ts';
import { sheetHeadings, sheetRows } from './sheet-rows.ts';

const batchSize = 200;

/**
 * What a search finds, or the own department's catalog with its drafts, in the columns of the template: brought in
 * again as it is it changes nothing. Others see of it what the directory shows them.
 *
 * @throws ApiError `forbidden` for the own catalog of who keeps none
 */
export async function catalogWorkbook(ctx: Ctx, input: ExportInput): Promise<ReadableStream<Uint8Array>> {
  if (input.own && !hasRole(ctx.actor, 'registrar')) throw forbidden();
  const ids = input.own ? await ownIds(ctx) : await foundIds(ctx, input);
  const { offices } = await knownDepartments(ctx.db);
  async function* rows(): AsyncGenerator<string[]> {
    for (let from = 0; from < ids.length; from += batchSize) {
      const batch = ids.slice(from, from + batchSize);
      const found = new Map((await loaded(ctx, batch, input.own)).map((row) => [row.id, row]));
      for (const id of batch) {
        const row = found.get(id);
        if (row) yield* rowsOf(ctx, row, offices);
      }
    }
  }
  return textWorkbook(rows(), { name: '目录', headings: sheetHeadings });
}

async function ownIds({ db, actor }: Ctx): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: resources.id, createdAt: resources.createdAt })
    .from(resources)
    .innerJoin(revisions, eq(revisions.resourceId, resources.id))
    .where(
      and(eq(resources.departmentId, actor.departmentId), inArray(revisions.status, [...workingStatuses, 'published'])),
    )
    .orderBy(resources.createdAt, resources.id);
  return rows.map(({ id }) => id);
}

/** The resources with the revision in hand where the catalog is the own one, else with the published one. */
async function loaded({ db }: Ctx, ids: readonly string[], own: boolean) {
  const published = eq(revisions.status, 'published');
  const rows = await db
    .select({
      id: resources.id,
      code: resources.code,
      number: revisions.number,
      content: revisions.content,
      department: { name: departments.name, path: departments.path },
      shareType: entry.shareType,
      scope: entry.scope,
    })
    .from(resources)
    .innerJoin(departments, eq(departments.id, resources.departmentId))
    .innerJoin(revisions, eq(revisions.resourceId, resources.id))
    .leftJoin(entry, eq(entry.resourceId, resources.id))
    .where(
      and(
        inArray(resources.id, [...ids]),
        own ? or(published, inArray(revisions.status, [...workingStatuses])) : published,
      ),
    )
    .orderBy(revisions.number);
  return rows;
}

/** PD-27, PD-31, SQ-6: of what is published as much as the directory shows the reader; own drafts wholly. */
function* rowsOf(
  { actor }: Ctx,
  row: Awaited<ReturnType<typeof loaded>>[number],
  offices: Offices,
): Generator<string[]> {
  const { code, department, shareType, scope } = row;
  const own = shareType === null || seesEverythingOf(actor, department.path);
  const reader = readerOf(actor, { shareType, scope }, own);
  const content = seenBy(reader, row.content);
  yield* sheetRows(
    shownTexts(content, { code, department: department.name, offices }, namesShownTo(reader, fields)),
    content.items.map(itemTexts),
  );
}
