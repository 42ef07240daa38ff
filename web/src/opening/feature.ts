import { KeyOutlined } from '@ant-design/icons';
import { paths } from '../paths.ts';
import type { Feature } from '../shell/feature.ts';

/** 开放目录: what is open to the public, for whoever comes. */
export const opening: Feature = {
  texts: ['opening', 'asking'],
  routes: [],
  outside: [
    { path: paths.open, lazy: async () => ({ Component: (await import('./OpenPage.tsx')).OpenPage }) },
    { path: paths.openEntry, lazy: async () => ({ Component: (await import('./OpenEntryPage.tsx')).OpenEntryPage }) },
    { path: paths.askForOpen, lazy: async () => ({ Component: (await import('./asking/AskPage.tsx')).AskPage }) },
    { path: paths.askedForOpen, lazy: async () => ({ Component: (await import('./asking/AskedPage.tsx')).AskedPage }) },
  ],
  nav: [
    {
      path: paths.open,
      group: 'directory',
      label: { zh: '公共数据开放目录', en: 'Open data catalogue' },
      icon: KeyOutlined,
      can: 'browse_directory',
    },
  ],
};
