import type { PolicyProfile } from '@onesource/api/law/profile';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/use-locale.ts';
import type { Said } from './rule.ts';

/** Puts a profile's values into the words of the language in force. */
export function useSaid(): (policy: PolicyProfile) => Said {
  const { t } = useTranslation(['rules', 'vocabulary']);
  const { locale, localized } = useLocale();
  return (policy) => ({ t, locale, localized, policy });
}
