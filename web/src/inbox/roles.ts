import type { Role } from '@onesource/db/vocabulary';

/** Roles that work comes to. */
export const workingRoles: readonly Role[] = [
  'official',
  'registrar',
  'reviewer',
  'admin',
  'operator',
  'examiner',
  'supervisor',
  'superior',
  'sysadmin',
  'secadmin',
  'auditor',
];
