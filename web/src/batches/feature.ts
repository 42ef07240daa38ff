import { paths } from '../paths.ts';
import type { Feature } from '../shell/feature.ts';

/** 批次: what an import made, handed in and decided as one piece of work. The way to it stands on the import's page and in the inbox. */
export const batches: Feature = {
  texts: ['batches', 'content', 'errors'],
  routes: [{ path: paths.batch, lazy: async () => ({ Component: (await import('./BatchPage.tsx')).BatchPage }) }],
  nav: [],
  subject: { type: 'batch', lazy: async () => ({ default: (await import('./BatchPage.tsx')).BatchSubject }) },
};
