import { AuditOutlined, FileDoneOutlined } from '@ant-design/icons';
import { paths } from '../paths.ts';
import type { Feature } from '../shell/feature.ts';

export const requests: Feature = {
  texts: ['requests', 'errors', 'why', 'opinions', 'phrases', 'following', 'outages', 'drafts'],
  routes: [
    {
      path: paths.requests,
      lazy: async () => ({ Component: (await import('./list/RequestsPage.tsx')).RequestsPage }),
      texts: ['figures', 'lists'],
    },
    {
      path: paths.newRequest,
      lazy: async () => ({ Component: (await import('./form/NewRequestPage.tsx')).NewRequestPage }),
    },
    {
      path: paths.basket,
      lazy: async () => ({ Component: (await import('./form/basket/BasketPage.tsx')).BasketPage }),
    },
    {
      path: paths.request,
      lazy: async () => ({ Component: (await import('./detail/RequestPage.tsx')).RequestPage }),
    },
    {
      path: paths.requestForm,
      lazy: async () => ({ Component: (await import('./print/FormPage.tsx')).FormPage }),
    },
    {
      path: paths.requestAgreement,
      lazy: async () => ({ Component: (await import('./print/AgreementPage.tsx')).AgreementPage }),
    },
  ],
  nav: [
    {
      path: paths.requests,
      search: '?role=mine',
      covers: [paths.newRequest, paths.basket],
      group: 'work',
      label: { zh: '我的申请', en: 'My requests' },
      icon: FileDoneOutlined,
      can: 'file_requests',
    },
    {
      path: paths.requests,
      group: 'work',
      label: { zh: '申请办理', en: 'Requests' },
      icon: AuditOutlined,
      can: 'see_requests',
    },
  ],
  subject: {
    type: 'request',
    lazy: async () => ({ default: (await import('./detail/RequestPage.tsx')).RequestSubject }),
    line: ({ kind, doneAt, request }) => ({
      about: request ? [request.consumer, request.number] : [],
      // What became of it, until that was read
      status: request && kind === 'request_decided' && !doneAt ? request.status : null,
      together: request?.basket?.count ?? null,
    }),
  },
};
