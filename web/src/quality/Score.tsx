import { toneOf } from '@onesource/api/areas/quality/rules/score';
import type { GridDimension } from '@onesource/db/vocabulary';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import styles from './Quality.module.css';
import type { Figure } from './queries.ts';

/** By which class a figure has its colour; it repeats what the number says. 统计 is no judgement and has none. */
export const classOf = (figure: Figure | null, dimension: GridDimension): string =>
  styles[figure && dimension !== 'statistics' ? toneOf(figure.score) : 'unknown'] ?? '';

/** A figure in words, for whoever does not see where it stands. */
export function useFigureWords() {
  const { t } = useTranslation('quality');
  return {
    /** What is not as asked, or has no value. */
    faults: ({ failing }: Figure, dimension: GridDimension) =>
      t(dimension === 'statistics' ? 'blank' : 'failing', { count: failing }),
    named: (whose: string, dimension: GridDimension, { score, failing }: Figure) =>
      t(dimension === 'statistics' ? 'cellBlank' : 'cell', {
        ...{ whose, dimension: t(`dimension.${dimension}`), score, failing },
      }),
  };
}

type Props = { figure: Figure | null; dimension: GridDimension; opens?: { to: string; whose: string } | undefined };

/** A figure in a cell: its score, and how many faults it counts; it leads to these. */
export function Score({ figure, dimension, opens }: Props) {
  const { t } = useTranslation('quality');
  const words = useFigureWords();
  if (!figure) return <span className={styles.quiet}>—</span>;
  const said = (
    <span className={classOf(figure, dimension)}>
      <span className={styles.score}>{t('score', { score: figure.score })}</span>
      {figure.failing > 0 && <div className={styles.quiet}>{words.faults(figure, dimension)}</div>}
    </span>
  );
  if (!opens) return said;
  return (
    <Link to={opens.to} className={styles.leads} aria-label={words.named(opens.whose, dimension, figure)}>
      {said}
    </Link>
  );
}
