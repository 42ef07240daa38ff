import { isAmong } from '@onesource/api/areas/catalog/rules/steps/examined';
import type { ResourceContent } from '@onesource/db/content';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/use-locale.ts';
import { useSession } from '../session/session.ts';
import { Citation } from '../words/Citation.tsx';
import { catalogQueries } from './queries.ts';

/** What follows the submission of a registration that is shared like this: review, examination, report to the authority. */
export function WhatFollows({ shared }: { shared: Pick<ResourceContent, 'items' | 'shareType'> }) {
  const { t } = useTranslation('catalog');
  const { localized } = useLocale();
  const { titles, shareTypeLabels } = useSession().profile;
  const { data: rules } = useQuery(catalogQueries.rules());
  const words = {
    examiner: localized(titles.examiner),
    authority: localized(titles.authority),
    notShared: localized(shareTypeLabels.not_shared),
  };
  return (
    <>
      <p>{t('next.submit')}</p>
      {rules && isAmong(rules.examined, shared) && (
        <p>
          {t(
            rules.examined === 'everything'
              ? 'next.submitAllExamined'
              : rules.signedByHead
                ? 'next.submitSigned'
                : 'next.submitExamined',
            words,
          )}
          <Citation citation={rules.examination} />
        </p>
      )}
      {rules?.filedWithAuthority && (
        <p>
          {t('next.filed', words)}
          <Citation citation={rules.publication} />
        </p>
      )}
    </>
  );
}
