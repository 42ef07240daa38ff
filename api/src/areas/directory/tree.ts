import { directoryEntries as entry } from '@onesource/db/schema/catalog';
import { departments } from '@onesource/db/schema/organisation';
import { type ResourceClass, resourceClasses } from '@onesource/db/vocabulary';
import { eq, sql } from 'drizzle-orm';
import type { Ctx } from '../../foundation/context.ts';
import { classificationItem, classificationSubItem } from '../catalog/rules/content/reference.ts';

/** A node of the directory tree (PD-32). `filter` is the search that shows what is below it. */
export type TreeNode = {
  key: string;
  kind: 'class' | 'item' | 'sub_item' | 'departments' | 'department';
  /** Absent for classes and for the root of the departments: the console has words for these. */
  label: { zh: string; en: string } | null;
  value: string;
  count: number;
  leaf: boolean;
  filter: { class?: ResourceClass; classification?: string; department?: string[] };
};

const digitOf = { base: '1', theme: '2', department: '3' } as const satisfies Record<ResourceClass, string>;
const classOf = (digit: string): ResourceClass =>
  resourceClasses.find((name) => digitOf[name] === digit) ?? 'department';

/** Children of a node with the number of published resources below each; empty branches are left out. */
export async function treeChildren(ctx: Ctx, parent: string | undefined): Promise<TreeNode[]> {
  const [kind, value = ''] = parent?.split(':') ?? ['root'];
  if (kind === 'class') return byClassification(ctx, digitOf[value as ResourceClass], 2);
  if (kind === 'item') return byClassification(ctx, value, 5);
  if (kind === 'departments') return byDepartment(ctx, null);
  if (kind === 'department') return byDepartment(ctx, value);
  return root(ctx);
}

async function root(ctx: Ctx): Promise<TreeNode[]> {
  const rows = await ctx.db
    .select({ class: entry.class, count: sql<number>`count(*)::int` })
    .from(entry)
    .groupBy(entry.class);
  const countOf = (name: ResourceClass) => rows.find((row) => row.class === name)?.count ?? 0;
  return [
    ...resourceClasses.map((name) => ({
      key: `class:${name}`,
      kind: 'class' as const,
      label: null,
      value: name,
      count: countOf(name),
      leaf: false,
      filter: { class: name },
    })),
    {
      key: 'departments',
      kind: 'departments',
      label: null,
      value: 'departments',
      count: rows.reduce((sum, row) => sum + row.count, 0),
      leaf: false,
      filter: {},
    },
  ];
}

/** Items (2 digits) below a class, or sub-items (5 digits) below an item. `above` starts with the class digit. */
async function byClassification(ctx: Ctx, above: string, digits: 2 | 5): Promise<TreeNode[]> {
  const resourceClass = classOf(above.charAt(0));
  const within = above.slice(1);
  const part = sql<string>`left(${entry.classification}, ${sql.raw(String(digits))})`;
  const rows = await ctx.db
    .select({ code: part, count: sql<number>`count(*)::int` })
    .from(entry)
    .where(sql`${entry.class} = ${resourceClass} and starts_with(${entry.classification}, ${within})`)
    .groupBy(part)
    .orderBy(part);
  const numbered = await departmentNumbers(ctx, resourceClass, digits);
  return rows.map(({ code, count }) => {
    const full = `${above.charAt(0)}${code}`;
    const subItem = numbered?.get(code.slice(2)) ?? classificationSubItem(resourceClass, code);
    return {
      key: digits === 2 ? `item:${full}` : `sub:${full}`,
      kind: digits === 2 ? ('item' as const) : ('sub_item' as const),
      label: digits === 2 ? classificationItem(resourceClass, code) : subItem,
      value: full,
      count,
      leaf: digits === 5,
      filter: { classification: full },
    };
  });
}

/** In the department class the sub-item is the department's number. */
async function departmentNumbers(ctx: Ctx, resourceClass: ResourceClass, digits: 2 | 5) {
  if (resourceClass !== 'department' || digits !== 5) return null;
  const rows = await ctx.db
    .select({ number: departments.number, zh: departments.name, en: departments.nameEn })
    .from(departments);
  return new Map(rows.map(({ number, zh, en }) => [String(number).padStart(3, '0'), { zh, en: en ?? zh }]));
}

/** Departments below one (or at the top) that hold something, themselves or below; counts include what is below. */
async function byDepartment(ctx: Ctx, parentId: string | null): Promise<TreeNode[]> {
  const rows = await ctx.db
    .select({
      id: departments.id,
      zh: departments.name,
      en: departments.nameEn,
      parentId: departments.parentId,
      path: departments.path,
      own: sql<number>`count(${entry.resourceId})::int`,
    })
    .from(departments)
    .leftJoin(entry, eq(entry.departmentId, departments.id))
    .groupBy(departments.id)
    .orderBy(departments.sort, departments.name);
  const below = (id: string) => rows.filter((row) => row.path.includes(id)).reduce((sum, row) => sum + row.own, 0);
  const holders = (id: string) => rows.filter((row) => row.own > 0 && row.path.includes(id)).map((row) => row.id);
  // The government above all departments is not worth a click
  const top = rows.filter((row) => row.parentId === null && row.own === 0).map((row) => row.id);
  const isChild = (row: (typeof rows)[number]) =>
    parentId === null
      ? !top.includes(row.id) && (row.parentId === null || top.includes(row.parentId))
      : row.parentId === parentId;
  return rows
    .filter(isChild)
    .map((row) => ({
      key: `department:${row.id}`,
      kind: 'department' as const,
      label: { zh: row.zh, en: row.en ?? row.zh },
      value: row.id,
      count: below(row.id),
      leaf: !rows.some((other) => other.parentId === row.id && below(other.id) > 0),
      filter: { department: holders(row.id) },
    }))
    .filter((node) => node.count > 0);
}
