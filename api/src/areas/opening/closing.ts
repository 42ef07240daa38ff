import { openEntries } from '@onesource/db/schema/opening/entries';
import { eq } from 'drizzle-orm';
import { worksOn } from '../../access/registrations.ts';
import { closedFor, seesEverythingOf } from '../../access/visibility.ts';
import type { Ctx } from '../../foundation/context.ts';
import { notFound } from '../../foundation/errors.ts';
import { type Loaded, loadResource, type RevisionRow } from '../catalog/queries.ts';
import { publishedResource } from '../directory/queries.ts';
import { nameLast } from './asking/store.ts';
import { openEntry } from './catalogue.ts';
import { openingOf } from './opened.ts';
import { type Closed, closedBy } from './rules/closed.ts';
import { wayOf } from './rules/face.ts';
import { readsEnded } from './rules/reading.ts';
import { takenByDay } from './takings.ts';

/**
 * 开放情况 of a resource: what the public has of it or had, and for those who work on its registration what the revision in hand
 * would close, and what its end would. An entry that has ended tells what was out of it as before.
 *
 * @throws ApiError `not_found`
 */
export async function openingDetail(ctx: Ctx, id: string) {
  const loaded = await loadResource(ctx.db, id);
  const { working, published } = loaded;
  const opened = await openingOf(ctx.db, id);
  if (!(await mayRead(ctx, loaded, opened !== null))) throw notFound('resource');
  const [[named], entry] = await Promise.all([
    ctx.db.select({ name: nameLast }).from(openEntries).where(eq(openEntries.resourceId, id)),
    openEntry(ctx, { id }),
  ]);
  const [out, way] = [entry?.face ?? null, wayOf(ctx.policy)];
  const works = (revision: RevisionRow | null) => revision !== null && isTheirs(ctx, loaded, revision);
  return {
    id,
    /** By which name it is open, or was last. */
    name: named?.name ?? '',
    /** Whether it is in the directory by now. */
    published: published !== null,
    opened,
    /** What would be closed; null where nothing would, or by somebody else's hand. */
    byRevision: works(working) ? closingView(closedBy(out, { next: working?.content ?? null, way })) : null,
    byEnding: works(published) ? closingView(closedBy(out, { next: null, way })) : null,
  };
}
export type OpeningDetail = Awaited<ReturnType<typeof openingDetail>>;

const closingView = (closed: Closed | null) =>
  closed && { whole: closed.whole, items: closed.items.map(({ name }) => name) };

/** What was taken of it, day by day. @throws ApiError as `openingDetail` */
export async function openingDays(ctx: Ctx, id: string, paged: { page: number; pageSize: number }) {
  const loaded = await loadResource(ctx.db, id);
  if (!(await mayRead(ctx, loaded, (await openingOf(ctx.db, id)) !== null))) throw notFound('resource');
  return takenByDay(ctx.db, id, paged);
}

const isTheirs = ({ actor }: Pick<Ctx, 'actor'>, { resource }: Loaded, { status }: RevisionRow): boolean =>
  worksOn(actor, resource.departmentId, status);

/** Who reads its contents, or works on its registration; once it has ended, as the rule says of what was ever out. */
async function mayRead(ctx: Ctx, loaded: Loaded, wasOut: boolean): Promise<boolean> {
  const { resource, working, published, retired, discarded } = loaded;
  if ([working, published, retired, discarded].some((revision) => revision && isTheirs(ctx, loaded, revision)))
    return true;
  if (published === null) return wasOut && readsEnded(ctx.actor, resource.departmentId);
  const { revision, department, shareType } = await publishedResource(ctx, resource.id);
  const own = seesEverythingOf(ctx.actor, department.path);
  return closedFor(ctx.actor, { shareType, scope: revision.content.scope }, own) === null;
}
