import type { Problem } from '../reading/read.ts';
import { titleOf } from './reading/headings.ts';
import { type Language, reasonText } from './reasons.ts';

const fieldText = (field: string): string => {
  const [first = '', at, rest] = field.split('.');
  if (first !== 'items' || at === undefined) return titleOf(field) === field ? titleOf(first) : titleOf(field);
  return `${titleOf('items')} ${Number(at) + 1}${rest ? ` ${titleOf(`item.${rest}`)}` : ''}`;
};

/** A problem in one line: the column, the cell, what stands there and why. */
export function problemText({ field, code, cell, value, article }: Problem, language: Language): string {
  const where = [field === '' ? '' : fieldText(field), cell ?? ''].filter((part) => part !== '').join(' ');
  const why = `${reasonText(code, language)}${article ? ` (${article})` : ''}`;
  return [where, value ? `“${value}”` : '', why].filter((part) => part !== '').join(' ');
}
