import { givenBy } from '@onesource/api/areas/organisation/rules/managing';
import type { Role } from '@onesource/db/vocabulary';
import { useSession } from '../../session/session.ts';

/** Roles that whoever is signed in may give and take, in the order of the vocabulary. */
export const useGivable = (): Role[] => givenBy(useSession().roles.map(({ role }) => role));
