type Unit = { id: string; parentId: string | null };
export type UnitNode = { value: string; title: string; children: UnitNode[] };

/** Departments as a tree. The government that stands above all of them is left out: it would mean everything. */
export function departmentTree<Department extends Unit>(
  departments: readonly Department[],
  title: (department: Department) => string,
): UnitNode[] {
  const below = Map.groupBy(departments, (department) => department.parentId);
  const nodes = (parentId: string | null): UnitNode[] =>
    (below.get(parentId) ?? []).map((department) => ({
      value: department.id,
      title: title(department),
      children: nodes(department.id),
    }));
  const top = nodes(null);
  const [only] = top;
  return top.length === 1 && only && only.children.length > 0 ? only.children : top;
}
