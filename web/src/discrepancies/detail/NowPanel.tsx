import type { DiscrepancyView } from '@onesource/api/discrepancies/view';
import type { TFunction } from 'i18next';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { Citation } from '../../ui/Citation.tsx';
import { DataText } from '../../ui/DataText.tsx';
import { Sentence } from '../../ui/Sentence.tsx';
import { useNames } from '../use-names.ts';
import styles from './Discrepancy.module.css';

/** Where the doubt stands, whose turn it is, and under which article. */
export function NowPanel({ doubt, ref }: { doubt: DiscrepancyView; ref: Ref<HTMLDivElement> }) {
  const { t } = useTranslation('discrepancies');
  const names = useNames(doubt);
  const { rules, closedBy } = doubt;
  const last = doubt.timeline.at(-1);
  return (
    <div className={styles.now} role="status" ref={ref} tabIndex={-1}>
      <p className={styles.title}>
        <Sentence>{titleOf(t, doubt, names)}</Sentence>
      </p>
      {hintsOf(t, doubt, names).map((hint) => (
        <p key={hint}>
          <Sentence>{hint}</Sentence>
        </p>
      ))}
      {closedBy !== null && last?.data.note && (
        <blockquote className={styles.said}>
          <DataText>{last.data.note}</DataText>
        </blockquote>
      )}
      <Citation citation={rules.check} />
      {closedBy === null && <Citation citation={rules.casesGoOn} />}
      {doubt.status !== 'withdrawn' && <p className={styles.quiet}>{t('now.noData')}</p>}
    </div>
  );
}

type Names = ReturnType<typeof useNames>;
type Say = TFunction<'discrepancies'>;

function titleOf(t: Say, { status, awaits, rules }: DiscrepancyView, names: Names): string {
  switch (status) {
    case 'negotiating':
      return t(awaits === 'reporter' ? 'now.answerReporter' : 'now.answerCollector', names);
    case 'coordinating':
      return t(rules.first === 'authority' ? 'now.together' : 'now.coordinating', names);
    default:
      return t(`now.${status}`, names);
  }
}

/** What the sides have said so far, while it is open. */
function hintsOf(t: Say, { status, positions, awaits }: DiscrepancyView, names: Names): string[] {
  if (status === 'coordinating' && awaits === 'collector') return [t('now.checking', names)];
  if (status !== 'negotiating') return [];
  return [
    ...(positions.collector === 'upheld' ? [t('now.collectorUpholds', names)] : []),
    ...(positions.collector === 'corrected' ? [t('now.collectorCorrects', names)] : []),
    ...(positions.reporter === 'upheld' ? [t('now.reporterUpholds', names)] : []),
  ];
}
