import { classOfDigit } from '../../words/reference.ts';

type Unit = { id: string; parentId: string | null };

/** The nodes above one in the directory tree, outermost first; null when the key names no kind of node. */
export function ancestorsOf(key: string, departments: readonly Unit[]): string[] | null {
  const [kind, value = ''] = key.split(':');
  const resourceClass = classOfDigit(value.charAt(0));
  if (key === 'departments' || /^class:(base|theme|department)$/.test(key)) return [];
  if (kind === 'item' && /^\d{3}$/.test(value) && resourceClass) return [`class:${resourceClass}`];
  if (kind === 'sub' && /^\d{6}$/.test(value) && resourceClass)
    return [`class:${resourceClass}`, `item:${value.slice(0, 3)}`];
  if (kind === 'department') return ['departments', ...departmentsAbove(value, departments)];
  return null;
}

function departmentsAbove(id: string, departments: readonly Unit[]): string[] {
  const parentId = departments.find((department) => department.id === id)?.parentId;
  return parentId ? [...departmentsAbove(parentId, departments), `department:${parentId}`] : [];
}
