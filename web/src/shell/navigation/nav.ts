import type { SessionView } from '@onesource/api/areas/session/view';
import { features } from '../../features.ts';
import { type NavItem, navGroups } from '../feature.ts';

export type NavGroup = { name: NavItem['group']; items: NavItem[] };

/** The groups with the entries open to whoever is signed in; a group without any is left out. */
export function navFor(session: SessionView): NavGroup[] {
  const open = features
    .flatMap((feature) => feature.nav)
    .filter(({ can, when }) => (!can || session.can.includes(can)) && (when?.(session) ?? true));
  return navGroups
    .map((name) => ({ name, items: open.filter(({ group }) => group === name) }))
    .filter(({ items }) => items.length > 0);
}
