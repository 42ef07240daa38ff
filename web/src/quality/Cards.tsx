import { type DataStanding, dataStandings, type GridDimension, gridDimensions } from '@onesource/db/vocabulary';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { paths } from '../paths.ts';
import { Section } from '../ui/Section.tsx';
import styles from './Quality.module.css';
import type { QualityList } from './queries.ts';
import { classOf, useFigureWords } from './Score.tsx';

const colours: Record<DataStanding, string | undefined> = {
  late: styles.poor,
  soon: styles.fair,
  kept: styles.good,
  unbound: styles.unknown,
};

type Of = Pick<QualityList['all'], 'standings' | 'dimensions'>;
type Chosen<Word> = { chosen: Word | null; onChoose: (word: Word | null) => void };

/** 红黄绿: how many data stand how by their term, and why that is so; each opens the data that it counts (SH-24). */
export function FreshnessCards({ of, chosen, onChoose }: { of: Of } & Chosen<DataStanding>) {
  const { t } = useTranslation('quality');
  return (
    <Section title={t('fresh.title')} extra={<Link to={`${paths.freshness}#white-list`}>{t('fresh.agreed')}</Link>}>
      <ul className={styles.cards}>
        {dataStandings.map((standing) => (
          <li key={standing}>
            <button
              type="button"
              className={`${styles.card} ${of.standings[standing] === 0 ? styles.unknown : colours[standing]}`}
              aria-pressed={chosen === standing}
              onClick={() => onChoose(chosen === standing ? null : standing)}
            >
              {t(`standing.${standing}`)}
              <span className={styles.figure}>{of.standings[standing]}</span>
              <span className={styles.about}>{t(`fresh.${standing}`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The score of each dimension; with faults it opens the data that have them. */
export function DimensionCards({ of, chosen, onChoose }: { of: Of } & Chosen<GridDimension>) {
  const { t } = useTranslation('quality');
  const words = useFigureWords();
  return (
    <Section title={t('by')}>
      <ul className={styles.cards}>
        {gridDimensions.map((dimension) => {
          const figure = of.dimensions[dimension];
          return (
            <li key={dimension}>
              <button
                type="button"
                className={`${styles.card} ${classOf(figure, dimension)}`}
                aria-pressed={chosen === dimension}
                disabled={!figure || (figure.failing === 0 && chosen !== dimension)}
                onClick={() => onChoose(chosen === dimension ? null : dimension)}
              >
                {t(`dimension.${dimension}`)}
                <span className={styles.figure}>{figure ? t('score', { score: figure.score }) : '—'}</span>
                <span className={styles.about}>
                  {figure ? words.faults(figure, dimension) : t('none')} · {t(`hint.${dimension}`)}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
