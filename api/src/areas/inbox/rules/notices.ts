import { type NoticeKind, noticeKinds, type TaskKind } from '@onesource/db/vocabulary';

/** Whether a task only tells something. */
export const isNotice = (kind: TaskKind): kind is NoticeKind => noticeKinds.some((known) => known === kind);

/** What concerns one's own account or another's: to be read for itself, or a stranger's doing passes with the rest. */
export const onAccounts: readonly NoticeKind[] = ['account_reset', 'own_account_reset'];

/** What earlier versions told: it comes no more, and what is unread of it is still read. */
export const former: readonly NoticeKind[] = ['request_referred'];

/** 通知 that may be marked as read together (house). */
export const readTogether: readonly NoticeKind[] = noticeKinds.filter((kind) => !onAccounts.includes(kind));
