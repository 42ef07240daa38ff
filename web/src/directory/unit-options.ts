import type { Text } from '@onesource/api/law/setting';
import type { DepartmentNode } from '../lib/departments.ts';

export type UnitOption = { value: string; title: string; children: UnitOption[] };

/** Departments to choose from. The government that stands above all of them is left out: it would mean everything. */
export function unitOptions(roots: readonly DepartmentNode[], localized: (text: Text) => string): UnitOption[] {
  const [only] = roots;
  const top = roots.length === 1 && only && only.children.length > 0 ? only.children : roots;
  return top.map((node) => optionOf(node, localized));
}

const optionOf = (node: DepartmentNode, localized: (text: Text) => string): UnitOption => ({
  value: node.id,
  title: localized({ zh: node.name, en: node.nameEn || node.name }),
  children: node.children.map((child) => optionOf(child, localized)),
});
