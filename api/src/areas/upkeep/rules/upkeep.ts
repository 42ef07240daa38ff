import type { Actor } from '../../../foundation/context.ts';

/** PD-38, DG-22: whoever runs the platform sees to it that there are backups (house: operator and system admin). */
export const maySeeUpkeep = ({ roles }: Pick<Actor, 'roles'>): boolean =>
  roles.some(({ role }) => role === 'operator' || role === 'sysadmin');
