import { citationOf } from '@onesource/api/law/setting';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { useSession } from '../../session/session.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageSkeleton } from '../../ui/PageSkeleton.tsx';
import { Citation } from '../../words/Citation.tsx';
import { contentsRules } from '../queries.ts';
import styles from './DoubtForm.module.css';

/** Who will check, and under which article; that cases go on meanwhile. */
export function WhatFollows() {
  const { t } = useTranslation('discrepancies');
  const { localized } = useLocale();
  const { titles } = useSession().profile;
  return (
    <Loaded query={useQuery(contentsRules())} skeleton={<PageSkeleton rows={3} />}>
      {({ contentsDiffer, correctionTerm, casesGoOn }) => (
        <div className={styles.follows}>
          <p>
            {t(`form.next.${contentsDiffer.value.first}`, {
              authority: localized(titles.authority),
              collector: t(`form.checks.${contentsDiffer.value.checks}`),
            })}
          </p>
          <Citation citation={citationOf(contentsDiffer)} />
          <Citation citation={citationOf(correctionTerm)} />
          <Citation citation={citationOf(casesGoOn)} />
        </div>
      )}
    </Loaded>
  );
}
