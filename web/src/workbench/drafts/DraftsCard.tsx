import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { draftQueries } from '../../cases/drafts/queries.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import { DataText } from '../../ui/DataText.tsx';
import { Section } from '../../ui/Section.tsx';
import styles from '../Workbench.module.css';
import { draftPath } from './draft-path.ts';

const shown = 4;

/** 我的草稿: what I began and did not send. */
export function DraftsCard() {
  const { t } = useTranslation('drafts');
  const { locale } = useLocale();
  const { data } = useQuery(draftQueries.mine());
  return (
    <div style={{ marginBottom: 20 }}>
      <Section title={t('title')}>
        <ul className={styles.lines}>
          {data?.items.slice(0, shown).map(({ form, subject, name, savedAt }) => (
            <li key={`${form} ${subject}`}>
              <div className={styles.name}>
                <Link to={draftPath(form, subject)}>
                  {form === 'request' && subject === 'basket' ? t('basket') : t(`form.${form}`)}
                  {name && (
                    <>
                      {' · '}
                      <DataText>{name}</DataText>
                    </>
                  )}
                </Link>
              </div>
              <div className={styles.more}>{t('saved', { time: formatDate(savedAt, locale, { time: true }) })}</div>
            </li>
          ))}
        </ul>
        {data && <p className={styles.quiet}>{t('days', { days: data.days })}</p>}
      </Section>
    </div>
  );
}
