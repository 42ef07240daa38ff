import type { AttachmentType } from '@onesource/db/vocabulary';
import { worksOn } from '../../../access/registrations.ts';
import { readsRequest } from '../../../access/requests.ts';
import { askingRoles } from '../../../access/responsible.ts';
import type { FileUse } from '../../../foundation/area.ts';
import { type Actor, hasAnyRole } from '../../../foundation/context.ts';

/** House: largest file, in bytes. API Gateway, which carries files as base64, turns away some that are smaller. */
export const fileBytes = 5_000_000;
/** House: files of one person that no step has used yet. */
export const mostUnused = 20;
/** House: files of a request, with each time that something is sent. */
export const mostFiles = 5;
/** House: hours that a file may wait for a step to use it. */
export const unusedHours = 24;

/** What a file of each kind begins with. */
const beginnings = {
  // %PDF-
  'application/pdf': [0x25, 0x50, 0x44, 0x46, 0x2d],
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  'image/jpeg': [0xff, 0xd8, 0xff],
} as const satisfies Record<AttachmentType, readonly number[]>;

/** The kind of file that a content type names; null for one that is not taken. Parameters and case make no difference. */
export function attachmentTypeOf(contentType: string | undefined): AttachmentType | null {
  const named = contentType?.split(';')[0]?.trim().toLowerCase();
  const types = Object.keys(beginnings) as AttachmentType[];
  return types.find((type) => type === named) ?? null;
}

/** Whether the file begins as its kind does, whatever it is called. */
export const looksLike = (bytes: Uint8Array, type: AttachmentType): boolean =>
  beginnings[type].every((byte, at) => bytes[at] === byte);

/** Those who submit entries, ask and answer attach something, and the authority to the minutes that it takes: it goes with what they send. */
export const mayAttach = (actor: Pick<Actor, 'roles'>): boolean => hasAnyRole(actor, ...askingRoles, 'operator');

/** A file, with what it belongs to once a step has used it. */
export type Kept = {
  createdById: string;
  usedFor: FileUse | null;
};

/**
 * Who may read it (house): while no step has used it, whoever made it; afterwards whoever works on the revision or has a
 * part in a request that it goes with or is shown it by an opinion, and nobody besides. A page without a revision is a draft's.
 */
export function mayRead(actor: Pick<Actor, 'id' | 'roles' | 'departmentId'>, { createdById, usedFor }: Kept): boolean {
  if (usedFor === null) return createdById === actor.id;
  if ('requests' in usedFor)
    return usedFor.requests.some((one) => readsRequest(actor, one)) || usedFor.consulted.includes(actor.id);
  const { departmentId, heldIn } = usedFor;
  return ['draft' as const, ...heldIn].some((status) => worksOn(actor, departmentId, status));
}
