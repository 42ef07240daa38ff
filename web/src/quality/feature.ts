import { ClusterOutlined, SafetyCertificateOutlined } from '@ant-design/icons';
import { paths } from '../paths.ts';
import type { Feature } from '../shell/feature.ts';

/** 数据质量, for those who provide data and those who watch over them. */
export const quality: Feature = {
  texts: ['quality', 'drafts', 'lists'],
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
    {
      path: paths.pools,
      lazy: async () => ({ Component: (await import('./pools/pages.ts')).PoolsPage }),
    },
    {
      path: paths.newPool,
      lazy: async () => ({ Component: (await import('./pools/pages.ts')).NewPoolPage }),
    },
    {
      path: paths.revisePool,
      lazy: async () => ({ Component: (await import('./pools/pages.ts')).RevisePoolPage }),
    },
    {
      path: paths.pool,
      lazy: async () => ({ Component: (await import('./pools/pages.ts')).PoolPage }),
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
    {
      path: paths.pools,
      group: 'directory',
      label: { zh: '基础库与主题库', en: 'Base and theme pools' },
      icon: ClusterOutlined,
      can: 'see_pools',
    },
  ],
};
