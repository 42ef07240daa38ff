import type { RegistrationView } from '@onesource/api/catalog/view';
import { useTranslation } from 'react-i18next';
import { detailText } from '../../lib/failure-text.ts';
import { Section } from '../../ui/Section.tsx';
import { useProblemPlace } from '../use-problem-place.ts';
import styles from './Registration.module.css';

const most = 15;

/** What the rules find in it, with their articles. */
export function Problems({ registration: { problems } }: { registration: Pick<RegistrationView, 'problems'> }) {
  const { t } = useTranslation('catalog');
  const placeOf = useProblemPlace();
  if (problems.length === 0) return null;
  return (
    <Section title={t('problems.title', { count: problems.length })}>
      <ul className={styles.problems}>
        {problems.slice(0, most).map((detail) => (
          <li key={`${detail.field}:${detail.code}`}>
            <strong>{placeOf(detail.field ?? '')}</strong> {detailText(detail)}
          </li>
        ))}
      </ul>
      {problems.length > most && (
        <p className={styles.quiet}>{t('problems.more', { count: problems.length - most })}</p>
      )}
    </Section>
  );
}
