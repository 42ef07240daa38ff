import type account from './account/zh-CN.ts';
import type asking from './asking/zh-CN.ts';
import type audit from './audit/zh-CN.ts';
import type batches from './batches/zh-CN.ts';
import type calendar from './calendar/zh-CN.ts';
import type catalog from './catalog/zh-CN.ts';
import type common from './common/zh-CN.ts';
import type compiled from './compiled/zh-CN.ts';
import type content from './content/zh-CN.ts';
import type data from './data/zh-CN.ts';
import type demands from './demands/zh-CN.ts';
import type directory from './directory/zh-CN.ts';
import type discrepancies from './discrepancies/zh-CN.ts';
import type errors from './errors/zh-CN.ts';
import type failures from './failures/zh-CN.ts';
import type figures from './figures/zh-CN.ts';
import type filing from './filing/zh-CN.ts';
import type following from './following/zh-CN.ts';
import type imports from './imports/zh-CN.ts';
import type inbox from './inbox/zh-CN.ts';
import type lists from './lists/zh-CN.ts';
import type near from './near/zh-CN.ts';
import type notices from './notices/zh-CN.ts';
import type occasions from './occasions/zh-CN.ts';
import type opening from './opening/zh-CN.ts';
import type openRequests from './openRequests/zh-CN.ts';
import type opinions from './opinions/zh-CN.ts';
import type organisation from './organisation/zh-CN.ts';
import type outages from './outages/zh-CN.ts';
import type phrases from './phrases/zh-CN.ts';
import type quality from './quality/zh-CN.ts';
import type registers from './registers/zh-CN.ts';
import type rehearsal from './rehearsal/zh-CN.ts';
import type requests from './requests/zh-CN.ts';
import type rules from './rules/zh-CN.ts';
import type scenarios from './scenarios/zh-CN.ts';
import type session from './session/zh-CN.ts';
import type shell from './shell/zh-CN.ts';
import type sources from './sources/zh-CN.ts';
import type upkeep from './upkeep/zh-CN.ts';
import type vocabulary from './vocabulary/zh-CN.ts';
import type watch from './watch/zh-CN.ts';
import type why from './why/zh-CN.ts';
import type workbench from './workbench/zh-CN.ts';

/**
 * The areas of text, each a namespace: a folder with one file per language: the only list to extend for a new area.
 * Chinese is written first; English must have the same keys. What is not among the `BaseTexts` comes with the pages of
 * the features that name it.
 */
export type Catalogues = {
  account: typeof account;
  asking: typeof asking;
  audit: typeof audit;
  batches: typeof batches;
  calendar: typeof calendar;
  catalog: typeof catalog;
  common: typeof common;
  compiled: typeof compiled;
  content: typeof content;
  data: typeof data;
  demands: typeof demands;
  directory: typeof directory;
  discrepancies: typeof discrepancies;
  errors: typeof errors;
  failures: typeof failures;
  figures: typeof figures;
  filing: typeof filing;
  following: typeof following;
  imports: typeof imports;
  inbox: typeof inbox;
  lists: typeof lists;
  near: typeof near;
  phrases: typeof phrases;
  outages: typeof outages;
  quality: typeof quality;
  registers: typeof registers;
  rehearsal: typeof rehearsal;
  requests: typeof requests;
  notices: typeof notices;
  occasions: typeof occasions;
  opening: typeof opening;
  openRequests: typeof openRequests;
  opinions: typeof opinions;
  organisation: typeof organisation;
  rules: typeof rules;
  scenarios: typeof scenarios;
  session: typeof session;
  shell: typeof shell;
  sources: typeof sources;
  upkeep: typeof upkeep;
  vocabulary: typeof vocabulary;
  watch: typeof watch;
  why: typeof why;
  workbench: typeof workbench;
};

/** In the pack of every language: what signing in, the frame and failures say. */
export type BaseTexts = 'common' | 'failures' | 'session' | 'shell';
export type FeatureTexts = Exclude<keyof Catalogues, BaseTexts>;

/** The same keys as the Chinese catalogue; where it has a plural (`_other`), English also says the singular (`_one`). */
export type Same<Catalogue> = {
  [Key in keyof Catalogue]: Catalogue[Key] extends string ? string : Same<Catalogue[Key]>;
} & { [Key in keyof Catalogue as Key extends `${infer Stem}_other` ? `${Stem}_one` : never]: string };

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Catalogues;
  }
}
