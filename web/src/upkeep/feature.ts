import { ToolOutlined } from '@ant-design/icons';
import { paths } from '../paths.ts';
import type { Feature } from '../shell/feature.ts';

/** 运行维护: whether there are backups. */
export const upkeep: Feature = {
  texts: ['upkeep'],
  routes: [{ path: paths.upkeep, lazy: async () => ({ Component: (await import('./UpkeepPage.tsx')).UpkeepPage }) }],
  nav: [{ path: paths.upkeep, label: 'upkeep', icon: ToolOutlined, can: 'see_upkeep' }],
};
