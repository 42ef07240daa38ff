import { useTranslation } from 'react-i18next';
import { DataText } from '../ui/DataText.tsx';
import { ToneTag } from '../ui/ToneTag.tsx';
import styles from './Filing.module.css';
import type { FilingDetail } from './queries.ts';

/** Who is named for each post, to be read. */
export function NamedPeople({ filing }: { filing: FilingDetail }) {
  const { t } = useTranslation(['filing', 'vocabulary']);
  return (
    <dl className={styles.people}>
      {filing.persons.map(({ post, required, person }) => (
        <div key={post}>
          <dt>{t(`vocabulary:responsiblePost.${post}`)}</dt>
          <dd>
            {person ? (
              <>
                <DataText>{person.name}</DataText>
                {!person.present && <ToneTag tone="orange">{t('filing:gone')}</ToneTag>}
                <div className={styles.quiet}>
                  <DataText>{[person.title, person.phone].filter(Boolean).join(' · ') || '—'}</DataText>
                </div>
              </>
            ) : required ? (
              <ToneTag tone="amber">{t('filing:nobody')}</ToneTag>
            ) : (
              <span className={styles.quiet}>{t('filing:notNeeded')}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
