import { catalogImports } from '@onesource/db/schema/catalog-import';
import { and, desc, eq, inArray, isNotNull, notInArray } from 'drizzle-orm';
import { atOnceBytes, mayImport } from '../../areas/catalog/rules/steps/import-rules.ts';
import type { Ctx } from '../../foundation/context.ts';
import { ApiError, forbidden, invalid, notFound } from '../../foundation/errors.ts';
import { Unreadable } from '../../spreadsheet/unreadable.ts';
import { withFile } from '../../spreadsheet/with-file.ts';
import { importCatalog } from './apply.ts';
import { mendingWorkbook } from './out/mending.ts';
import { meaningsOf } from './own-words.ts';
import { headingsLike } from './reading/headings-like.ts';
import { dictionaryOf } from './rules/reading/dictionary.ts';
import { type Language, unreadableText } from './rules/reasons.ts';
import { importView, isOver, type Kept, kept, unreadable } from './view.ts';

type Asked = { dryRun: boolean; publish: boolean; whole: boolean };
/** Files of a department that are kept, so that refused lines can be handed back. */
const mostFiles = 5;

/**
 * Brings a catalog's file into the actor's department: a short one at once, a long one while the answer is read.
 *
 * @throws ApiError `forbidden`, `import_running`, or `unreadable_file`, whose detail says of what kind it is
 */
export async function bringIn(ctx: Ctx, bytes: Uint8Array, asked: Asked) {
  if (!mayImport(ctx.actor, asked)) throw forbidden();
  if (bytes.length === 0) throw invalid([{ field: 'file', code: 'empty_file' }]);
  const { departmentId } = ctx.actor;
  const running = await ctx.db
    .select({ createdAt: catalogImports.createdAt })
    .from(catalogImports)
    .where(and(eq(catalogImports.departmentId, departmentId), eq(catalogImports.status, 'running')));
  if (running.some((each) => !isOver(each, ctx.clock())))
    throw new ApiError('import_running', 'A file of the department is being brought in just now.');
  const begun = { lines: null, done: 0, createdAt: ctx.clock() };
  const row = { id: ctx.newId(), departmentId, actorId: ctx.actor.id, ...begun, ...asked };
  await ctx.db.insert(catalogImports).values({ ...row, status: 'running', file: bytes });
  const work = carriedOut(ctx, row.id, bytes, asked);
  if (bytes.length > atOnceBytes) {
    work.catch((error) => ctx.onError(error, row.id));
    return { ...importView({ ...row, status: 'running', result: null }, ctx.clock()), done: false };
  }
  const outcome = await work;
  if (outcome instanceof ApiError) throw outcome;
  return { ...importView({ ...row, status: 'done', result: outcome }, ctx.clock()), done: true };
}

/** The headings that somebody may explain, where it is for them that a file is not read. */
const titlesIn = (bytes: Uint8Array, { code }: Unreadable): Promise<string[]> =>
  code === 'no_headings' || code === 'two_headings' ? withFile(bytes, headingsLike) : Promise.resolve([]);

/** Why a file is not read; with each heading that may be explained the field that it may mean. */
const unreadableError = (error: Unreadable, { answer }: Kept) =>
  new ApiError('unreadable_file', unreadableText(error, 'en'), [
    { field: 'file', code: error.code, ...(error.about !== '' && { message: error.about }) },
    ...answer.columns.map(({ title, proposal }) => ({ field: proposal ?? '', code: 'unknown_column', message: title })),
  ]);

/** Does the work and keeps what it came to, also that it came to nothing. */
async function carriedOut(ctx: Ctx, id: string, bytes: Uint8Array, asked: Asked): Promise<Kept | ApiError> {
  const own = eq(catalogImports.id, id);
  const finish = (status: 'done' | 'failed', result: Kept | null) =>
    ctx.db.update(catalogImports).set({ status, result, finishedAt: ctx.clock() }).where(own);
  try {
    const meanings = await meaningsOf(ctx.db, ctx.actor);
    const report = await withFile(bytes, async (file) => {
      return importCatalog(ctx.db, file, {
        policy: ctx.policy,
        calendar: ctx.calendar,
        clock: ctx.clock,
        newId: ctx.newId,
        outbox: ctx.outbox,
        ...asked,
        createDepartments: false,
        dictionary: dictionaryOf(meanings),
        progress: (done, lines) => ctx.db.update(catalogImports).set({ done, lines }).where(own),
        actor: { id: ctx.actor.id, name: ctx.actor.name, departmentId: ctx.actor.departmentId, ip: ctx.ip },
        own: { id: ctx.actor.departmentId },
        together: { id, departmentId: ctx.actor.departmentId, createdAt: ctx.clock() },
      });
    });
    const result = kept(report, { meanings, policy: ctx.policy });
    await finish('done', result);
    await forgetFiles(ctx);
    return result;
  } catch (error) {
    const known = error instanceof Unreadable ? error : null;
    if (!known) {
      await finish('failed', null);
      throw error;
    }
    const result = unreadable(known, await titlesIn(bytes, known), ctx.policy);
    await finish('failed', result);
    return unreadableError(known, result);
  }
}

/** Of earlier imports only what they came to is kept. */
async function forgetFiles({ db, actor: { departmentId } }: Ctx): Promise<void> {
  const own = eq(catalogImports.departmentId, departmentId);
  const latest = await db
    .select({ id: catalogImports.id })
    .from(catalogImports)
    .where(own)
    .orderBy(desc(catalogImports.createdAt), desc(catalogImports.id))
    .limit(mostFiles);
  const still = latest.map(({ id }) => id);
  const older = and(own, isNotNull(catalogImports.file), notInArray(catalogImports.id, still));
  const old = await db.select({ id: catalogImports.id }).from(catalogImports).where(older);
  if (old.length === 0) return;
  const ids = old.map(({ id }) => id);
  await db.update(catalogImports).set({ file: null }).where(inArray(catalogImports.id, ids));
}

/** What became of a file. @throws ApiError `not_found`, also for other departments' */
export async function importOf(ctx: Ctx, id: string) {
  return importView(await rowOf(ctx, id), ctx.clock());
}

/** The refused lines of a file, to be mended and brought in again. @throws ApiError `not_found` */
export async function refusedLines(ctx: Ctx, id: string, language: Language): Promise<Uint8Array> {
  const { file, result } = await rowOf(ctx, id);
  if (!file || !result) throw notFound('report');
  // Of before there were meanings
  const { refusals, meanings = [] } = result as Partial<Kept>;
  if (!refusals) throw notFound('report');
  return withFile(file, async (path) => {
    const book = mendingWorkbook(path, { refusals }, language, dictionaryOf(meanings));
    return new Uint8Array(await new Response(book).arrayBuffer());
  });
}

async function rowOf({ db, actor }: Ctx, id: string) {
  if (!mayImport(actor, { publish: false, dryRun: false })) throw notFound('import');
  const [row] = await db
    .select()
    .from(catalogImports)
    .where(and(eq(catalogImports.id, id), eq(catalogImports.departmentId, actor.departmentId)));
  if (!row) throw notFound('import');
  return row;
}
