import { CalendarOutlined } from '@ant-design/icons';
import { paths } from '../paths.ts';
import type { Feature } from '../shell/feature.ts';

/** 更新事项: what happened, whereupon entries of the catalog have to be brought up to date. */
export const occasions: Feature = {
  texts: ['occasions', 'drafts', 'lists'],
  routes: [
    {
      path: paths.occasions,
      lazy: async () => ({ Component: (await import('./list/OccasionsPage.tsx')).OccasionsPage }),
    },
    {
      path: paths.newOccasion,
      lazy: async () => ({ Component: (await import('./form/NewOccasionPage.tsx')).NewOccasionPage }),
    },
    {
      path: paths.occasion,
      lazy: async () => ({ Component: (await import('./detail/OccasionPage.tsx')).OccasionPage }),
    },
  ],
  nav: [
    {
      path: paths.occasions,
      group: 'directory',
      label: { zh: '更新事项', en: 'Updates due' },
      icon: CalendarOutlined,
      can: 'see_occasions',
    },
  ],
  subject: {
    type: 'occasion',
    lazy: async () => ({ default: (await import('./detail/OccasionPage.tsx')).OccasionSubject }),
    line: ({ provider }) => ({ about: provider === null ? [] : [provider] }),
  },
};
