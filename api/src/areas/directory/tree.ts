import { type ResourceClass, resourceClasses } from '@onesource/db/vocabulary';
import type { Ctx } from '../../foundation/context.ts';
import { properName } from '../../law/setting.ts';
import { classificationItem, classificationSubItem } from '../catalog/rules/content/reference.ts';
import { lookUp, noFilter, nothingChosen } from '../search/lookup.ts';
import { branchesOf, heldBy } from '../search/margins.ts';
import type { DepartmentRow, View } from '../search/rules/part.ts';

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
export function treeChildren(ctx: Ctx, parent: string | undefined): Promise<TreeNode[]> {
  const question = { q: '', selection: nothingChosen, filter: noFilter, near: false };
  return lookUp(ctx, question, async (_, { view }) => childrenOf(view, parent));
}

function childrenOf(view: View, parent: string | undefined): TreeNode[] {
  const [kind, value = ''] = parent?.split(':') ?? ['root'];
  if (kind === 'class') return byClassification(view, digitOf[value as ResourceClass], 2);
  if (kind === 'item') return byClassification(view, value, 5);
  if (kind === 'departments') return byDepartment(view, null);
  if (kind === 'department') return byDepartment(view, value);
  return root(view);
}

function root(view: View): TreeNode[] {
  const branches = [...branchesOf(view)];
  const countOf = (name: ResourceClass) =>
    branches.filter(([code]) => code.startsWith(digitOf[name])).reduce((sum, [, count]) => sum + count, 0);
  const classes = resourceClasses.map((name) => ({
    key: `class:${name}`,
    kind: 'class' as const,
    label: null,
    value: name,
    count: countOf(name),
    leaf: false,
    filter: { class: name },
  }));
  return [
    ...classes,
    {
      key: 'departments',
      kind: 'departments',
      label: null,
      value: 'departments',
      count: classes.reduce((sum, { count }) => sum + count, 0),
      leaf: false,
      filter: {},
    },
  ];
}

/** Items (2 digits) below a class, or sub-items (5 digits) below an item. `above` starts with the class digit. */
function byClassification(view: View, above: string, digits: 2 | 5): TreeNode[] {
  const resourceClass = classOf(above.charAt(0));
  const counts = new Map<string, number>();
  for (const [code, count] of branchesOf(view)) {
    if (!code.startsWith(above)) continue;
    const part = code.slice(1, digits + 1);
    counts.set(part, (counts.get(part) ?? 0) + count);
  }
  const numbered = departmentNumbers(view, resourceClass, digits);
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, count]) => {
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

const labelOf = ({ name, nameEn }: DepartmentRow) => properName(name, nameEn);

/** In the department class the sub-item is the department's number. */
function departmentNumbers({ departments }: View, resourceClass: ResourceClass, digits: 2 | 5) {
  if (resourceClass !== 'department' || digits !== 5) return null;
  return new Map(departments.map((row) => [String(row.number).padStart(3, '0'), labelOf(row)]));
}

/** Departments below one (or at the top) that hold something, themselves or below; counts include what is below. */
function byDepartment(view: View, parentId: string | null): TreeNode[] {
  const { departments } = view;
  const held = heldBy(view);
  const below = new Map<string, number>();
  const holders = new Map<string, string[]>();
  departments.forEach(({ id, path }, at) => {
    const own = held[at] ?? 0;
    if (own === 0) return;
    for (const above of path) {
      below.set(above, (below.get(above) ?? 0) + own);
      holders.set(above, [...(holders.get(above) ?? []), id]);
    }
  });
  const countBelow = ({ id }: DepartmentRow) => below.get(id) ?? 0;
  // The government above all departments is not worth a click
  const top = departments.filter((row, at) => row.parentId === null && held[at] === 0).map(({ id }) => id);
  const isChild = (row: DepartmentRow) =>
    parentId === null
      ? !top.includes(row.id) && (row.parentId === null || top.includes(row.parentId))
      : row.parentId === parentId;
  const parents = new Set(departments.filter((row) => countBelow(row) > 0).map((row) => row.parentId));
  return departments
    .filter((row) => isChild(row) && countBelow(row) > 0)
    .sort((a, b) => a.place - b.place)
    .map((row) => ({
      key: `department:${row.id}`,
      kind: 'department' as const,
      label: labelOf(row),
      value: row.id,
      count: countBelow(row),
      leaf: !parents.has(row.id),
      filter: { department: holders.get(row.id) ?? [] },
    }));
}
