import type { FigureKind } from '@onesource/db/vocabulary';
import { useQuery } from '@tanstack/react-query';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { dayIn } from '../lib/dates.ts';
import { paths } from '../paths.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { Section } from '../ui/Section.tsx';
import { countedPath, type Figures, type FiguresView, figuresQuery } from './queries.ts';

/** Inline, for the one file of styles is loaded by everybody. */
const grid = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))',
  gap: '12px 24px',
  margin: '0 0 8px',
};
const quiet = { color: 'var(--quiet)' };
const big = { fontSize: 24, fontWeight: 600 };
const gap = { marginInlineStart: 12 };

const counted = ['received', 'decided', 'overdue'] as const satisfies FigureKind[];

/** 本月办理情况 beside that of the month before, for those who watch over the departments or decide in one. */
export default function MonthCard() {
  const { t } = useTranslation('figures');
  const today = dayIn(new Date());
  const until = today.slice(0, 7);
  const from = dayjs(`${until}-01`).subtract(1, 'month').format('YYYY-MM');
  const query = useQuery(figuresQuery({ department: '', from, until }));
  return (
    <div style={{ marginBottom: 20 }}>
      <Section title={t('desk.title')}>
        <Loaded query={query}>
          {({ months, list }) => {
            const [before, now] = [from, until].map((month) => months.find((one) => one.month === month));
            return (
              now &&
              before && (
                <>
                  <dl style={grid}>
                    {counted.map((kind) => (
                      <div key={kind}>
                        <dt style={quiet}>{t(`kind.${kind}`)}</dt>
                        <dd style={{ margin: 0 }}>
                          <Figure figures={now} month={until} kind={kind} list={list} large />
                          <span style={{ ...quiet, ...gap }}>
                            {t('desk.before')} <Figure figures={before} month={from} kind={kind} list={list} />
                          </span>
                        </dd>
                      </div>
                    ))}
                    <div>
                      <dt style={quiet}>{t('median')}</dt>
                      <dd style={{ margin: 0 }}>
                        <span style={big}>{now.medianWorkingDays ?? '—'}</span>
                        <span style={{ ...quiet, ...gap }}>
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
    </div>
  );
}

type FigureProps = { figures: Figures; month: string; kind: FigureKind; list: FiguresView['list']; large?: boolean };

/** A number, and the way to the requests that it counts. */
function Figure({ figures, month, kind, list, large = false }: FigureProps) {
  const { t } = useTranslation('figures');
  const count = figures[kind];
  const shown = <span style={large ? big : undefined}>{count}</span>;
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
