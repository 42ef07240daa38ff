import type { backups } from '@onesource/db/schema/backup';
import type { tickFailures } from '@onesource/db/schema/cases';
import { watchesEverything } from '../../access/requests.ts';
import type { Actor } from '../../foundation/context.ts';
import { pushFailureIn } from '../inbox/rules/push-failure.ts';
import type { PushRow } from './pushes.ts';
import { resendRefusal } from './rules/pushes.ts';

/** What is told of a backup; where it lies is not. */
export const backupView = (row: typeof backups.$inferSelect) => ({
  id: row.id,
  startedAt: row.startedAt.toISOString(),
  finishedAt: row.finishedAt.toISOString(),
  failure: row.failure,
  bytes: row.bytes,
  tables: row.tables,
  rows: row.rows,
  encrypted: row.encrypted,
  copied: row.copied,
  verifiedAt: row.verifiedAt?.toISOString() ?? null,
});

/** A push to the office platform, as whoever runs the platform sees it. */
export const pushView = (row: PushRow, on: boolean) => ({
  id: row.id,
  state: row.state,
  /** How often it was tried in vain. */
  tries: row.tries,
  createdAt: new Date(row.createdAt).toISOString(),
  sentAt: row.state === 'sent' && row.sentAt ? new Date(row.sentAt).toISOString() : null,
  /** When it is tried next; null when it is not. */
  nextAt: row.state === 'waiting' ? new Date(row.nextAt).toISOString() : null,
  failure: row.state === 'sent' || row.reason === null ? null : pushFailureIn(row.reason),
  task: { id: row.taskId, kind: row.kind, title: row.title },
  actions: resendRefusal(row.state, on) === null ? ['resend'] : [],
});

/** What fails, as whoever runs the platform sees it: which record, and nothing of what stands in it. */
export const breakdownView = (
  { failure, number }: { failure: typeof tickFailures.$inferSelect; number: string | null },
  actor: Pick<Actor, 'roles'>,
) => ({
  id: failure.id,
  /** As `ticking` calls it, or an area that could not even look for its records. */
  tick: failure.tick,
  recordId: failure.recordId,
  subject:
    failure.subjectType && failure.subjectId ? { type: failure.subjectType, id: failure.subjectId, number } : null,
  /** Whether the reader may open what it is about; who administers the system does not read cases (三员). */
  opens: watchesEverything(actor),
  firstAt: failure.firstAt.toISOString(),
  lastAt: failure.lastAt.toISOString(),
  count: failure.count,
  reason: failure.reason,
});
