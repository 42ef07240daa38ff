import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { paths } from '../paths.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { usePageTitle } from './page/use-page-title.ts';

export function NotFoundPage() {
  const { t } = useTranslation('shell');
  usePageTitle(t('notFound.title'));
  return (
    <EmptyState title={t('notFound.title')} hint={t('notFound.text')}>
      <Link to={paths.landing}>{t('notFound.back')}</Link>
    </EmptyState>
  );
}
