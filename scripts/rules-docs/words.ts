import type { Documented, Who } from '../../api/src/cases/docs.ts';
import { type Text, words } from '../../api/src/law/setting.ts';
import type { Said, Word } from '../../api/src/law/settings/entry.ts';
import en from '../../web/src/i18n/vocabulary/en.ts';
import zh from '../../web/src/i18n/vocabulary/zh-CN.ts';

type Vocabulary = typeof zh;

const vocabularies: Record<Said['locale'], Record<string, Record<string, string>>> = { 'zh-CN': zh, en };

/** A word that a setting's value holds, as the console says it. */
export function wordIn(locale: Said['locale'], word: Word): string {
  const [kind = '', name = ''] = word.split('.');
  return vocabularies[locale][kind]?.[name] ?? word;
}

/** A word of the vocabulary as the console says it, in both languages. */
export function label<Kind extends keyof Vocabulary>(kind: Kind, word: keyof Vocabulary[Kind] & string): Text {
  const [chinese, english]: Record<string, string>[] = [zh[kind], en[kind]];
  return words(chinese?.[word] ?? word, english?.[word] ?? word);
}

/** Who acts, in both languages: by the name of the role, or as the area says it. */
export const whoIs = (stance: Who): Text => ('role' in stance ? label('role', stance.role) : stance);

/** A status in both languages. */
export const statusWord = (statuses: Documented['statuses'], status: string): Text => {
  if (typeof statuses !== 'string') return statuses[status] ?? words(status, status);
  const [chinese, english]: Record<string, string>[] = [zh[statuses], en[statuses]];
  return words(chinese?.[status] ?? status, english?.[status] ?? status);
};
