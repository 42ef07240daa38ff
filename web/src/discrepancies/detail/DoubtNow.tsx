import type { DiscrepancyView } from '@onesource/api/areas/discrepancies/view';
import type { TFunction } from 'i18next';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { Hints, NowPanel } from '../../cases/NowPanel.tsx';
import { Said } from '../../cases/Timeline.tsx';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import { dataIn } from '../../ui/Sentence.tsx';
import { Citation } from '../../words/Citation.tsx';
import { useNames } from '../use-names.ts';
import styles from './DoubtNow.module.css';

/** Where the doubt stands, whose turn it is, and under which article. */
export function DoubtNow({ doubt, ref }: { doubt: DiscrepancyView; ref: Ref<HTMLDivElement> }) {
  const { t } = useTranslation('discrepancies');
  const names = useNames(doubt);
  const { locale } = useLocale();
  const { rules, closedBy } = doubt;
  const day = (date: string) => formatDate(date, locale);
  // What it was closed with; a rating comes after it
  const last = doubt.timeline.findLast(({ type }) => type !== 'rated' && type !== 'term_counted');
  return (
    <NowPanel title={titleOf(t, doubt, names)} ref={ref}>
      <Hints hints={[...hintsOf(t, doubt, names), ...watchedOf(t, doubt, { ...names, day })]} />
      {closedBy !== null && last?.data.note && <Said>{last.data.note}</Said>}
      <Citation citation={rules.check} />
      <Citation citation={rules.term} />
      {closedBy === null && <Citation citation={rules.casesGoOn} />}
      {doubt.status !== 'withdrawn' && <p className={styles.quiet}>{t('now.where')}</p>}
    </NowPanel>
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

/** 催办 that waits, and how whoever reported found the answer. */
function watchedOf(
  t: Say,
  { urged, rating, actions, timeline }: DiscrepancyView,
  names: Names & { day: (date: string) => string },
): string[] {
  const rated = timeline.findLast(({ type }) => type === 'rated');
  return [
    ...(urged ? [t(`now.urged.${urged.by}`, { ...names, date: names.day(urged.until) })] : []),
    ...(rating ? [t(`now.rated.${rating}`, names), ...(rated?.data.note ? [dataIn(rated.data.note)] : [])] : []),
    ...(actions.includes('rate') ? [t('now.rate')] : []),
  ];
}
