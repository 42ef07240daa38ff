import { createContext } from 'react';
import { paths } from '../../paths.ts';
import type { NavItem } from '../feature.ts';

/** The entries of the navigation open to whoever is signed in: the shell knows the features, a page only this. */
export const NavItems = createContext<readonly NavItem[]>([]);

/** The address of an entry. */
export const addressOf = ({ path, search = '' }: Pick<NavItem, 'path' | 'search'>): string => path + search;

/**
 * The entry that an address belongs to: the one with the longest path that it starts with; of several with the same, the
 * one whose query it has, else the one that asks for none.
 */
export function navOf<Item extends Pick<NavItem, 'path' | 'search' | 'covers'>>(
  items: readonly Item[],
  address: string,
): Item | undefined {
  const { pathname, searchParams } = new URL(address, 'http://console');
  const fits = ({ search }: Item) => {
    if (!search) return 1;
    return [...new URLSearchParams(search)].every(([name, value]) => searchParams.get(name) === value) ? 2 : 0;
  };
  return items
    .flatMap((item) => [item.path, ...(item.covers ?? [])].map((path) => ({ item, path })))
    .filter(({ path }) => pathname === path || pathname.startsWith(`${path}/`))
    .sort((a, b) => b.path.length - a.path.length || fits(b.item) - fits(a.item))[0]?.item;
}

/** The page above: one of the navigation, which goes by its name there, or another by the name that it is given. */
export type Up = { to: string; label?: string; data?: boolean };

/** A step of the way to a page: an entry of the navigation, at its own address or where it was left, or another page. */
export type Step = { to: string; label: NavItem['label'] } | { to: string; name: string; data: boolean };

/** 当前位置: the steps from the start to the page at `address`, which itself is not among them. */
export function trailOf(
  items: readonly Pick<NavItem, 'path' | 'search' | 'covers' | 'label'>[],
  address: string,
  up?: Up,
) {
  const pathOf = (whole: string) => new URL(whole, 'http://console').pathname;
  if (pathOf(address) === paths.landing) return [];
  const steps: Step[] = items
    .filter(({ path }) => path === paths.landing)
    .map(({ label }) => ({ to: paths.landing, label }));
  const entry = navOf(items, up?.to ?? address);
  const atEntry = entry && pathOf(up?.to ?? address) === entry.path;
  if (entry && !atEntry) steps.push({ to: addressOf(entry), label: entry.label });
  if (entry && atEntry && up) steps.push({ to: up.to, label: entry.label });
  if (up?.label && !atEntry) steps.push({ to: up.to, name: up.label, data: up.data ?? false });
  return steps;
}
