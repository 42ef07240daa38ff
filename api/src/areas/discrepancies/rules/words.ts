import type { DiscrepancyStatus, DoubtRating } from '@onesource/db/vocabulary';

/** What a doubt has come to, in the console and in a workbook of them. */
export const discrepancyStatusWords = {
  zh: {
    reported: '待核实',
    negotiating: '协商中',
    coordinating: '协调中',
    corrected: '已更正',
    upheld: '核实无误',
    withdrawn: '已撤回',
  },
  en: {
    reported: 'To be checked',
    negotiating: 'Negotiating',
    coordinating: 'Coordinating',
    corrected: 'Corrected',
    upheld: 'Found correct',
    withdrawn: 'Withdrawn',
  },
} as const satisfies Record<'zh' | 'en', Record<DiscrepancyStatus, string>>;

/** 评价: how whoever reported found the answer. */
export const doubtRatingWords = {
  zh: { settled: '问题已解决', unsettled: '问题未解决' },
  en: { settled: 'Settled', unsettled: 'Not settled' },
} as const satisfies Record<'zh' | 'en', Record<DoubtRating, string>>;
