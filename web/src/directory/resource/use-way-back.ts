import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router-dom';
import { paths } from '../../paths.ts';

/** Up from a resource: to the very results or branch that it was opened from, otherwise to the directory. */
export function useWayBack(): { to: string; label: string } {
  const { t } = useTranslation('directory');
  const state: unknown = useLocation().state;
  const from = typeof state === 'object' && state !== null && 'from' in state ? state.from : null;
  if (typeof from === 'string' && from.startsWith(paths.tree)) return { to: from, label: t('resource.upToTree') };
  if (typeof from === 'string' && from.startsWith(paths.search)) return { to: from, label: t('resource.upToResults') };
  return { to: paths.search, label: t('resource.up') };
}
