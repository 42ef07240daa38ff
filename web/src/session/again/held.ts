import type { SessionView } from '@onesource/api/areas/session/view';

/** As much of a session as says whether its console is open. */
type Who = {
  user: Pick<SessionView['user'], 'id'>;
} & Pick<SessionView, 'mustChangePassword' | 'passwordTooOld'>;

/**
 * What comes next for whoever is signed in, null for nobody, where a page is held open for somebody. `settingUp`: a second
 * factor.
 */
export function nextOf(who: Who | null, held: Who | null, settingUp: boolean) {
  if (who === null) return held === null ? 'sign-in-page' : 'sign-in';
  if (held !== null && held.user.id !== who.user.id) return 'start-over';
  if (who.mustChangePassword) return who.passwordTooOld ? 'password-too-old' : 'password';
  return settingUp ? 'factor' : 'open';
}
