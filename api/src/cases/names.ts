import { departments } from '@onesource/db/schema/organisation';
import { isNotNull } from 'drizzle-orm';
import type { Ctx } from '../foundation/context.ts';
import { namingIn } from './rules/names.ts';
import type { Language } from './sheet.ts';

/** A column of a list; `departments`: its cells are names of departments, and nothing else. */
export type Naming = { departments?: true };

/** What a cell says in the language of the list: departments by their English names, where they have one. */
export async function cellNames(
  { db }: Pick<Ctx, 'db'>,
  language: Language,
): Promise<(column: Naming, cell: string) => string> {
  if (language === 'zh') return (_, cell) => cell;
  const { name, nameEn } = departments;
  const called = namingIn(await db.select({ name, nameEn }).from(departments).where(isNotNull(nameEn)));
  return (column, cell) => (column.departments ? called(cell) : cell);
}
