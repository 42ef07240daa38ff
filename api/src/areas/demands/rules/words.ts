import type { DemandStatus } from '@onesource/db/vocabulary';

/** What a demand has come to, in the console and in a workbook of them. */
export const demandStatusWords = {
  zh: { filed: '待转办', routed: '办理中', met: '已登记可申请', declined: '未予登记', withdrawn: '已撤回' },
  en: {
    filed: 'To be routed',
    routed: 'In progress',
    met: 'Registered',
    declined: 'Declined',
    withdrawn: 'Withdrawn',
  },
} as const satisfies Record<'zh' | 'en', Record<DemandStatus, string>>;
