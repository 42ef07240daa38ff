import type { Database, Transaction } from '@onesource/db/client';
import { datasets } from '@onesource/db/schema/data';
import { outages } from '@onesource/db/schema/delivery/outages';
import { directoryEntries } from '@onesource/db/schema/directory';
import { openEntries } from '@onesource/db/schema/opening/entries';
import { departments } from '@onesource/db/schema/organisation';
import type { OpeningState } from '@onesource/db/vocabulary';
import { and, asc, desc, eq, gte, isNotNull, isNull, lte, type SQL, sql } from 'drizzle-orm';
import type { Ctx } from '../../foundation/context.ts';
import { anywhere } from '../../foundation/like.ts';
import { dayOf } from '../../law/calendar/working-days.ts';
import type { PolicyProfile } from '../../law/profile.ts';
import { faceRule, wayOf } from './rules/face.ts';
import { type Alike, type Chosen, counted } from './rules/facets.ts';
import type { OpenRow } from './rules/open-row.ts';
import { wordsAsked } from './rules/words.ts';

/** From where, and under which rules, the public is answered. */
export type Public = Pick<Ctx, 'clock'> & {
  db: Database;
  policy: Pick<PolicyProfile, 'opennessScheme' | 'name' | 'titles'>;
};
/** The same within a command. */
export type Reading = Pick<Ctx, 'clock'> & {
  db: Database | Transaction;
  policy: Pick<PolicyProfile, 'opennessScheme'>;
};

type Kind = Pick<OpenRow['face'], 'industry' | 'class' | 'classification'>;

/**
 * What is open now. The directory has the revision that the row was made of: whatever was published anew, retired or
 * narrowed since is not answered any more, whether the row says so yet or not; nor is what an earlier rule had open.
 */
const openNow = ({ db, policy, clock }: Reading) =>
  db
    .select({
      id: openEntries.resourceId,
      revisionId: openEntries.revisionId,
      code: directoryEntries.code,
      face: openEntries.face,
      nameWords: openEntries.nameWords,
      words: openEntries.words,
      openedAt: openEntries.openedAt,
      changedAt: openEntries.changedAt,
      section: sql<string>`left(${openEntries.face} ->> 'industry', 1)`.as('section'),
      openness: sql<OpeningState>`${openEntries.face} ->> 'openness'`.as('openness'),
      /** Whose rows everybody may take: something was loaded, and one of the items is open without conditions. */
      has: sql<boolean>`coalesce(${datasets.currentLoad} > 0, false) and ${openEntries.face} ->> 'openness' = 'open'`.as(
        'has',
      ),
      rows: datasets.rows,
      confirmedAt: datasets.confirmedAt,
      departmentId: departments.id,
      departmentName: departments.name,
      nameEn: departments.nameEn,
      number: departments.number,
      creditCode: departments.creditCode,
      sort: departments.sort,
      departmentVersion: departments.version,
      outageUntil: outages.endsOn,
      remedy: outages.remedy,
    })
    .from(openEntries)
    .innerJoin(directoryEntries, eq(directoryEntries.resourceId, openEntries.resourceId))
    .innerJoin(departments, eq(departments.id, directoryEntries.departmentId))
    .leftJoin(datasets, eq(datasets.resourceId, openEntries.resourceId))
    // DG-20: as `isInterrupted` has it; of one resource there is one at most that is not over
    .leftJoin(
      outages,
      and(
        eq(outages.resourceId, openEntries.resourceId),
        isNull(outages.endedAt),
        lte(outages.startsOn, dayOf(clock())),
      ),
    )
    .where(
      and(
        isNotNull(openEntries.face),
        eq(openEntries.way, wayOf(policy)),
        gte(openEntries.rule, faceRule),
        eq(directoryEntries.revisionId, openEntries.revisionId),
      ),
    )
    .as('open_now');
type Open = ReturnType<typeof openNow>;

async function rowsWhere(
  from: Reading,
  where: (open: Open) => SQL | undefined,
  order: (open: Open) => SQL[],
  { limit, offset = 0 }: { limit: number; offset?: number },
): Promise<OpenRow[]> {
  const open = openNow(from);
  const found = await from.db
    .select()
    .from(open)
    .where(where(open))
    .orderBy(...order(open))
    .limit(limit)
    .offset(offset);
  return found.map(({ face, openedAt, changedAt, ...row }) => {
    if (face === null || openedAt === null || changedAt === null) throw new Error(`Nothing of ${row.id} is open`);
    const { id, code, has, rows, confirmedAt, departmentId, departmentName, nameEn, number, creditCode } = row;
    const { outageUntil: until, remedy } = row;
    return {
      ...{ id, code, face, openedAt },
      department: { id: departmentId, name: departmentName, nameEn, number, creditCode },
      changedAt: has && confirmedAt && confirmedAt > changedAt ? confirmedAt : changedAt,
      data: has ? { rows: rows ?? 0, confirmedAt } : null,
      outage: until !== null && remedy !== null && face.items.length > 0 ? { until, remedy } : null,
    };
  });
}

/** One entry by its id, or by its code; null where nothing of it is open, or there is none. */
export async function openEntry(from: Reading, name: { id: string } | { code: string }): Promise<OpenRow | null> {
  const named = (open: Open) => ('id' in name ? eq(open.id, name.id) : eq(open.code, name.code));
  const [row] = await rowsWhere(from, named, () => [], { limit: 1 });
  return row ?? null;
}

/** All that is open, so many from there on, in an order that stays: by id, which tells nothing. */
export const openPage = (from: Public, offset: number, limit: number): Promise<OpenRow[]> =>
  rowsWhere(
    from,
    () => undefined,
    (open) => [asc(open.id)],
    { limit, offset },
  );

/** The codes of the same, in that order. */
export async function openCodes(from: Public, offset: number, limit: number): Promise<string[]> {
  const open = openNow(from);
  const found = await from.db.select({ code: open.code }).from(open).orderBy(asc(open.id)).limit(limit).offset(offset);
  return found.map(({ code }) => code);
}

type Asked = { q: string; chosen: Chosen; limit: number; offset: number; order?: 'found' | 'changed' };

const chosenIn = (open: Open, { department, section, openness, data }: Chosen): SQL[] => [
  ...(department.length > 0 ? [sql`${open.departmentId} in ${department}`] : []),
  ...(section.length > 0 ? [sql`${open.section} in ${section}`] : []),
  ...(openness.length > 0 ? [sql`${open.openness} in ${openness}`] : []),
  ...(data ? [sql`${open.has}`] : []),
];

/** What has all the words, and what is chosen among it; with how many there are of each kind. */
export async function findOpen(from: Public, { q, chosen, limit, offset, order = 'found' }: Asked) {
  const words = wordsAsked(q);
  if (words === null) return { ...counted([], chosen), rows: [] };
  const said = (open: Open) =>
    words.map(
      (word) => sql`(${open.words} like ${anywhere(word)} or lower(${open.departmentName}) like ${anywhere(word)})`,
    );
  const named = (open: Open) => words.map((word) => sql`${open.nameWords} like ${anywhere(word)}`);
  const open = openNow(from);
  const { departmentId: department, section, openness, has: data } = open;
  const groups: Alike[] = await from.db
    .select({ department, section, openness, data, count: sql<number>`count(*)::int` })
    .from(open)
    .where(and(...said(open)))
    .groupBy(department, section, openness, data);
  const rows = await rowsWhere(
    from,
    (one) => and(...said(one), ...chosenIn(one, chosen)),
    (one) => [
      ...(words.length > 0 && order === 'found' ? [desc(sql`(${sql.join(named(one), sql` and `)})`)] : []),
      desc(one.changedAt),
      asc(one.code),
    ],
    { limit, offset },
  );
  return { ...counted(groups, chosen), rows };
}

/** Departments that have something open, and how much of it, in the order of the lists. */
export function openProviders(from: Public) {
  const open = openNow(from);
  const { departmentId: id, departmentName: name, nameEn, number, creditCode } = open;
  return from.db
    .select({ id, name, nameEn, number, creditCode, count: sql<number>`count(*)::int` })
    .from(open)
    .groupBy(id, name, nameEn, number, creditCode, open.sort)
    .orderBy(asc(open.sort), asc(name));
}

/** How much is open. */
export async function countOpen(from: Public): Promise<number> {
  const [row] = await from.db.select({ count: sql<number>`count(*)::int` }).from(openNow(from));
  return row?.count ?? 0;
}

/** Of what stand everything that is open is, its very entries and their revisions: another one where anything that is answered of it may have changed. */
export async function standOf(from: Public): Promise<string> {
  const { id, revisionId, changedAt, confirmedAt, rows, departmentVersion, outageUntil, remedy } = openNow(from);
  const [row] = await from.db
    .select({
      stand: sql<string>`concat_ws(' ', count(*), max(${changedAt}), max(${confirmedAt}), sum(${rows}), sum(${departmentVersion}),
        sum(hashtextextended(concat_ws(' ', ${id}, ${revisionId}, ${outageUntil}, ${remedy}), 0)))`,
    })
    .from(openNow(from));
  return row?.stand ?? '';
}

/** The classifications in which something open stands, each once. */
export async function distinctKinds(from: Public): Promise<Kind[]> {
  const { face } = openNow(from);
  const kinds = await from.db
    .selectDistinct({
      kind: sql<Kind>`jsonb_build_object('industry', ${face} -> 'industry', 'class', ${face} -> 'class',
        'classification', ${face} -> 'classification')`,
    })
    .from(openNow(from));
  return kinds.map(({ kind }) => kind);
}
