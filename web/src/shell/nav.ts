import type { SessionView } from '@onesource/api/areas/session/view';
import { features } from '../features.ts';
import type { NavItem } from './feature.ts';

/** The entries open to whoever is signed in, in the order of the features; of two for one page, the first. */
export const navFor = (session: SessionView): NavItem[] =>
  features
    .flatMap((feature) => feature.nav)
    .filter(({ when }) => when?.(session) ?? true)
    .filter(
      ({ can, roles }) =>
        (!can && !roles) ||
        (can && session.can.includes(can)) ||
        roles?.some((role) => session.roles.some((held) => held.role === role)),
    )
    .filter(({ path }, at, open) => open.findIndex((other) => other.path === path) === at);

/** The entry that a path belongs to: the one with the longest address that it starts with. */
export function navOf(items: readonly NavItem[], pathname: string): NavItem | undefined {
  return items
    .flatMap((item) => [item.path, ...(item.covers ?? [])].map((path) => ({ item, path })))
    .filter(({ path }) => pathname === path || pathname.startsWith(`${path}/`))
    .sort((a, b) => b.path.length - a.path.length)[0]?.item;
}
