import type { DiscrepancyStatus } from '@onesource/db/vocabulary';

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
