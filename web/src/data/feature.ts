import { CalendarOutlined, FieldTimeOutlined } from '@ant-design/icons';
import { paths } from '../paths.ts';
import type { Feature } from '../shell/feature.ts';

/** 数据: what a department provides, and how a grant is used. */
export const data: Feature = {
  texts: ['data', 'errors', 'outages', 'drafts', 'lists'],
  routes: [
    { path: paths.resourceData, lazy: async () => ({ Component: (await import('./DatasetPage.tsx')).DatasetPage }) },
    {
      path: paths.freshness,
      lazy: async () => ({ Component: (await import('./freshness/FreshnessPage.tsx')).FreshnessPage }),
    },
    {
      path: paths.freshnessOf,
      lazy: async () => ({ Component: (await import('./freshness/FreshnessPage.tsx')).DepartmentFreshnessPage }),
    },
    { path: paths.freshnessList, lazy: async () => ({ Component: (await import('./keeping/KeptPage.tsx')).KeptPage }) },
    {
      path: paths.uses,
      lazy: async () => ({ Component: (await import('./UsesPage.tsx')).UsesPage }),
      texts: ['lists'],
    },
    {
      path: paths.interface,
      lazy: async () => ({ Component: (await import('./interface/InterfacePage.tsx')).InterfacePage }),
    },
    { path: paths.grantData, lazy: async () => ({ Component: (await import('./GrantDataPage.tsx')).GrantDataPage }) },
  ],
  nav: [
    {
      path: paths.freshness,
      group: 'directory',
      label: { zh: '数据更新', en: 'Data updates' },
      icon: CalendarOutlined,
      can: 'see_kept',
    },
    {
      path: paths.uses,
      group: 'work',
      label: { zh: '使用记录', en: 'Records of use' },
      icon: FieldTimeOutlined,
      can: 'see_uses',
    },
  ],
  subject: { type: 'dataset', lazy: async () => ({ default: (await import('./DatasetPage.tsx')).DatasetSubject }) },
};
