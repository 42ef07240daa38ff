import type { PolicyProfile } from '@onesource/api/law/profile';
import type { Said } from '@onesource/api/law/settings/entry';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/use-locale.ts';

/** Puts a profile's values into the words of the language in force. */
export function useSaid(): (policy: PolicyProfile) => Said {
  const { t } = useTranslation('vocabulary');
  const { locale } = useLocale();
  return (policy) => ({ locale, word: (word) => t(word), policy });
}
