import type { NoticeNames } from '../../../foundation/area.ts';

/** What this area's notices are called by mail. */
export const noticeNames = {
  account_reset: { zh: '账号重置通知', en: 'Account reset' },
  own_account_reset: { zh: '您的账号重置', en: 'Your account is reset' },
  nobody_left: { zh: '岗位无人通知', en: 'Nobody left for a role' },
  accounts_dormant: { zh: '账号长期未登录通知', en: 'Dormant accounts' },
} as const satisfies NoticeNames;
