import { useTranslation } from 'react-i18next';

/** What each action is called that the log knows, by its code. Lines of earlier releases may have others. */
export function useActionNames(): Readonly<Record<string, string>> {
  const { t } = useTranslation('audit');
  return t('actions', { returnObjects: true });
}
