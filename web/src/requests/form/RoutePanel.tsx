import { itemMode } from '@onesource/api/areas/catalog/rules/content/openness';
import type { ResourceView } from '@onesource/api/areas/directory/view';
import type { Citation as Cited } from '@onesource/api/law/setting';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { useSession } from '../../session/session.ts';
import { Section } from '../../ui/Section.tsx';
import { Sentence } from '../../ui/Sentence.tsx';
import { Citation } from '../../words/Citation.tsx';
import { OwnRequest } from '../../words/OwnRequest.tsx';
import { ShareTypeTag } from '../../words/ShareTypeTag.tsx';
import { Obligations } from '../Obligations.tsx';
import { useItemNames } from '../use-item-names.ts';
import type { FormPlan } from './plan.ts';
import styles from './RoutePanel.module.css';
import { RouteWords } from './RouteWords.tsx';
import type { Forecast } from './route.ts';

type Item = NonNullable<ResourceView['contents']>['items'][number];
type Props = {
  resource: ResourceView;
  way: Forecast<Item>;
  plan: FormPlan;
  /** The article of the application scenarios. */
  scenarios: Cited | null;
  chosen: readonly Item[];
  children: ReactNode;
};

/** Who will decide, by which day and under which article, for what is ticked just now. */
export function RoutePanel({ resource, way, plan, scenarios, chosen, children }: Props) {
  const { t } = useTranslation(['requests', 'vocabulary']);
  const { localized } = useLocale();
  const namesOf = useItemNames();
  const { shareTypeLabels } = useSession().profile;
  const type = localized(shareTypeLabels[way.shareType]);
  const outside = resource.closed === 'outside_scope';
  const { consent } = plan;
  // DG-5: nothing ticked asks for the whole; what is put in words may be anything
  const wanted = chosen.length > 0 ? chosen : (resource.contents?.items ?? []);
  const nothingPublic =
    resource.obligations.onlyPublic &&
    !way.byWords &&
    wanted.length > 0 &&
    wanted.every((item) => itemMode(item) !== 'public');
  return (
    <Section title={t('requests:route.title')}>
      <div aria-live="polite" className={styles.panel}>
        {resource.own && (
          <p className={styles.why}>
            <OwnRequest own={resource.own} />
          </p>
        )}
        <p className={styles.type}>
          {t(chosen.length > 0 || way.byWords || outside ? 'requests:route.chosen' : 'requests:route.whole')}
          <ShareTypeTag shareType={way.shareType} />
        </p>
        <RouteWords plan={plan} provider={resource.department.name} />
        <Citation citation={plan.kind === 'scenario' ? scenarios : resource.routes[way.shareType].citation} />
        {consent && (
          <div className={styles.why}>
            <div>
              {t('requests:route.consent', {
                delivery: consent.deliveries
                  .map((word) => t(`vocabulary:delivery.${word}`))
                  .join(t('requests:route.or')),
                authority: localized(consent.by),
              })}
            </div>
            <Citation citation={consent.citation} />
          </div>
        )}
        {outside && <p className={styles.why}>{t('requests:route.outside', { type })}</p>}
        {way.byWords && !outside && <p className={styles.why}>{t('requests:route.words', { type })}</p>}
        {way.stricter.length > 0 && plan.kind !== 'scenario' && (
          <div className={styles.why}>
            <Sentence>
              {t('requests:route.stricter', {
                count: way.stricter.length,
                type,
                names: namesOf(way.stricter.map((item) => item.name)),
              })}
            </Sentence>
            <div>{t('requests:route.stricterHint')}</div>
          </div>
        )}
        {way.sensitive && resource.agreement && (
          <div className={styles.agreement}>
            <strong>{t('requests:route.agreement')}</strong>
            <Citation citation={resource.agreement} />
          </div>
        )}
      </div>
      <div className={styles.commits}>
        <h3>{t('requests:obligations.commits')}</h3>
        <Obligations
          obligations={resource.obligations}
          publishable={nothingPublic ? [] : undefined}
          provider={resource.department.name}
          short
        />
      </div>
      {children}
    </Section>
  );
}
