import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/EmptyState.tsx';

/** Beside the list while nothing in it has been opened. */
export function NothingChosen() {
  const { t } = useTranslation('inbox');
  return <EmptyState title={t('choose')} hint={t('chooseHint')} />;
}
