import { departments } from '@onesource/db/schema/organisation';
import { isNotNull } from 'drizzle-orm';
import type { Ctx } from '../foundation/context.ts';
import { namingIn } from './rules/names.ts';
import type { Language } from './sheet.ts';

/** What a cell calls departments by, in the language of the list: by their English names, where they have one. */
export async function cellNames({ db }: Pick<Ctx, 'db'>, language: Language): Promise<(cell: string) => string> {
  if (language === 'zh') return (cell) => cell;
  const { name, nameEn } = departments;
  return namingIn(await db.select({ name, nameEn }).from(departments).where(isNotNull(nameEn)));
}
