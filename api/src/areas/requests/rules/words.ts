import type { Purpose, RequestStatus } from '@onesource/db/vocabulary';

/** What a request has come to, in the console and in a workbook of them. */
export const requestStatusWords = {
  zh: {
    submitted: '待答复',
    supplement_wanted: '待补充',
    negotiating: '协商中',
    coordinating: '协调中',
    referred: '已报上级',
    granted: '已授权',
    suspended: '已暂停',
    refused: '已拒绝',
    withdrawn: '已撤回',
    expired: '已到期',
    revoked: '已收回',
    disposed: '已处置',
  },
  en: {
    submitted: 'Awaiting answer',
    supplement_wanted: 'Supplement wanted',
    negotiating: 'Negotiating',
    coordinating: 'Coordinating',
    referred: 'Referred upwards',
    granted: 'Granted',
    suspended: 'Suspended',
    refused: 'Refused',
    withdrawn: 'Withdrawn',
    expired: 'Expired',
    revoked: 'Revoked',
    disposed: 'Disposed of',
  },
} as const satisfies Record<'zh' | 'en', Record<RequestStatus, string>>;

/** 使用用途, likewise. */
export const purposeWords = {
  zh: {
    administrative_basis: '行政依据',
    reference: '工作参考',
    verification: '数据校核',
    collaboration: '业务协同',
    other: '其他',
  },
  en: {
    administrative_basis: 'Basis of an administrative act',
    reference: 'Reference for work',
    verification: 'Verification of data',
    collaboration: 'Collaboration',
    other: 'Other',
  },
} as const satisfies Record<'zh' | 'en', Record<Purpose, string>>;
