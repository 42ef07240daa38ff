import { AuditOutlined } from '@ant-design/icons';
import { paths } from '../paths.ts';
import type { Feature } from '../shell/feature.ts';

/** 开放申请: what the public asks for of what is open on conditions. */
export const openRequests: Feature = {
  texts: ['openRequests', 'asking', 'drafts', 'lists'],
  routes: [
    {
      path: paths.openRequests,
      lazy: async () => ({ Component: (await import('./OpenRequestsPage.tsx')).OpenRequestsPage }),
    },
    {
      path: paths.openRequest,
      lazy: async () => ({ Component: (await import('./OpenRequestPage.tsx')).OpenRequestPage }),
    },
  ],
  nav: [
    {
      path: paths.openRequests,
      group: 'work',
      label: { zh: '开放申请', en: 'Requests of the public' },
      icon: AuditOutlined,
      can: 'see_open_requests',
    },
  ],
  subject: {
    type: 'open_request',
    lazy: async () => ({ default: (await import('./OpenRequestPage.tsx')).OpenRequestSubject }),
    line: ({ openRequest }) => ({ about: openRequest ? [openRequest.number] : [] }),
  },
};
