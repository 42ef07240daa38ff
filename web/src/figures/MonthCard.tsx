import type { FigureKind } from '@onesource/db/vocabulary';
import { useQuery } from '@tanstack/react-query';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { dayIn } from '../lib/dates.ts';
import { paths } from '../paths.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { Section } from '../ui/Section.tsx';
import styles from './MonthCard.module.css';
import { countedPath, type Figures, type FiguresView, figuresQuery } from './queries.ts';

const counted = ['received', 'decided', 'overdue'] as const satisfies FigureKind[];

/** 本月办理情况 beside that of the month before, for those who watch over the departments or decide in one. */
export default function MonthCard() {
  const { t } = useTranslation('figures');
  const today = dayIn(new Date());
  const until = today.slice(0, 7);
  const from = dayjs(`${until}-01`).subtract(1, 'month').format('YYYY-MM');
  const query = useQuery(figuresQuery({ department: '', from, until }));
  return (
    <Section title={t('desk.title')} className={styles.card}>
      <Loaded query={query}>
        {({ months, list }) => {
          const [before, now] = [from, until].map((month) => months.find((one) => one.month === month));
          return (
            now &&
            before && (
              <>
                <dl className={styles.figures}>
                  {counted.map((kind) => (
                    <div key={kind}>
                      <dt>{t(`kind.${kind}`)}</dt>
                      <dd>
                        <Figure figures={now} month={until} kind={kind} list={list} large />
                        <span className={styles.before}>
                          {t('desk.before')} <Figure figures={before} month={from} kind={kind} list={list} />
                        </span>
                      </dd>
                    </div>
                  ))}
                  <div>
                    <dt>{t('median')}</dt>
                    <dd>
                      <span className={styles.large}>{now.medianWorkingDays ?? '—'}</span>
                      <span className={styles.before}>
                        {t('desk.before')} {before.medianWorkingDays ?? '—'}
                      </span>
                    </dd>
                  </div>
                </dl>
                <Link to={paths.figures}>{t('desk.all')}</Link>
              </>
            )
          );
        }}
      </Loaded>
    </Section>
  );
}

type FigureProps = { figures: Figures; month: string; kind: FigureKind; list: FiguresView['list']; large?: boolean };

/** A number, and the way to the requests that it counts. */
function Figure({ figures, month, kind, list, large = false }: FigureProps) {
  const { t } = useTranslation('figures');
  const count = figures[kind];
  const shown = <span className={large ? styles.large : undefined}>{count}</span>;
  if (count === 0) return shown;
  return (
    <Link
      to={countedPath(list, kind, { department: '', from: month, until: month })}
      aria-label={t('open', { whose: month, kind: t(`kind.${kind}`), count })}
    >
      {shown}
    </Link>
  );
}
