import type { ErrorDetail } from '@onesource/api/foundation/errors';
import type { FormInstance } from 'antd';
import { type Column, shownAs } from './items/columns.ts';

/** Where a problem is: in a cell of the items, or in a field of the form. */
export type Place =
  | { kind: 'item'; key: string; row: number; column: Column }
  | { kind: 'field'; name: (string | number)[] };
/** `unsaved`: it keeps the draft from being saved, not only from being submitted. */
export type Problem = { detail: ErrorDetail; place: Place; unsaved?: boolean };

/** Fields of the contents that the form holds under another name. */
const heldAs: Record<string, string> = { industry: 'industryPath', class: 'classPath', classification: 'classPath' };

/**
 * Each problem with its place; `keys` are the rows of the items as they were sent, `columns` what is shown of them. One
 * place for class and sub-item, and for what is one choice.
 */
export function placed(
  details: readonly ErrorDetail[],
  keys: readonly string[],
  columns: readonly Column[],
): Problem[] {
  const problems = details.map((detail): Problem => {
    const parts = (detail.field ?? '').split('.');
    const [first = '', row = '', column] = parts;
    const key = keys[Number(row)];
    // What is said of an item's source stands beside its name
    const shown = column === 'source' ? 'name' : shownAs(column as Column | undefined, columns);
    if (first === 'items' && key !== undefined && shown)
      return { detail, place: { kind: 'item', key, row: Number(row) + 1, column: shown } };
    // The form asks for the category first
    if (detail.field === 'format') return { detail, place: { kind: 'field', name: ['format', 'category'] } };
    const name = parts.map((part) => (/^\d+$/.test(part) ? Number(part) : part));
    return { detail, place: { kind: 'field', name: [heldAs[first] ?? first, ...name.slice(1)] } };
  });
  // No sub-item without a class: one line says both
  const seen = new Set<string>();
  return problems.filter(({ detail, place }) => {
    const id = JSON.stringify([place, detail.code, detail.message]);
    return !seen.has(id) && seen.add(id);
  });
}

/** The first name by which an item that is lacking may be added; null for another problem. */
export const lackingItem = ({ code, message }: ErrorDetail): string | null =>
  code === 'item_required' || code === 'item_advised' ? (message?.split(' / ')[0] ?? null) : null;

/** Tells the problems of one list apart. */
export const problemKey = ({ field, code, message = '' }: ErrorDetail): string => `${field}:${code}:${message}`;

export const cellId = (key: string, column: Column) => `item-${key}-${column}`;
/** Where a problem with the items as a whole leads: the button that adds one. */
export const addItemId = 'add-item';
export const addBasisId = 'add-basis';
export const addQuestionId = 'add-question';
export const addCollectorId = 'add-collector';

/** Brings the reader to the place of a problem. */
export function goTo(form: FormInstance, place: Place): void {
  if (place.kind === 'item') focusOn(cellId(place.key, place.column));
  else if (place.name[0] === 'items') focusOn(addItemId);
  else if (place.name[0] === 'jointCollection' && place.name.length === 1) focusOn(addCollectorId);
  else if (place.name[0] === 'questions' && place.name.length === 1) focusOn(addQuestionId);
  else if (place.name[0] === 'legalBasis' && place.name.length === 1) focusOn(addBasisId);
  else form.scrollToField(place.name, { block: 'center', focus: true });
}

export function focusOn(id: string): void {
  const element = document.getElementById(id);
  element?.scrollIntoView({ block: 'center' });
  element?.focus({ preventScroll: true });
}
