import type { RequestView } from '@onesource/api/areas/requests/view';
import { useTranslation } from 'react-i18next';
import { eventWords } from './event-words.ts';
import { useNames } from './use-names.ts';

/** Says what happened to a request, with those who act on it by their names. */
export function useEventWords(request: RequestView) {
  const { t } = useTranslation('requests');
  const { authority, supervisor, superior } = useNames(request);
  return (event: RequestView['timeline'][number]): string =>
    eventWords(t, event, { way: request.way, authority, supervisor, superior });
}
