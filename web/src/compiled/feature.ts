import { ReadOutlined } from '@ant-design/icons';
import { paths } from '../paths.ts';
import type { Feature } from '../shell/feature.ts';

/** 目录与清单: what the text in force has compiled of the directory. */
export const compiled: Feature = {
  texts: ['compiled', 'lists'],
  routes: [{ path: paths.lists, lazy: async () => ({ Component: (await import('./ListsPage.tsx')).ListsPage }) }],
  nav: [
    {
      path: paths.lists,
      group: 'directory',
      label: { zh: '目录与清单', en: 'Lists' },
      icon: ReadOutlined,
      can: 'browse_directory',
    },
  ],
};
