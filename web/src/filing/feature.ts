import { SolutionOutlined } from '@ant-design/icons';
import { paths } from '../paths.ts';
import type { Feature } from '../shell/feature.ts';

/** 责任人备案: who answers for sharing in each department, as the authority was told. */
export const filing: Feature = {
  texts: ['filing', 'errors', 'drafts'],
  routes: [
    {
      path: paths.filing,
      lazy: async () => ({ Component: (await import('./FilingPage.tsx')).FilingPage }),
      texts: ['lists'],
    },
  ],
  nav: [
    {
      path: paths.filing,
      group: 'organisation',
      label: { zh: '责任人备案', en: 'Responsible persons' },
      icon: SolutionOutlined,
      can: 'see_filings',
    },
  ],
  subject: {
    type: 'department',
    lazy: async () => ({ default: (await import('./FilingSubject.tsx')).FilingSubject }),
  },
};
