import type { Ability } from '@onesource/api/access/abilities';
import type { inbox } from '@onesource/api/areas/inbox/queries';
import type { SessionView } from '@onesource/api/areas/session/view';
import type { Text } from '@onesource/api/law/setting';
import type { RequestStatus, SubjectType } from '@onesource/db/vocabulary';
import type { ComponentType, ReactNode } from 'react';
import type { FeatureTexts } from '../i18n/catalogues.ts';

/** The groups of the main navigation, in their order; named under `navGroup` in the texts of the shell. */
export const navGroups = ['work', 'directory', 'oversight', 'organisation', 'system'] as const;

/**
 * An entry of the main navigation, in its group behind those of the features before. Shown to those for whom `can` is
 * open; without it, to everyone.
 */
export type NavItem = {
  group: (typeof navGroups)[number];
  path: string;
  /** The query that it opens the page with, where another entry opens the same page with another: `?role=mine`. */
  search?: string;
  /** Further addresses that belong to it, with what is below them. */
  covers?: readonly string[];
  /** What its page is called. */
  label: Text;
  icon: ComponentType;
  can?: Ability;
  /** Asks more of the session: what the profile in force has. */
  when?: (session: SessionView) => boolean;
};

/** A page at its address. */
export type Page = {
  path: string;
  lazy: () => Promise<{ Component: ComponentType }>;
  /** Texts that it shows besides those of the feature. */
  texts?: readonly FeatureTexts[];
};

/** A part of another page. */
type Part<Props = object> = { lazy: () => Promise<{ default: ComponentType<Props> }> };

/** What a subject beside the inbox's list is given. */
export type SubjectProps = { id: string; onDone: () => void };

/** A task of the inbox, with what the areas tell of its subject. */
export type Task = Awaited<ReturnType<typeof inbox>>['items'][number];

/** What the inbox's list says of a task besides its kind, its title and its days. */
export type TaskLine = {
  /** Who is behind it, and its number. */
  about: readonly string[];
  /** How it stands, as far as that is the news. */
  status?: RequestStatus | null;
  /** How many were filed in one go. */
  together?: number | null;
};

/** What a feature folder gives to the console; all that it shows stays behind `lazy`, and its texts come with it. */
export type Feature = {
  texts: readonly FeatureTexts[];
  routes: Page[];
  /** Pages for whoever comes, signed in or not, outside of the console's frame. */
  outside?: Page[];
  nav: NavItem[];
  /** The page at the console's own address, for everyone for whom `can` is open; it shows the desk where it likes. */
  home?: Part<{ children: ReactNode }> & { can?: Ability };
  /** 工作台: what everyone lands on, within the home page or `alone`. */
  desk?: Part<{ alone: boolean }>;
  /** What else stands on the desk of everyone for whom `can` is open, below it. */
  onDesk?: Part & { can: Ability };
  /** Shown in the top bar of everyone for whom `can` is open, e.g. the inbox with its count. */
  topBar?: Part & { can?: Ability };
  /** Shown above every page of everyone, while it has something to say; no page is shown before it is there. */
  notice?: Part;
  /**
   * Shows one subject of this type in full beside the inbox's list, to be dealt with there; `onDone` once it is. `line`:
   * what the list itself says of a task about one.
   */
  subject?: Part<SubjectProps> & { type: SubjectType; line?: (task: Task) => TaskLine };
};
