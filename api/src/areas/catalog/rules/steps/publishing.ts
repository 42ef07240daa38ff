import { because, type Decision } from '../../../../cases/decision.ts';
import type { PolicyProfile } from '../../../../law/profile.ts';
import type { Event } from './state.ts';

export type Publication = Pick<PolicyProfile, 'publication'>;

/** What follows publication. KF-10: it is filed with the authority, which holds nothing up. */
export function reported({ publication }: Publication): Event[] {
  const filed = publication.value.by === 'department' && 'filedWithAuthority' in publication.value;
  return filed ? [{ type: 'filed_with_authority' }] : [];
}

/** It enters the directory now. */
export const publish = (note: string, policy: Publication, now: Date): Decision<Event> =>
  because({ type: 'published', note, at: now }, ...reported(policy));
