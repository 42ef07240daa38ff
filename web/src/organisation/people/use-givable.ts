import { gives } from '@onesource/api/areas/organisation/rules/managing';
import { type Role, roles } from '@onesource/db/vocabulary';
import { useSession } from '../../session/session.ts';

/** Roles that whoever is signed in may give and take, in the order of the vocabulary. */
export function useGivable(): Role[] {
  const given = useSession().roles.flatMap(({ role }): readonly Role[] =>
    role === 'admin' || role === 'sysadmin' || role === 'secadmin' ? gives[role] : [],
  );
  return roles.filter((role) => given.includes(role));
}
