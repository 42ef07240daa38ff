import { accountNotices, type NoticeKind, noticeKinds, type TaskKind } from '@onesource/db/vocabulary';

/** Whether a task only tells something. */
export const isNotice = (kind: TaskKind): kind is NoticeKind => noticeKinds.some((known) => known === kind);

/** Whether it is told of an account: then it is read for itself. */
export const isOnAccount = (kind: TaskKind): boolean => accountNotices.some((known) => known === kind);

/** 通知 that may be marked as read together (house). */
export const readTogether: readonly NoticeKind[] = noticeKinds.filter((kind) => !isOnAccount(kind));
