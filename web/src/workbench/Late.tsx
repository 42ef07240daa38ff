import { useTranslation } from 'react-i18next';
import { Link, type To } from 'react-router-dom';
import { ToneTag } from '../ui/ToneTag.tsx';

/** How much of it is late, and where that stands; nothing where nothing is. */
export function Late({ count, to }: { count: number; to: To }) {
  const { t } = useTranslation('workbench');
  if (count === 0) return null;
  return (
    <Link to={to}>
      <ToneTag tone="red">{t('late', { count })}</ToneTag>
    </Link>
  );
}
