import { ToolOutlined } from '@ant-design/icons';
import { paths } from '../paths.ts';
import type { Feature } from '../shell/feature.ts';

/** 运行维护: whether there are backups. */
export const upkeep: Feature = {
  texts: ['upkeep', 'lists'],
  routes: [{ path: paths.upkeep, lazy: async () => ({ Component: (await import('./UpkeepPage.tsx')).UpkeepPage }) }],
  subject: { type: 'breakdown', lazy: () => import('./BreakdownSubject.tsx') },
  nav: [
    {
      path: paths.upkeep,
      group: 'system',
      label: { zh: '运行维护', en: 'Operations' },
      icon: ToolOutlined,
      can: 'see_upkeep',
    },
  ],
};
