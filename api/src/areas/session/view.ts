import { abilitiesOf } from '../../access/abilities.ts';
import type { PolicyProfile } from '../../law/profile.ts';
import { profileInBrief } from '../../law/view.ts';
import type { Session } from './queries.ts';

/** Who am I: shown to that person only. */
export const sessionView = (session: Session, policy: PolicyProfile) => ({
  user: { id: session.actor.id, account: session.actor.account, name: session.actor.name },
  department: { id: session.actor.departmentId, name: session.actor.departmentName },
  roles: session.actor.roles.map(({ role, departmentId }) => ({ role, departmentId })),
  can: abilitiesOf(session.actor),
  /** By what they showed who they are; whoever came by unified authentication is signed out there too. */
  via: session.via,
  mustChangePassword: session.mustChangePassword,
  passwordTooOld: session.passwordTooOld,
  secondFactor: session.secondFactor,
  previousSignInAt: session.previousSignInAt?.toISOString() ?? null,
  profile: profileInBrief(policy),
});

export type SessionView = ReturnType<typeof sessionView>;
