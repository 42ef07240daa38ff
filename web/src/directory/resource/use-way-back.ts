import { useLocation } from 'react-router-dom';
import { paths } from '../../paths.ts';
import type { Up } from '../../shell/navigation/place.ts';

/** Up from a resource: to the very results or branch that it was opened from, otherwise to the directory. */
export function useWayBack(): Up {
  const state: unknown = useLocation().state;
  const from = typeof state === 'object' && state !== null && 'from' in state ? state.from : null;
  const known = typeof from === 'string' && (from.startsWith(paths.tree) || from.startsWith(paths.search));
  return { to: known ? from : paths.search };
}
