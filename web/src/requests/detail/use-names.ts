import type { RequestView } from '@onesource/api/requests/view';
import { useLocale } from '../../i18n/use-locale.ts';
import { useSession } from '../../session/session.ts';

/** Those who act on a request, by name, for sentences about it. */
export function useNames(request: Pick<RequestView, 'consumer' | 'provider'>) {
  const { localized } = useLocale();
  const { titles } = useSession().profile;
  return {
    consumer: request.consumer.name,
    provider: request.provider.name,
    authority: localized(titles.authority),
    supervisor: localized(titles.supervisor),
  };
}
