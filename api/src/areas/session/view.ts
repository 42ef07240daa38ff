import { abilitiesOf } from '../../access/abilities.ts';
import { deliveriesOf } from '../../law/deliveries.ts';
import type { PolicyProfile } from '../../law/profile.ts';
import { registersOf } from '../../law/registers.ts';
import { settingValue } from '../../law/setting.ts';
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
  profile: {
    id: policy.id,
    name: policy.name,
    regulation: policy.regulation,
    titles: policy.titles,
    shareTypeLabels: policy.shareTypeLabels.value,
    /** How openness is said here; null where the text does not speak of it. */
    opennessScheme: settingValue(policy.opennessScheme),
    /** Whether application scenarios (应用场景) are kept here. */
    scenarios: settingValue(policy.scenarios) === true,
    /** What is filed or registered with the authority, and kept for it as a register (备案台账). */
    registers: registersOf(policy).map(({ kind }) => kind),
    /** Ways of delivery that may be asked for (DG-16). */
    deliveries: deliveriesOf(policy),
  },
});

export type SessionView = ReturnType<typeof sessionView>;
