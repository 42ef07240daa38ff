import { FieldTimeOutlined } from '@ant-design/icons';
import { paths } from '../paths.ts';
import type { Feature } from '../shell/feature.ts';

/** 时限督办, for those who watch over the departments: what is late, what will be, and whom to ask. */
export const watch: Feature = {
  texts: ['watch', 'drafts', 'lists'],
  routes: [{ path: paths.watch, lazy: async () => ({ Component: (await import('./WatchPage.tsx')).WatchPage }) }],
  nav: [
    {
      path: paths.watch,
      group: 'oversight',
      label: { zh: '时限督办', en: 'Late and due soon' },
      icon: FieldTimeOutlined,
      can: 'see_late',
    },
  ],
};
