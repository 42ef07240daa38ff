import { SolutionOutlined } from '@ant-design/icons';
import { paths } from '../paths.ts';
import type { Feature } from '../shell/feature.ts';

/** 共享需求 */
export const demands: Feature = {
  texts: ['demands', 'requests', 'phrases', 'following', 'drafts'],
  routes: [
    {
      path: paths.demands,
      lazy: async () => ({ Component: (await import('./list/DemandsPage.tsx')).DemandsPage }),
      texts: ['lists'],
    },
    {
      path: paths.newDemand,
      lazy: async () => ({ Component: (await import('./form/NewDemandPage.tsx')).NewDemandPage }),
    },
    {
      path: paths.demand,
      lazy: async () => ({ Component: (await import('./detail/DemandPage.tsx')).DemandPage }),
    },
  ],
  nav: [
    {
      path: paths.demands,
      group: 'work',
      label: { zh: '共享需求', en: 'Data demands' },
      icon: SolutionOutlined,
      can: 'see_demands',
    },
  ],
  subject: {
    type: 'demand',
    lazy: async () => ({ default: (await import('./detail/DemandPage.tsx')).DemandSubject }),
    line: ({ demand }) => ({ about: demand ? [demand.filing, demand.number] : [] }),
  },
};
