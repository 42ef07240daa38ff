import { ApartmentOutlined, ReadOutlined } from '@ant-design/icons';
import { paths } from '../paths.ts';
import type { Feature } from '../shell/feature.ts';

/** 资源目录: search, browse and read what the departments have published. */
export const directory: Feature = {
  texts: ['directory'],
  routes: [
    {
      path: paths.search,
      lazy: async () => ({ Component: (await import('./results/ResultsPage.tsx')).ResultsPage }),
      texts: ['near'],
    },
    { path: paths.tree, lazy: async () => ({ Component: (await import('./tree/TreePage.tsx')).TreePage }) },
    {
      path: paths.resource,
      lazy: async () => ({ Component: (await import('./resource/ResourcePage.tsx')).ResourcePage }),
      texts: ['content', 'sources', 'following', 'outages', 'opened', 'lists'],
    },
  ],
  nav: [
    {
      path: paths.search,
      group: 'directory',
      label: { zh: '资源目录', en: 'Directory' },
      icon: ReadOutlined,
      can: 'browse_directory',
    },
    {
      path: paths.tree,
      group: 'directory',
      label: { zh: '目录树', en: 'Directory tree' },
      icon: ApartmentOutlined,
      can: 'browse_directory',
    },
  ],
  home: {
    lazy: async () => ({ default: (await import('./home/HomePage.tsx')).HomePage }),
    can: 'browse_directory',
  },
};
