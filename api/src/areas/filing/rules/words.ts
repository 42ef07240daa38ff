import type { ResponsiblePost } from '@onesource/db/vocabulary';

/** Posts that are filed, in the console and in a workbook of the filings. */
export const postWords = {
  zh: {
    head: '主要负责人（第一责任人）',
    leader: '分管领导',
    sharing: '信息共享责任人',
    technical: '技术实施责任人',
    data_admin: '数据资源管理员',
    secrecy: '保密审查和风险防范负责人',
  },
  en: {
    head: 'Head, first responsible',
    leader: 'Leader in charge',
    sharing: 'Responsible for sharing',
    technical: 'Responsible for technical matters',
    data_admin: 'Data administrator',
    secrecy: 'In charge of secrecy review and risks',
  },
} as const satisfies Record<'zh' | 'en', Record<ResponsiblePost, string>>;
