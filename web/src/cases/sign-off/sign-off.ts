import type { AttachmentView } from '@onesource/api/areas/attachments/view';
import type { SignOff } from '@onesource/db/content';

/** 审签 as it is filled in: who has signed, on which day (`YYYY-MM-DD`), and the page, by the names of the wire. */
export type SignOffValues = { name?: string; at?: string; attachmentId?: AttachmentView | null };

/** As it is sent; null while nobody is named. */
export const signOffOf = ({ name = '', at, attachmentId: page }: SignOffValues = {}): SignOff | null =>
  name.trim() === '' || !at ? null : { name: name.trim(), at, attachmentId: page?.id ?? null };
