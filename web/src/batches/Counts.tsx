import type { BatchView } from '@onesource/api/areas/catalog/batches/queries';
import { batchStandings } from '@onesource/db/vocabulary';
import { useTranslation } from 'react-i18next';
import { Section } from '../ui/Section.tsx';
import styles from './Batches.module.css';

/** What of the batch stands where, and what of it asks for a closer look. */
export function Counts({ batch }: { batch: BatchView }) {
  const { t } = useTranslation('batches');
  const { total, created, changed, standings, refused, unanswered } = batch;
  const counts = [
    ['total', total],
    ['created', created],
    ['changed', changed],
    ...batchStandings.map((each) => [each, standings[each]] as const),
    ['refused', refused],
    ['unanswered', unanswered],
  ] as const;
  return (
    <Section title={t('counts')}>
      <dl className={styles.counts}>
        {counts
          .filter(([word, count]) => count > 0 || word === 'total')
          .map(([word, count]) => (
            <div key={word}>
              <dt>{t(word)}</dt>
              <dd>{count}</dd>
            </div>
          ))}
      </dl>
    </Section>
  );
}
