import type { Text } from '@onesource/api/law/setting';
import { useTranslation } from 'react-i18next';
import { type Locale, locales } from './locale.ts';
import { switchLocale } from './start.ts';

/**
 * The language in force. `localized` picks from a text that the API gives in both; `dataLang` is the `lang` of data,
 * which is Chinese whatever the console speaks: undefined when that is Chinese too.
 */
export function useLocale() {
  const { i18n } = useTranslation();
  const locale: Locale = locales.find((known) => known === i18n.language) ?? 'zh-CN';
  return {
    locale,
    /** As texts of the regulations and files are asked for. */
    language: locale === 'en' ? ('en' as const) : ('zh' as const),
    localized: (text: Text) => (locale === 'en' ? text.en : text.zh),
    dataLang: locale === 'en' ? ('zh-CN' as const) : undefined,
    switchLocale,
  };
}
