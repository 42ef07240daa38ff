import { FileSearchOutlined } from '@ant-design/icons';
import { paths } from '../paths.ts';
import type { Feature } from '../shell/feature.ts';

/** 内容核实 */
export const discrepancies: Feature = {
  texts: ['discrepancies', 'phrases', 'following', 'drafts'],
  routes: [
    {
      path: paths.discrepancies,
      lazy: async () => ({ Component: (await import('./list/DiscrepanciesPage.tsx')).DiscrepanciesPage }),
      texts: ['lists'],
    },
    {
      path: paths.newDiscrepancy,
      lazy: async () => ({ Component: (await import('./form/NewDiscrepancyPage.tsx')).NewDiscrepancyPage }),
    },
    {
      path: paths.discrepancy,
      lazy: async () => ({ Component: (await import('./detail/DiscrepancyPage.tsx')).DiscrepancyPage }),
    },
  ],
  nav: [
    {
      path: paths.discrepancies,
      group: 'work',
      label: { zh: '内容核实', en: 'Data doubts' },
      icon: FileSearchOutlined,
      can: 'see_doubts',
    },
  ],
  subject: {
    type: 'discrepancy',
    lazy: async () => ({ default: (await import('./detail/DiscrepancyPage.tsx')).DiscrepancySubject }),
    line: ({ discrepancy }) => ({ about: discrepancy ? [discrepancy.reporting, discrepancy.number] : [] }),
  },
};
