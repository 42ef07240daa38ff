import { paths } from '../paths.ts';
import type { Feature } from '../shell/feature.ts';

/** 征求意见: an opinion that one was asked for, or asked for; from the inbox, and from the case it is on. */
export const opinions: Feature = {
  texts: ['opinions', 'errors', 'drafts'],
  routes: [
    {
      path: paths.opinion,
      lazy: async () => ({ Component: (await import('./OpinionPage.tsx')).OpinionPage }),
    },
  ],
  nav: [],
  subject: {
    type: 'opinion',
    lazy: async () => ({ default: (await import('./OpinionPage.tsx')).OpinionSubject }),
    line: ({ opinion }) => ({ about: opinion ? [opinion.asking, opinion.asker, opinion.number] : [] }),
  },
};
