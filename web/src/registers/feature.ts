import { AuditOutlined } from '@ant-design/icons';
import { paths } from '../paths.ts';
import type { Feature } from '../shell/feature.ts';

/** 备案台账, where the profile in force has something filed or registered with the authority. */
export const registers: Feature = {
  texts: ['registers', 'sources', 'drafts', 'lists'],
  routes: [
    { path: paths.registers, lazy: async () => ({ Component: (await import('./RegistersPage.tsx')).RegistersPage }) },
  ],
  nav: [
    {
      path: paths.registers,
      group: 'oversight',
      label: { zh: '备案台账', en: 'Register of filings' },
      icon: AuditOutlined,
      can: 'read_registers',
      when: ({ profile }) => profile.registers.length > 0,
    },
  ],
  subject: {
    type: 'register',
    lazy: async () => ({ default: (await import('./FiledSubject.tsx')).FiledSubject }),
  },
};
