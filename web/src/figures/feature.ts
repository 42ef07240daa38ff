import { FieldTimeOutlined } from '@ant-design/icons';
import { paths } from '../paths.ts';
import type { Feature } from '../shell/feature.ts';

/** 办理统计, for those who watch over the departments and for whoever decides in one. */
export const figures: Feature = {
  texts: ['figures'],
  routes: [{ path: paths.figures, lazy: async () => ({ Component: (await import('./FiguresPage.tsx')).FiguresPage }) }],
  onDesk: { lazy: () => import('./MonthCard.tsx'), can: 'see_figures' },
  nav: [
    {
      path: paths.figures,
      group: 'oversight',
      label: { zh: '办理统计', en: 'Figures' },
      icon: FieldTimeOutlined,
      can: 'see_figures',
    },
  ],
};
