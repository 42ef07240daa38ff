import type { SessionView } from '@onesource/api/areas/session/view';
import { features } from '../../features.ts';
import type { NavItem } from '../feature.ts';

/** The groups of the navigation with what stands in each, both in their order. */
export const navGroups = [
  { name: 'work', labels: ['workbench', 'inbox', 'requests', 'cases', 'discrepancies', 'uses'] },
  { name: 'directory', labels: ['directory', 'tree', 'catalog', 'occasions', 'scenarios'] },
  { name: 'oversight', labels: ['watch', 'figures', 'registers', 'audit'] },
  { name: 'organisation', labels: ['departments', 'people', 'roles', 'filing'] },
  { name: 'system', labels: ['rules', 'calendar', 'upkeep'] },
] as const satisfies { name: string; labels: readonly NavItem['label'][] }[];

export type NavGroup = { name: (typeof navGroups)[number]['name']; items: NavItem[] };

/** The groups with the entries open to whoever is signed in; a group without any is left out. */
export function navFor(session: SessionView): NavGroup[] {
  const open = features
    .flatMap((feature) => feature.nav)
    .filter(({ when }) => when?.(session) ?? true)
    .filter(
      ({ can, roles }) =>
        (!can && !roles) ||
        (can && session.can.includes(can)) ||
        roles?.some((role) => session.roles.some((held) => held.role === role)),
    );
  return navGroups
    .map(({ name, labels }) => ({
      name,
      items: labels.flatMap((label) => open.filter((item) => item.label === label)),
    }))
    .filter(({ items }) => items.length > 0);
}
