import { fileURLToPath } from 'node:url';

/** Demo accounts that the journeys act as. */
export const accounts = [
  'official.renshe',
  'registrar.renshe',
  'official.weijian',
  'registrar.minzheng',
  'reviewer.minzheng',
  'admin.minzheng',
  'admin.canlian',
  'auditor',
  'operator.authority',
  'reviewer.jiaoyu',
  // Of the ways that only the other texts have
  'official.minzheng',
  'reviewer.renshe',
  'examiner.authority',
  'supervisor.ducha',
  'superior.government',
] as const;
export type Account = (typeof accounts)[number];

/** What all demo accounts sign in with. */
export const demoPassword = process.env.DEMO_PASSWORD || 'demo-password-1';

/** Where the session of an account is kept during a run. */
export const sessionFile = (account: Account) => fileURLToPath(new URL(`../.auth/${account}.json`, import.meta.url));
