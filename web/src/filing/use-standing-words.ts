import { useTranslation } from 'react-i18next';
import type { FilingSummary } from './queries.ts';

/** How a filing stands, in words: never filed, which posts are open, whether a change waits. */
export function useStandingWords() {
  const { t } = useTranslation('filing');
  return ({ standing, filedAt }: Pick<FilingSummary, 'standing' | 'filedAt'>): string =>
    standing
      .map((each) => (each === 'missing' && filedAt === null ? t('standing.never') : t(`standing.${each}`)))
      .join(t('comma'));
}
