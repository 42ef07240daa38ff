import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router-dom';
import { useSession } from '../session/session.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { navFor } from './nav.ts';
import { usePageTitle } from './use-page-title.ts';

/** Brings everybody to the first page that is open to them. */
export function Landing() {
  const { t } = useTranslation('shell');
  const [first] = navFor(useSession());
  usePageTitle('');
  if (first) return <Navigate to={first.path} replace />;
  return <EmptyState title={t('nothingOpen.title')} hint={t('nothingOpen.text')} />;
}
