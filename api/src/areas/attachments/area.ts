import type { Area } from '../../foundation/area.ts';
import { attachmentTypeOf, fileBytes } from './rules/attachment.ts';
import { removeUnused } from './tick.ts';

export const attachments: Area = {
  name: 'attachments',
  about: { attachments: 'attachment' },
  ticks: [removeUnused],
  files: { path: '/api/attachments', bytes: fileBytes, takes: (type) => attachmentTypeOf(type) !== null },
};
