import type { Catalogues } from './catalogues.gen.ts';

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
