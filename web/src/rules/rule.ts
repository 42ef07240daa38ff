import type { PolicyProfile, SettingName } from '@onesource/api/law/profile';
import type { Setting, Text } from '@onesource/api/law/setting';
import type { ShareType } from '@onesource/db/vocabulary';
import type { TFunction } from 'i18next';
import type { Locale } from '../i18n/locale.ts';

/** One setting of a profile; the three routes are settings of their own. */
export type RuleName = SettingName | `route.${ShareType}`;

/** A value in words, part by part. */
export type Part = {
  /** What the part is about. */
  label?: string;
  text: string;
  /** Set for the name of a share type, which is shown in its colour. */
  shareType?: ShareType;
  /** Data items by the names they are registered under; any of the alternatives will do. */
  names?: readonly (readonly string[])[];
};

/** What a value is put into words with. */
export type Said = {
  t: TFunction<['rules', 'vocabulary']>;
  locale: Locale;
  localized: (text: Text) => string;
  /** The profile that the value belongs to: it names those who act. */
  policy: PolicyProfile;
};

export type Rule = {
  of: (policy: PolicyProfile) => Setting<unknown>;
  /** Empty where the text is silent. */
  parts: (said: Said) => Part[];
};

/** Ties a setting to its words, so that a value of another shape does not compile. */
export const rule = <Value>(
  of: (policy: PolicyProfile) => Setting<Value>,
  inWords: (value: Value, said: Said) => Part[],
): Rule => ({
  of,
  parts: (said) => {
    const setting = of(said.policy);
    return setting.source === 'not_stated' ? [] : inWords(setting.value, said);
  },
});

/** `a, b and c` as the language joins them. */
export const listed = (texts: readonly string[], { locale }: Pick<Said, 'locale'>, type: Intl.ListFormatType): string =>
  new Intl.ListFormat(locale, { type }).format(texts);

/** Capitals are for names alone once words stand in a sentence: `Law` → `law`, but `API`. */
export const inSentence = (words: string): string => words.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
const atStart = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Words of the vocabulary in a row: `Law, administrative regulation or rule`. */
export const enumerated = (words: readonly string[], said: Pick<Said, 'locale'>, type: Intl.ListFormatType): string =>
  atStart(listed(words.map(inSentence), said, type));

/** A phrase of the profile standing alone. */
export const phrase = (text: Text, { localized }: Pick<Said, 'localized'>): string => atStart(localized(text));

/** The authority, examiner or supervisor by title, within a sentence. */
export const titled = (who: keyof PolicyProfile['titles'], { t, localized, policy }: Said): string =>
  t('rules:actor.titled', { title: localized(policy.titles[who]) });

/** The profile's own name for a share type, within a sentence. */
export const quotedType = (shareType: ShareType, { t, localized, policy }: Said): string =>
  t('rules:quoted', { label: inSentence(localized(policy.shareTypeLabels.value[shareType])) });
