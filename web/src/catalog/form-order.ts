import { fieldsIn } from '@onesource/api/areas/catalog/rules/fields/fields';

/** The sections of the form, from its top to its end; a page of contents shows all of them but the items, which it lists. */
export const sections = ['basic', 'class', 'sharing', 'format', 'basis', 'contact', 'joint', 'items'] as const;

const inForm: readonly string[] = sections.flatMap(fieldsIn);

/** Where a field stands in the form; `field` as a problem names it (`items.2.name`). What stands nowhere comes last. */
export function placeInForm(field = ''): number {
  const place = inForm.indexOf(field.split('.')[0] ?? '');
  return place === -1 ? inForm.length : place;
}
