import type { FieldName } from '@onesource/api/areas/catalog/rules/fields/fields';
import type { Remark } from '../../page/remarks/remarks.ts';
import { type Place, placed } from '../problems.ts';

/** The first control of fields that have several. */
const firstOf: Partial<Record<FieldName, string>> = { contact: 'office', secrecyReview: 'by', privacyReview: 'by' };

/** Where in the form a remark belongs: the row of an item, whose key is its id, or a field. */
export function placeOf({ field, item }: Pick<Remark, 'field' | 'item'>): Place {
  if (item) return { kind: 'item', key: item.id, row: 0, column: 'name' };
  const part = firstOf[field];
  const [found] = placed([{ field: part ? `${field}.${part}` : field, code: 'remark' }], [], []);
  return found?.place ?? { kind: 'field', name: [field] };
}
