import { InboxOutlined } from '@ant-design/icons';
import { paths } from '../paths.ts';
import type { Feature } from '../shell/feature.ts';

export const inbox: Feature = {
  texts: ['inbox', 'drafts'],
  // One route, so that opening a task leaves the list beside it as it is
  routes: [
    {
      path: `${paths.inbox}/:id?`,
      lazy: async () => ({ Component: (await import('./InboxPage.tsx')).InboxPage }),
      texts: ['notices'],
    },
  ],
  nav: [
    { path: paths.inbox, group: 'work', label: { zh: '待办', en: 'Inbox' }, icon: InboxOutlined, can: 'get_tasks' },
  ],
  topBar: { lazy: async () => ({ default: (await import('./InboxBadge.tsx')).InboxBadge }) },
  notice: { lazy: async () => ({ default: (await import('./Reminder.tsx')).Reminder }) },
};
