import type catalog from './zh-CN/catalog.ts';
import type common from './zh-CN/common.ts';
import type content from './zh-CN/content.ts';
import type directory from './zh-CN/directory.ts';
import type discrepancies from './zh-CN/discrepancies.ts';
import type errors from './zh-CN/errors.ts';
import type filing from './zh-CN/filing.ts';
import type inbox from './zh-CN/inbox.ts';
import type organisation from './zh-CN/organisation.ts';
import type requests from './zh-CN/requests.ts';
import type rules from './zh-CN/rules.ts';
import type scenarios from './zh-CN/scenarios.ts';
import type session from './zh-CN/session.ts';
import type shell from './zh-CN/shell.ts';
import type vocabulary from './zh-CN/vocabulary.ts';

/**
 * The areas of text, each a namespace with one file per language: the only list to extend for a new area.
 * Chinese is written first; English must have the same keys.
 */
export type Catalogues = {
  catalog: typeof catalog;
  common: typeof common;
  content: typeof content;
  directory: typeof directory;
  discrepancies: typeof discrepancies;
  errors: typeof errors;
  filing: typeof filing;
  inbox: typeof inbox;
  requests: typeof requests;
  organisation: typeof organisation;
  rules: typeof rules;
  scenarios: typeof scenarios;
  session: typeof session;
  shell: typeof shell;
  vocabulary: typeof vocabulary;
};

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
