import { SafetyCertificateOutlined } from '@ant-design/icons';
import { paths } from '../paths.ts';
import type { Feature } from '../shell/feature.ts';

/** 数据质量, for those who provide data and those who watch over them. */
export const quality: Feature = {
  texts: ['quality'],
  routes: [
    { path: paths.quality, lazy: async () => ({ Component: (await import('./QualityPage.tsx')).QualityPage }) },
    {
      path: paths.qualityOf,
      lazy: async () => ({ Component: (await import('./resource/ResourcePage.tsx')).ResourcePage }),
    },
    {
      path: paths.comparisons,
      lazy: async () => ({ Component: (await import('./comparing/ComparisonsPage.tsx')).ComparisonsPage }),
    },
    {
      path: paths.comparison,
      lazy: async () => ({ Component: (await import('./comparing/ComparisonPage.tsx')).ComparisonPage }),
    },
  ],
  nav: [
    {
      path: paths.quality,
      group: 'directory',
      label: { zh: '数据质量', en: 'Data quality' },
      icon: SafetyCertificateOutlined,
      can: 'see_quality',
    },
  ],
};
