import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router-dom';
import { features } from '../features.ts';
import { useSession } from '../session/session.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { navFor } from './nav.ts';
import { usePageTitle } from './use-page-title.ts';

/** The first home page, or else the first page, that is open to whoever is signed in. */
export function Landing() {
  const session = useSession();
  const home = features.find(
    (feature) => feature.home && (!feature.home.can || session.can.includes(feature.home.can)),
  )?.home;
  return home ? <home.Component /> : <FirstPage />;
}

function FirstPage() {
  const { t } = useTranslation('shell');
  const [first] = navFor(useSession());
  usePageTitle('');
  if (first) return <Navigate to={first.path} replace />;
  return <EmptyState title={t('nothingOpen.title')} hint={t('nothingOpen.text')} />;
}
