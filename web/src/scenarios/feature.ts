import { ClusterOutlined } from '@ant-design/icons';
import { paths } from '../paths.ts';
import type { Feature } from '../shell/feature.ts';

/** 应用场景, where the profile in force has them. */
export const scenarios: Feature = {
  texts: ['scenarios', 'errors', 'drafts'],
  routes: [
    { path: paths.scenarios, lazy: async () => ({ Component: (await import('./ScenariosPage.tsx')).ScenariosPage }) },
    {
      path: paths.newScenario,
      lazy: async () => ({ Component: (await import('./NewScenarioPage.tsx')).NewScenarioPage }),
    },
  ],
  nav: [
    {
      path: paths.scenarios,
      group: 'directory',
      label: { zh: '应用场景', en: 'Application scenarios' },
      icon: ClusterOutlined,
      when: ({ profile }) => profile.scenarios,
    },
  ],
};
