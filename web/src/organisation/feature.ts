import { ApartmentOutlined, SafetyCertificateOutlined, TeamOutlined } from '@ant-design/icons';
import { paths } from '../paths.ts';
import type { Feature } from '../shell/feature.ts';

/** 部门与人员: who belongs where, and what they may do. */
export const organisation: Feature = {
  texts: ['organisation', 'errors', 'drafts', 'lists'],
  routes: [
    {
      path: paths.departments,
      lazy: async () => ({ Component: (await import('./departments/DepartmentsPage.tsx')).DepartmentsPage }),
    },
    {
      path: paths.people,
      lazy: async () => ({ Component: (await import('./people/PeoplePage.tsx')).PeoplePage }),
      texts: ['audit'],
    },
    {
      path: paths.auditedAccount,
      lazy: async () => ({ Component: (await import('./people/history/AccountPage.tsx')).AccountPage }),
      texts: ['audit'],
    },
    {
      path: paths.roles,
      lazy: async () => ({ Component: (await import('./roles/RolesPage.tsx')).RolesPage }),
    },
  ],
  subject: {
    type: 'user',
    lazy: async () => ({ default: (await import('./people/PersonSubject.tsx')).PersonSubject }),
  },
  nav: [
    {
      path: paths.departments,
      group: 'organisation',
      label: { zh: '部门', en: 'Departments' },
      icon: ApartmentOutlined,
      can: 'manage_people',
    },
    {
      path: paths.people,
      group: 'organisation',
      label: { zh: '人员', en: 'People' },
      icon: TeamOutlined,
      can: 'manage_people',
    },
    {
      path: paths.roles,
      group: 'organisation',
      label: { zh: '角色权限', en: 'Roles' },
      icon: SafetyCertificateOutlined,
      can: 'manage_people',
    },
  ],
};

/** What a notice of dormant accounts shows beside the inbox's list. */
export const dormantAccounts: Feature = {
  texts: ['organisation'],
  routes: [],
  subject: {
    type: 'accounts',
    lazy: async () => ({ default: (await import('./people/group/DormantSubject.tsx')).DormantSubject }),
  },
  nav: [],
};
