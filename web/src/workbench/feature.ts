import { DesktopOutlined } from '@ant-design/icons';
import { paths } from '../paths.ts';
import type { Feature } from '../shell/feature.ts';

export const workbench: Feature = {
  texts: ['workbench'],
  routes: [
    {
      path: paths.following,
      lazy: async () => ({ Component: (await import('./following/FollowingPage.tsx')).FollowingPage }),
      texts: ['following', 'lists'],
    },
  ],
  // For whoever browses the directory, with the search box on top
  nav: [{ path: paths.landing, group: 'work', label: { zh: '工作台', en: 'Workbench' }, icon: DesktopOutlined }],
  desk: { lazy: async () => ({ default: (await import('./Workbench.tsx')).Workbench }) },
};
