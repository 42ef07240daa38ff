import type { Text } from '@onesource/api/law/setting';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import { useSession } from '../../session/session.ts';
import { dataIn, Sentence } from '../../ui/Sentence.tsx';
import { Citation } from '../../words/Citation.tsx';
import styles from './RoutePanel.module.css';
import type { RequestPlan } from './use-plan.ts';

/** Who decides, by when, and what else has to be said of it. */
export function RouteWords({ plan, provider }: { plan: RequestPlan; provider: string }) {
  const { t } = useTranslation('requests');
  const { locale, localized } = useLocale();
  const { authority } = useSession().profile.titles;
  // A department has one name, in Chinese
  const named = (decider: Text) => (decider.zh === decider.en ? dataIn(decider.zh) : localized(decider));
  const names = {
    decider: plan.deciders.map(named).join(t('route.and')),
    provider: dataIn(provider),
    authority: localized(authority),
  };
  const hint = hintOf(t, plan, names);
  const asks = plan.kind === 'decided' || plan.kind === 'either';
  const joint = asks && plan.deciders.length > 1;
  return (
    <div className={styles.words}>
      <strong className={styles.who}>
        <Sentence>{t(joint && plan.kind === 'decided' ? 'route.joint' : `route.${plan.kind}`, names)}</Sentence>
      </strong>
      {hint && (
        <div>
          <Sentence>{hint}</Sentence>
        </div>
      )}
      {joint && <div>{t('route.jointHint')}</div>}
      {asks && (
        <div>
          <Term term={plan.term} />
        </div>
      )}
      <Citation citation={plan.term?.citation ?? null} />
      {plan.lastDay && <div>{t('route.lastDay', { date: formatDate(plan.lastDay, locale) })}</div>}
    </div>
  );
}

type Names = { decider: string; provider: string; authority: string };

function hintOf(t: TFunction<'requests'>, { kind, because }: RequestPlan, names: Names): string | null {
  switch (kind) {
    case 'filed':
    case 'platform':
    case 'scenario':
      return t('route.atOnce', names);
    case 'negotiated':
      return t('route.negotiatedWith', names);
    case 'either':
      return t('route.eitherHint');
    case 'decided':
      return because && t(`route.because.${because}`, names);
  }
}

function Term({ term }: Pick<RequestPlan, 'term'>) {
  const { t } = useTranslation('requests');
  const { locale } = useLocale();
  if (!term) return t('route.noTerm');
  const days = t('route.days', { count: term.workingDays });
  return term.dueOn ? t('route.by', { date: formatDate(term.dueOn, locale), days }) : t('route.within', { days });
}
