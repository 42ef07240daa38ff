import { DesktopOutlined } from '@ant-design/icons';
import { paths } from '../paths.ts';
import type { Feature } from '../shell/feature.ts';

export const workbench: Feature = {
  texts: ['workbench'],
  routes: [],
  // Whoever browses the directory has it at the same address, below the search box
  nav: [{ path: paths.landing, label: 'workbench', icon: DesktopOutlined }],
  desk: { lazy: async () => ({ default: (await import('./Workbench.tsx')).Workbench }) },
};
