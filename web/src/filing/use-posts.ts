import type { ResponsiblePost } from '@onesource/db/vocabulary';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/use-locale.ts';

/** Posts by name, in a row as the language joins them; within a sentence. */
export function usePosts() {
  const { t } = useTranslation('vocabulary');
  const { locale } = useLocale();
  return (posts: readonly ResponsiblePost[]): string => {
    const names = posts.map((post) => t(`responsiblePost.${post}`));
    const within = locale === 'en' ? names.map((name) => name.charAt(0).toLowerCase() + name.slice(1)) : names;
    return new Intl.ListFormat(locale).format(within);
  };
}
