import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { paths } from '../../paths.ts';
import { DataText } from '../../ui/DataText.tsx';
import { DateText } from '../../ui/DateText.tsx';
import { DiscrepancyStatusTag } from '../DiscrepancyStatusTag.tsx';
import styles from './Discrepancies.module.css';
import type { Line } from './DiscrepancyTable.tsx';

/** Doubts as cards, for phones. */
export function DiscrepancyCards({ doubts, busy }: { doubts: readonly Line[]; busy: boolean }) {
  const { t } = useTranslation('discrepancies');
  return (
    <ul className={`${styles.cards} ${busy ? styles.busy : ''}`} aria-label={t('list.caption')}>
      {doubts.map(({ id, number, status, resource, reporting, collector, reportedAt }) => (
        <li key={id}>
          <Link className={styles.doubt} to={generatePath(paths.discrepancy, { id })}>
            <span>
              <DiscrepancyStatusTag status={status} />
            </span>
            <span className={styles.name}>
              <DataText>{resource.name}</DataText>
            </span>
            <span className={styles.quiet}>
              <DataText>
                {reporting.name} → {collector.name}
              </DataText>
            </span>
            <span className={styles.quiet}>
              {number} · <DateText value={reportedAt} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
