import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/use-locale.ts';
import { DataText } from '../ui/DataText.tsx';
import { DateText } from '../ui/DateText.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Section } from '../ui/Section.tsx';
import { Citation } from '../words/Citation.tsx';
import styles from './Filing.module.css';
import { FilingHistory } from './FilingHistory.tsx';
import { FilingForm } from './form/FilingForm.tsx';
import { NamedPeople } from './NamedPeople.tsx';
import { filingQueries } from './queries.ts';
import { StandingTags } from './StandingTags.tsx';
import { Waiting } from './Waiting.tsx';

type Props = { id: string; onDone?: () => void };

/** One department's filing: to be filed by whoever may, to be read by the others; and what happened to it. */
export function Filing({ id, onDone }: Props) {
  const { t } = useTranslation('filing');
  const { locale } = useLocale();
  const query = useQuery(filingQueries.detail(id));
  return (
    <Loaded query={query}>
      {(filing) => {
        const { name, nameEn } = filing.department;
        return (
          <div className={styles.filing}>
            <Section
              title={locale === 'en' && nameEn ? nameEn : <DataText>{name}</DataText>}
              extra={<StandingTags filing={filing} />}
            >
              <p className={styles.rules}>
                <Citation citation={filing.rules.posts} />
                <Citation citation={filing.rules.change} />
              </p>
              <Waiting filing={filing} />
              {filing.filedAt && (
                <p className={styles.quiet}>
                  {t('filedAt')} <DateText value={filing.filedAt} time />
                </p>
              )}
              {filing.actions.includes('file') ? (
                <FilingForm filing={filing} {...(onDone && { onDone })} />
              ) : (
                <NamedPeople filing={filing} />
              )}
            </Section>
            {filing.history.length > 0 && (
              <Section title={t('history.title')}>
                <FilingHistory filing={filing} />
              </Section>
            )}
          </div>
        );
      }}
    </Loaded>
  );
}
