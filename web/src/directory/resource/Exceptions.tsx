import type { ResourceView } from '@onesource/api/areas/directory/view';
import type { Delivery } from '@onesource/db/vocabulary';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { offered, scenariosOf } from '../../lib/scenarios.ts';
import { useSession } from '../../session/session.ts';
import { dataIn, Sentence } from '../../ui/Sentence.tsx';
import { Citation } from '../../words/Citation.tsx';

/** What goes another way than the share type says: within a scenario (SH-28), or by certain deliveries (DG-16, SH-25). */
export function Exceptions({ resource }: { resource: ResourceView }) {
  const { t } = useTranslation(['directory', 'vocabulary']);
  const { localized } = useLocale();
  const kept = useSession().profile.scenarios;
  const { data } = useQuery({ ...scenariosOf(resource.id), enabled: kept });
  const scenarios = data ? offered(data.items, resource) : [];
  const { deliveryConsent, deliveryModes, route } = resource;
  const inWords = (deliveries: readonly Delivery[], joint: string) =>
    deliveries.map((word) => t(`vocabulary:delivery.${word}`)).join(joint);
  const negotiated = route.kind === 'negotiated';
  return (
    <>
      {data && scenarios.length > 0 && (
        <>
          <p>
            <Sentence>
              {t('directory:resource.ask.scenario', { names: dataIn(scenarios.map(({ name }) => name).join('、')) })}
            </Sentence>{' '}
            {t('directory:resource.ask.scenarioChoose')}
          </p>
          <Citation citation={data.citation} />
        </>
      )}
      {deliveryModes && !negotiated && (
        <>
          <p>
            {t('directory:resource.ask.modes', {
              modes: inWords(deliveryModes.deliveries, t('directory:resource.ask.comma')),
            })}
          </p>
          <Citation citation={deliveryModes.citation} />
        </>
      )}
      {deliveryConsent && !negotiated && (
        <>
          <p>
            {t('directory:resource.ask.delivery', {
              delivery: inWords(deliveryConsent.deliveries, t('directory:resource.ask.or')),
              authority: localized(deliveryConsent.by),
            })}
          </p>
          <Citation citation={deliveryConsent.citation} />
        </>
      )}
    </>
  );
}
