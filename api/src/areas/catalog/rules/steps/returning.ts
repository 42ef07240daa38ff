import type { ResourceContent } from '@onesource/db/content';
import { because, type Decision, lacking } from '../../../../cases/decision.ts';
import type { ErrorDetail } from '../../../../foundation/errors.ts';
import type { FieldName } from '../fields/fields.ts';
import type { Event } from './state.ts';

/** 批注: what is to be corrected at one field, or of one item. */
export type Remark = { field: FieldName; item: { id: string; name: string } | null; text: string };
/** The same as it is sent. */
export type SaidRemark = { field: FieldName; itemId: string | null; text: string };

/**
 * House: whoever sends a registration back says what is to be corrected, in a word on the whole or at the field. An
 * item is kept with the name that it had then, for it may be gone when that is read.
 */
export function sendBack(
  type: 'returned' | 'returned_by_authority',
  { items }: Pick<ResourceContent, 'items'>,
  { note, remarks: said = [] }: { note: string; remarks?: readonly SaidRemark[] | undefined },
): Decision<Event> {
  if (note.trim() === '' && said.length === 0) return lacking('reason_required', 'note');
  const details = said.flatMap(({ field, itemId }, at): ErrorDetail[] => {
    const known = itemId === null || (field === 'items' && items.some(({ id }) => id === itemId));
    return known ? [] : [{ field: `remarks.${at}.itemId`, code: 'unknown_item' }];
  });
  if (details.length > 0) return { ok: false, code: 'unknown_item', details };
  const remarks = said.map(({ field, itemId, text }): Remark => {
    const item = items.find(({ id }) => id === itemId);
    return { field, item: item ? { id: item.id, name: item.name } : null, text };
  });
  return because({ type, note, ...(remarks.length > 0 && { remarks }) });
}
