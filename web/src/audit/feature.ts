import { FileSearchOutlined } from '@ant-design/icons';
import { paths } from '../paths.ts';
import type { Feature } from '../shell/feature.ts';

/** 审计日志, for auditors: the log, sign-ins, verification. */
export const audit: Feature = {
  texts: ['audit', 'lists'],
  routes: [{ path: paths.audit, lazy: async () => ({ Component: (await import('./AuditPage.tsx')).AuditPage }) }],
  nav: [
    {
      path: paths.audit,
      group: 'oversight',
      label: { zh: '审计日志', en: 'Audit log' },
      icon: FileSearchOutlined,
      can: 'read_audit',
    },
  ],
};
