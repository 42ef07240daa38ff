import type { RequestView } from '@onesource/api/areas/requests/view';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { useSession } from '../../session/session.ts';
import { dataIn } from '../../ui/Sentence.tsx';

/** Those who act on a request and what it is about, by name, to be put into a `Sentence`. */
export function useNames(
  request: Pick<RequestView, 'consumer' | 'provider' | 'responsible' | 'resource' | 'number' | 'rules'>,
) {
  const { localized } = useLocale();
  const { t } = useTranslation('requests');
  const above = request.rules.referral?.to;
  const { titles } = useSession().profile;
  return {
    consumer: dataIn(request.consumer.name),
    provider: dataIn(request.provider.name),
    responsible: dataIn((request.responsible ?? request.provider).name),
    resource: dataIn(request.resource.name),
    number: request.number,
    authority: localized(titles.authority),
    supervisor: localized(titles.supervisor),
    superior: above ? localized(above) : t('grant.superior'),
  };
}
