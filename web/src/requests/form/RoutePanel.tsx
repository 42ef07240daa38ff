import type { ResourceView } from '@onesource/api/directory/view';
import type { Text } from '@onesource/api/policy/setting';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import { useSession } from '../../session/session.ts';
import { Citation } from '../../ui/Citation.tsx';
import { Section } from '../../ui/Section.tsx';
import { dataIn, Sentence } from '../../ui/Sentence.tsx';
import { ShareTypeTag } from '../../ui/ShareTypeTag.tsx';
import { useItemNames } from '../use-item-names.ts';
import styles from './RoutePanel.module.css';
import type { Forecast } from './route.ts';

type Item = NonNullable<ResourceView['contents']>['items'][number];
type Props = { resource: ResourceView; way: Forecast<Item>; chosen: number; children: ReactNode };

/** Who will decide, by which day and under which article, for what is ticked just now. */
export function RoutePanel({ resource, way, chosen, children }: Props) {
  const { t } = useTranslation('requests');
  const { localized } = useLocale();
  const namesOf = useItemNames();
  const { shareTypeLabels } = useSession().profile;
  const type = localized(shareTypeLabels[way.shareType]);
  const route = resource.routes[way.shareType];
  return (
    <Section title={t('route.title')}>
      <div aria-live="polite" className={styles.panel}>
        <p className={styles.type}>
          {t(chosen > 0 || way.byWords ? 'route.chosen' : 'route.whole')}
          <ShareTypeTag shareType={way.shareType} />
        </p>
        <RouteWords route={route} provider={resource.department.name} />
        <Citation citation={route.citation} />
        {way.byWords && <p className={styles.why}>{t('route.words', { type })}</p>}
        {way.stricter.length > 0 && (
          <div className={styles.why}>
            <Sentence>
              {t('route.stricter', {
                count: way.stricter.length,
                type,
                names: namesOf(way.stricter.map((item) => item.name)),
              })}
            </Sentence>
            <div>{t('route.stricterHint')}</div>
          </div>
        )}
        {way.sensitive && resource.agreement && (
          <div className={styles.agreement}>
            <strong>{t('route.agreement')}</strong>
            <Citation citation={resource.agreement} />
          </div>
        )}
      </div>
      {children}
    </Section>
  );
}

function RouteWords({ route, provider }: { route: ResourceView['routes']['conditional']; provider: string }) {
  const { t } = useTranslation('requests');
  const { localized } = useLocale();
  const { authority } = useSession().profile.titles;
  // A department has one name, in Chinese
  const named = (decider: Text) => (decider.zh === decider.en ? dataIn(decider.zh) : localized(decider));
  const deciders = route.deciders.map(named).join(t('route.and'));
  switch (route.kind) {
    case 'filed':
      return (
        <div className={styles.words}>
          <strong className={styles.who}>{t('route.filed')}</strong>
          <div>
            <Sentence>{t('route.filedWith', { provider: dataIn(provider) })}</Sentence>
          </div>
        </div>
      );
    case 'platform':
    case 'decided':
      return (
        <div className={styles.words}>
          {route.kind === 'platform' && <div>{t('route.platform')}</div>}
          <strong className={styles.who}>
            <Sentence>{t('route.decided', { decider: deciders })}</Sentence>
          </strong>
          <div>
            <Term term={route.term} />
          </div>
          <Citation citation={route.term?.citation ?? null} />
        </div>
      );
    case 'negotiated':
      return (
        <div className={styles.words}>
          <strong className={styles.who}>
            <Sentence>{t('route.negotiated', { decider: deciders })}</Sentence>
          </strong>
          <div>{t('route.negotiatedWith', { authority: localized(authority) })}</div>
        </div>
      );
  }
}

function Term({ term }: Pick<ResourceView['routes']['conditional'], 'term'>) {
  const { t } = useTranslation('requests');
  const { locale } = useLocale();
  if (!term) return t('route.noTerm');
  const days = t('route.days', { count: term.workingDays });
  return term.dueOn ? t('route.by', { date: formatDate(term.dueOn, locale), days }) : t('route.within', { days });
}
