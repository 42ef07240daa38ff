import { CalendarOutlined } from '@ant-design/icons';
import { paths } from '../paths.ts';
import type { Feature } from '../shell/feature.ts';

/** 工作日历: what of it is there, and loading a year. */
export const calendar: Feature = {
  texts: ['calendar'],
  routes: [
    { path: paths.calendar, lazy: async () => ({ Component: (await import('./CalendarPage.tsx')).CalendarPage }) },
  ],
  nav: [
    {
      path: paths.calendar,
      group: 'system',
      label: { zh: '工作日历', en: 'Calendar' },
      icon: CalendarOutlined,
      can: 'keep_calendar',
    },
  ],
  subject: {
    type: 'calendar',
    lazy: async () => ({ default: (await import('./CalendarSubject.tsx')).CalendarSubject }),
  },
};
