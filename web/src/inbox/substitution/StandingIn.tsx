import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import plain from '../../ui/Plain.module.css';
import { dataIn, Sentence } from '../../ui/Sentence.tsx';
import { inboxQueries } from '../queries.ts';

/** 代理: for whom the reader stands in today, and until when. */
export function StandingIn() {
  const { t } = useTranslation('inbox');
  const { locale } = useLocale();
  const { data } = useQuery(inboxQueries.substitution());
  if (!data || data.standingIn.length === 0) return null;
  const names = data.standingIn.map(({ person, until }) =>
    t('substitution.whoUntil', { name: person.name, date: formatDate(until, locale) }),
  );
  return (
    <Alert
      type="info"
      showIcon
      className={plain.below}
      title={
        <Sentence>
          {t('substitution.standingIn', { names: dataIn(names.join(locale === 'en' ? ', ' : '、')) })}
        </Sentence>
      }
    />
  );
}
