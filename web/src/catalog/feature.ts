import { FormOutlined } from '@ant-design/icons';
import { paths } from '../paths.ts';
import type { Feature } from '../shell/feature.ts';

/** 资源登记: what a department registers, reviews and has examined. */
export const catalog: Feature = {
  texts: ['catalog', 'content', 'errors', 'sources', 'why', 'opinions', 'lists', 'phrases', 'drafts', 'opened'],
  routes: [
    {
      path: paths.registrations,
      lazy: async () => ({ Component: (await import('./list/RegistrationsPage.tsx')).RegistrationsPage }),
    },
    {
      path: paths.newRegistration,
      lazy: async () => ({ Component: (await import('./editor/NewRegistrationPage.tsx')).NewRegistrationPage }),
    },
    {
      path: paths.registration,
      lazy: async () => ({ Component: (await import('./page/RegistrationPage.tsx')).RegistrationPage }),
    },
    {
      path: paths.editRegistration,
      lazy: async () => ({ Component: (await import('./editor/EditorPage.tsx')).EditorPage }),
    },
  ],
  nav: [
    {
      path: paths.registrations,
      group: 'directory',
      label: { zh: '资源登记', en: 'Registration' },
      icon: FormOutlined,
      can: 'see_registrations',
    },
  ],
  subject: {
    type: 'resource',
    lazy: async () => ({ default: (await import('./page/RegistrationPage.tsx')).RegistrationSubject }),
    line: ({ provider }) => ({ about: provider === null ? [] : [provider] }),
  },
};
