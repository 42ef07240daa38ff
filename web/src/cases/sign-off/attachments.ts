import type { AttachmentView } from '@onesource/api/areas/attachments/view';
import { failureOf } from '../../lib/api.ts';
import { ApiFailure } from '../../lib/failure.ts';

/** Where the file may be fetched. */
export const attachmentUrl = (id: string) => `/api/attachments/${id}`;

/** Sends a file as it is. @throws ApiFailure */
export async function sendFile(file: File): Promise<AttachmentView> {
  const response = await fetch(`/api/attachments?name=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    headers: { 'content-type': file.type },
    body: file,
  }).catch(() => {
    throw new ApiFailure(0, { code: 'network', message: 'The server cannot be reached.' });
  });
  if (!response.ok) throw await failureOf(response);
  return response.json();
}
