import type { ResourceView } from '@onesource/api/areas/directory/view';
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
import styles from './RoutePanel.module.css';
import { RouteWords } from './RouteWords.tsx';
import type { RequestPlan } from './use-plan.ts';

type Item = { id: string; name: string };
type Props = {
  resource: ResourceView;
  /** What the server says of it; nothing before its first answer. */
  plan: RequestPlan | undefined;
  chosen: readonly Item[];
  children: ReactNode;
};

/** Who will decide, by which day and under which article, for what is ticked just now. */
export function RoutePanel({ children, ...about }: Props) {
  const { t } = useTranslation('requests');
  return (
    <Section title={t('route.title')}>
      <RouteWays {...about} />
      {children}
    </Section>
  );
}

/** The same without a ground of its own. */
export function RouteWays({ resource, plan, chosen }: Omit<Props, 'children'>) {
  const { t } = useTranslation('requests');
  return (
    <>
      <div aria-live="polite" className={styles.panel}>
        {resource.own && (
          <p className={styles.why}>
            <OwnRequest own={resource.own} />
          </p>
        )}
        {plan && <Foreseen resource={resource} plan={plan} chosen={chosen} />}
      </div>
      <div className={styles.commits}>
        <h3>{t('obligations.commits')}</h3>
        <Obligations
          obligations={resource.obligations}
          publishable={plan?.nothingPublic ? [] : undefined}
          provider={resource.department.name}
          short
        />
      </div>
    </>
  );
}

/** The way and why it is this one, with the articles. */
function Foreseen({ resource, plan, chosen }: Omit<Props, 'children'> & { plan: RequestPlan }) {
  const { t } = useTranslation(['requests', 'vocabulary']);
  const { localized } = useLocale();
  const namesOf = useItemNames();
  const { shareTypeLabels } = useSession().profile;
  const type = localized(shareTypeLabels[plan.shareType]);
  // What a scenario opens is asked for by its items (SH-28)
  const outside = resource.closed === 'outside_scope' && chosen.length === 0;
  const { consent } = plan;
  const stricter = chosen.filter(({ id }) => plan.stricter.includes(id));
  return (
    <>
      <p className={styles.type}>
        {t(chosen.length > 0 || plan.byWords || outside ? 'requests:route.chosen' : 'requests:route.whole')}
        <ShareTypeTag shareType={plan.shareType} />
      </p>
      <RouteWords plan={plan} provider={resource.department.name} />
      <Citation citation={plan.citation} />
      {consent && (
        <div className={styles.why}>
          <div>
            {t('requests:route.consent', {
              delivery: consent.deliveries.map((word) => t(`vocabulary:delivery.${word}`)).join(t('requests:route.or')),
              authority: localized(consent.by),
            })}
          </div>
          <Citation citation={consent.citation} />
        </div>
      )}
      {plan.beyond && (
        <div className={styles.why}>
          <div>{t(outside ? 'requests:route.outside' : 'requests:route.words', { type })}</div>
          <Citation citation={plan.beyond} />
        </div>
      )}
      {stricter.length > 0 && plan.kind !== 'scenario' && (
        <div className={styles.why}>
          <Sentence>
            {t('requests:route.stricter', {
              count: stricter.length,
              type,
              names: namesOf(stricter.map((item) => item.name)),
            })}
          </Sentence>
          <div>{t('requests:route.stricterHint')}</div>
        </div>
      )}
      {plan.agreement && (
        <div className={styles.agreement}>
          <strong>{t('requests:route.agreement')}</strong>
          <Citation citation={plan.agreement.citation} />
        </div>
      )}
    </>
  );
}
