import type {
  Delivery,
  LegalBasisKind,
  PolicyLevel,
  Purpose,
  ResponsiblePost,
  ShareType,
  SubjectKind,
} from '@onesource/db/vocabulary';
import type { Identity, PolicyProfile } from '../profile.ts';
import type { Text } from '../setting.ts';

/** A word of the vocabulary that a value may hold, under what it is a word of. */
export type Word =
  | `delivery.${Delivery}`
  | `legalBasisKind.${LegalBasisKind}`
  | `policyLevel.${PolicyLevel}`
  | `purpose.${Purpose}`
  | `responsiblePost.${ResponsiblePost}`
  | `subjectKind.${SubjectKind}`;

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

/** What a value is put into words with: one language, and the profile that the value belongs to. */
export type Said = {
  locale: 'zh-CN' | 'en';
  /** How the console calls a word of the vocabulary. */
  word: (word: Word) => string;
  policy: PolicyProfile;
};

/**
 * All that there is to know about one setting of a regulation, in one place: the type of its value, what it is called,
 * how a value is said, and what is wrong with one. The profile, the view, the pages, the documents and the check that
 * a profile passes before the product starts are derived from it.
 */
export type Entry<Value> = {
  title: Text;
  /** What it is called under one profile, where that has a name of its own for it. */
  titleUnder?(policy: PolicyProfile): Text;
  /** How a value is said, on the page of rules, in the comparison and in docs/rules. */
  parts(value: Value, said: Said): Part[];
  /**
   * What is wrong with a value, in itself or beside the others: each line goes on after the setting's name. Other
   * settings are there when it is asked.
   */
  problems?(value: Value, policy: PolicyProfile): string[];
  /**
   * Set where no rule applies it: it is shown, as described only, and that a profile holds it is all there is to test.
   * `pnpm check` refuses a setting of which this is untrue, either way.
   */
  describes?: true;
};

/** A setting that the engine cannot do without: a text that is silent gets a value of ours. */
export type GivenEntry<Value> = Entry<Value> & { given: true };

/** The words in the language in force. */
export const inLanguage = ({ locale }: Pick<Said, 'locale'>, { zh, en }: Text): string => (locale === 'en' ? en : zh);

/** One part, said so in either language. */
export const sentence = (said: Said, zh: string, en: string): Part => ({ text: inLanguage(said, { zh, en }) });

/** `a, b and c` as the language joins them. */
export const listed = (texts: readonly string[], { locale }: Said, type: Intl.ListFormatType): string =>
  new Intl.ListFormat(locale, { type }).format(texts);

/** Capitals are for names alone once words stand in a sentence: `Law` → `law`, but `API`. */
export const inSentence = (words: string): string => words.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
const atStart = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Words of the vocabulary in a row: `Law, administrative regulation or rule`. */
export const enumerated = (words: readonly string[], said: Said, type: Intl.ListFormatType): string =>
  atStart(listed(words.map(inSentence), said, type));

/** A phrase of the profile standing alone. */
export const phrase = (text: Text, said: Said): Part => ({ text: atStart(inLanguage(said, text)) });

/** The authority, examiner or supervisor by title, within a sentence. */
export function titled(who: keyof Identity['titles'], said: Said): string {
  const title = inLanguage(said, said.policy.titles[who]);
  return said.locale === 'en' ? `the ${title}` : title;
}

/** The profile's own name for a share type, within a sentence. */
export function quotedType(shareType: ShareType, said: Said): string {
  const label = inLanguage(said, said.policy.shareTypeLabels.value[shareType]);
  return said.locale === 'en' ? inSentence(label) : `“${label}”`;
}

/** `1 working day`, `10 working days`. */
export const workingDays = (count: number, said: Said): string => counted(count, said, '个工作日', 'working day');

/** A number with what it counts. */
export const counted = (count: number, said: Said, zh: string, en: string): string =>
  said.locale === 'en' ? `${count} ${en}${count === 1 ? '' : 's'}` : `${count} ${zh}`;

/** What is said of a number that counts days or times. */
export const countProblems = (count: number, of: string): string[] =>
  Number.isInteger(count) && count > 0 ? [] : [`is no number of ${of}`];

/** What is said of a list that names nothing, or something twice. */
export const listProblems = (list: readonly unknown[]): string[] => [
  ...(list.length === 0 ? ['names nothing'] : []),
  ...(new Set(list.map((one) => JSON.stringify(one))).size < list.length ? ['names something twice'] : []),
];
