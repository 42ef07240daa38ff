import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** Names the page in the browser's tab and history. PageHeader does it for the pages that have one. */
export function usePageTitle(title: string): void {
  const { t } = useTranslation('common');
  const full = t('product.full');
  useEffect(() => {
    document.title = title ? `${title} · ${full}` : full;
  }, [title, full]);
}
