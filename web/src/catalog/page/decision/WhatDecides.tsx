import type { RegistrationView } from '@onesource/api/areas/catalog/view';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/use-locale.ts';
import { useSession } from '../../../session/session.ts';
import { Citation } from '../../../words/Citation.tsx';
import { Closing } from '../../../words/opening/Closing.tsx';
import { unansweredIn } from '../../source-advice.ts';
import styles from '../Registration.module.css';

type Props = {
  registration: RegistrationView;
  /** Whether it is sent back, with so many remarks at its fields. */
  back: boolean;
  remarks: number;
};

/** What will happen with the decision: who sees it, who is told, who has it next. */
export function WhatDecides({ registration, back, remarks }: Props) {
  const { t } = useTranslation('catalog');
  const { localized } = useLocale();
  const { titles, shareTypeLabels } = useSession().profile;
  const { consentLeadsTo, affected, rules, advice } = registration;
  if (back)
    return (
      <div className={styles.steps}>
        <p>{t('decision.back')}</p>
        {remarks > 0 && <p>{t('decision.backRemarks', { count: remarks })}</p>}
      </div>
    );
  const words = {
    examiner: localized(titles.examiner),
    authority: localized(titles.authority),
    notShared: localized(shareTypeLabels.not_shared),
  };
  const passedOn = consentLeadsTo === 'examining';
  const unanswered = unansweredIn(advice);
  return (
    <div className={styles.steps}>
      <p>
        {t(
          passedOn ? (rules.examined === 'everything' ? 'next.passedAllOn' : 'next.passedOn') : 'next.published',
          words,
        )}{' '}
        {passedOn && <Citation citation={rules.examination} />}
      </p>
      {!passedOn && rules.filedWithAuthority && (
        <p>
          {t('next.filed', words)} <Citation citation={rules.publication} />
        </p>
      )}
      {registration.publishedRevision !== null && (
        <Closing id={registration.id} by={{ revision: registration.version }} />
      )}
      {!passedOn && affected.length > 0 && <p>{t('affected.told', { count: affected.length })}</p>}
      {unanswered > 0 && <p className={styles.warning}>{t('decision.unanswered', { count: unanswered })}</p>}
      {remarks > 0 && <p className={styles.warning}>{t('decision.remarksLost', { count: remarks })}</p>}
    </div>
  );
}
