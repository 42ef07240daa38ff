import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { type DraftOf, draftQueries, forgetDraft } from '../../cases/drafts/queries.ts';
import { useCommand } from '../../cases/use-command.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { DataText } from '../../ui/DataText.tsx';
import { Section } from '../../ui/Section.tsx';
import styles from '../Workbench.module.css';
import { draftPath } from './draft-path.ts';

/** 我的草稿: what I began and did not send. */
export function DraftsCard() {
  const { t } = useTranslation('drafts');
  const { locale } = useLocale();
  const { data } = useQuery(draftQueries.mine());
  const removing = useCommand({
    send: (of: DraftOf) => forgetDraft(of),
    done: () => t('removed'),
    changes: draftQueries.all(),
  });
  return (
    <div style={{ marginBottom: 20 }}>
      <Section title={t('title')}>
        <ul className={styles.lines} style={{ maxHeight: 320, overflowY: 'auto' }}>
          {data?.items.map(({ form, subject, name, savedAt }) => (
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
              <div className={styles.more}>
                <span>{t('saved', { time: formatDate(savedAt, locale, { time: true }) })}</span>
                <ConfirmButton
                  type="text"
                  size="small"
                  question={t('startOverAsk', { name: name || t(`form.${form}`) })}
                  consequence={t('startOverSays')}
                  confirmLabel={t('remove')}
                  danger
                  onConfirm={() => removing.mutateAsync({ form, subject })}
                >
                  {t('remove')}
                </ConfirmButton>
              </div>
            </li>
          ))}
        </ul>
        {data && <p className={styles.quiet}>{t('days', { days: data.days })}</p>}
      </Section>
    </div>
  );
}
