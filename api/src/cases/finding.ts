import { departments } from '@onesource/db/schema/organisation';
import { urgencies } from '@onesource/db/vocabulary';
import { and, arrayContains, ilike, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import { onDays } from '../foundation/calendar.ts';
import type { Ctx } from '../foundation/context.ts';
import { anywhere } from '../foundation/like.ts';
import { longest } from '../foundation/texts/longest.ts';
import { isoDate, text, uuid } from '../foundation/wire.ts';

/**
 * By what every list of cases is narrowed beside filters of its own. `q`: words of the number, the resource, the departments or
 * what it is for; each has to be found. `department`: on either side, with the units below it. `from`, `until`: days on which
 * it was opened, both included. `due`: how near the last day is.
 */
export const finding = {
  q: text(longest.words).default(''),
  department: uuid.optional(),
  from: isoDate.optional(),
  until: isoDate.optional(),
  due: z.enum(urgencies).optional(),
};
type Finding = z.output<z.ZodObject<typeof finding>>;

type Found = {
  id: PgColumn;
  /** What the case says, as a trigger keeps it; its index has the pairs of characters. */
  words: PgColumn;
  /** The departments that are a part of it. */
  departments: readonly PgColumn[];
};

/** Rows of which every word of `q` is found in what they say, or in what one of their departments is called by now. */
export async function saying(db: Ctx['db'], q: string, of: Found): Promise<SQL | undefined> {
  const { id, words, departments: parts } = of;
  const terms = q.split(/\s+/).filter(Boolean);
  return and(
    ...(await Promise.all(
      terms.map(async (term) => {
        // The index narrows it to where all pairs are, somewhere; the words have to stand side by side
        const said = and(sql`word_pairs(${words}) @> word_pairs(${term})`, ilike(words, anywhere(term)));
        const called = await departmentsCalled(db, term);
        if (called.length === 0) return said;
        // Each by its own index: with `or` PostgreSQL reckons the pairs of every row that it looks at
        const rows = (where: SQL | undefined) => db.select({ id }).from(id.table).where(where);
        const each = parts.map((part) => sql`union all ${rows(inArray(part, called))}`);
        return sql`${id} in (${rows(said)} ${sql.join(each, sql` `)})`;
      }),
    )),
  );
}

async function departmentsCalled(db: Ctx['db'], term: string): Promise<string[]> {
  const { id, name, shortName, nameEn } = departments;
  const called = or(...[name, shortName, nameEn].map((each) => ilike(each, anywhere(term))));
  return (await db.select({ id }).from(departments).where(called)).map((row) => row.id);
}

/** Rows with one of these departments as a part, or with one of those below them. */
export const ofDepartment = (db: Ctx['db'], department: string | undefined, parts: readonly PgColumn[]) => {
  if (department === undefined) return undefined;
  const within = db
    .select({ id: departments.id })
    .from(departments)
    .where(arrayContains(departments.path, [department]));
  return or(...parts.map((part) => inArray(part, within)));
};

/** What narrows a list of cases; `due` as the area says it of its own. */
export const found = async (
  db: Ctx['db'],
  { q, department, from, until }: Pick<Finding, 'q' | 'department' | 'from' | 'until'>,
  { openedAt, ...of }: Found & { openedAt: PgColumn },
): Promise<SQL | undefined> =>
  and(await saying(db, q, of), ofDepartment(db, department, of.departments), onDays(openedAt, { from, until }));
