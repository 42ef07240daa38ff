import { useTranslation } from 'react-i18next';
import type { Taken } from './queries.ts';

/** What of it was taken, way by way, in words; ways that nobody took are left out. */
export function useTaken() {
  const { t } = useTranslation('opened');
  return ({ files, rows, calls, rowsByInterface, previews, grantedFiles, grantedRows }: Taken): string => {
    const parts = [
      files > 0 && t('taken.files', { count: files, rows }),
      calls > 0 && t('taken.calls', { count: calls, rows: rowsByInterface }),
      previews > 0 && t('taken.previews', { count: previews }),
      grantedFiles > 0 && t('taken.granted', { count: grantedFiles, rows: grantedRows }),
    ].filter((part) => part !== false);
    return parts.length > 0 ? t('taken.all', { parts: parts.join(t('taken.between')) }) : t('taken.nothing');
  };
}
