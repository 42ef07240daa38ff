import { paths } from '../paths.ts';
import type { Feature } from '../shell/feature.ts';

/** 批量导入: a department's catalog as one file. The way to it stands on the list of registrations. */
export const imports: Feature = {
  texts: ['imports', 'content'],
  routes: [
    {
      path: paths.importCatalog,
      lazy: async () => ({ Component: (await import('./ImportPage.tsx')).ImportPage }),
    },
  ],
  nav: [],
};
