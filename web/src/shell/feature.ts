import type { Ability } from '@onesource/api/access/abilities';
import type { SessionView } from '@onesource/api/areas/session/view';
import type { Role, SubjectType } from '@onesource/db/vocabulary';
import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router-dom';
import type { Catalogues } from '../i18n/catalogues.ts';

/** An entry of the main navigation, shown to those for whom `can` or one of `roles` is open; without both, to everyone. */
export type NavItem = {
  path: string;
  /** Further addresses that belong to it, with what is below them. */
  covers?: readonly string[];
  /** Under `nav` in the texts of the shell. */
  label: keyof Catalogues['shell']['nav'];
  icon: ComponentType;
  can?: Ability;
  roles?: readonly Role[];
  /** Asks more of the session: what the profile in force has. */
  when?: (session: SessionView) => boolean;
};

/** What a feature folder gives to the console; its pages stay behind `lazy`. */
export type Feature = {
  routes: RouteObject[];
  nav: NavItem[];
  /** The page at the console's own address, for everyone for whom `can` is open; the first one open is shown. */
  home?: { Component: ComponentType; can?: Ability };
  /** Shown in the top bar of everyone for whom `can` is open, e.g. the inbox with its count. */
  topBar?: { Component: ComponentType; can?: Ability };
  /** Shows one subject of this type in full beside the inbox's list, to be dealt with there; `onDone` once it is. */
  subject?: { type: SubjectType; Component: ComponentType<{ id: string; onDone: () => void }> };
};
