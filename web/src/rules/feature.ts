import { AuditOutlined } from '@ant-design/icons';
import { paths } from '../paths.ts';
import type { Feature } from '../shell/feature.ts';

/** 规则: the profile in force with its articles, and all of them side by side. */
export const rulesFeature: Feature = {
  texts: ['rules'],
  routes: [
    { path: paths.rules, lazy: async () => ({ Component: (await import('./RulesPage.tsx')).RulesPage }) },
    {
      path: paths.rehearsal,
      lazy: async () => ({ Component: (await import('./rehearsal/RehearsalPage.tsx')).RehearsalPage }),
      texts: ['rehearsal', 'demands'],
    },
    { path: paths.compareRules, lazy: async () => ({ Component: (await import('./ComparePage.tsx')).ComparePage }) },
  ],
  nav: [{ path: paths.rules, group: 'system', label: { zh: '规则', en: 'Rules' }, icon: AuditOutlined }],
};
