import type { attachments } from '@onesource/db/schema/attachment';

type Described = Pick<typeof attachments.$inferSelect, 'id' | 'name' | 'type' | 'size'>;

/** 附件: `size` in bytes. */
export const attachmentView = ({ id, name, type, size }: Described) => ({ id, name, type, size });
export type AttachmentView = ReturnType<typeof attachmentView>;

/** The headers under which a file leaves: always to be kept, never to be run or shown as a page of ours. */
export const fileHeaders = ({ name, type }: { name: string; type: string }) => ({
  'content-type': type,
  'content-disposition': `attachment; filename*=UTF-8''${encoded(name)}`,
  'content-security-policy': "sandbox; default-src 'none'",
  'x-content-type-options': 'nosniff',
});

/** RFC 8187: what encodeURIComponent leaves as it is, and a header's value must not hold. */
const encoded = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
