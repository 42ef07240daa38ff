import { examiningRoles } from '../../../../access/registrations.ts';
import { type Actor, hasAnyRole } from '../../../../foundation/context.ts';
import type { PolicyProfile } from '../../../../law/profile.ts';
import { mayProvide } from '../../../datasets/rules/providing.ts';
import { isAuthority, readsRowsOf, watchesAll } from '../../rules/reading.ts';

/** SH-23: 市大数据中心, who examines the directory; KF-8, PD-25: the authority, where it does that itself. */
export const keepsPools = (actor: Pick<Actor, 'roles'>, policy: Pick<PolicyProfile, 'titles'>): boolean =>
  hasAnyRole(actor, ...examiningRoles(policy));

/** House: what pools come to as a whole is for those who watch over all departments' data. */
export const readsFigures = (actor: Pick<Actor, 'roles'>): boolean => watchesAll(actor);

/** House: rows of a pool are leafed through by those who look after faults in all departments' data, under masks. */
export const readsRows = (actor: Pick<Actor, 'roles'>): boolean => isAuthority(actor);

/**
 * As what somebody is shown what a source says: as its provider (`own`); under a grant that their department holds (`grant`);
 * as one who looks after all departments' data, under masks (`watch`); not at all (`closed`).
 */
export type Sight = 'own' | 'grant' | 'watch' | 'closed';

/** A pool gives nobody a right that they have not without it (PD-31, SH-26): of each source one sees what its own rules open. */
export function sightOf(
  actor: Pick<Actor, 'roles' | 'departmentId'>,
  departmentId: string,
  underGrant: boolean,
): Sight {
  if (mayProvide(actor, departmentId)) return 'own';
  if (underGrant) return 'grant';
  return readsRowsOf(actor, departmentId) ? 'watch' : 'closed';
}

/** What is shown of a value. */
export type Shown = { sight: Sight; masked: boolean };

/**
 * Whether somebody may be told that two values differ: where they see both in clear, or look after faults in both. Who holds a
 * grant for a value under a mask is not told whether it is another one that they know.
 */
export const mayTell = (one: Shown, other: Shown): boolean =>
  (!one.masked && !other.masked) || [one, other].every(({ sight }) => sight === 'own' || sight === 'watch');
