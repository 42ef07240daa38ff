import type { auditLog } from '@onesource/db/schema/audit';
import { readName } from '../../foundation/audit.ts';

/** A line of the log, for auditors. `position` is its place in the chain, null until it is sealed. */
export const lineView = (line: typeof auditLog.$inferSelect, position: number | null) => ({
  id: line.id,
  at: line.at.toISOString(),
  actor: { id: line.actorId, name: readName(line.actorName, line.detail) },
  post: line.post,
  action: line.action,
  subject: { type: line.subjectType, id: line.subjectId },
  result: line.result,
  ip: line.ip,
  requestId: line.requestId,
  detail: line.detail,
  position,
});
export type LineView = ReturnType<typeof lineView>;
