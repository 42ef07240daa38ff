import { toneOf } from '@onesource/api/areas/quality/rules/score';
import { useTranslation } from 'react-i18next';
import styles from './Quality.module.css';
import type { Figure } from './queries.ts';

/** By which class a figure has its colour; it repeats what the number says. */
export const classOf = (figure: Figure | null): string => styles[figure ? toneOf(figure.score) : 'unknown'] ?? '';

/** A figure in a cell: its score, and how many faults it counts. */
export function Score({ figure }: { figure: Figure | null }) {
  const { t } = useTranslation('quality');
  if (!figure) return <span className={styles.quiet}>—</span>;
  return (
    <span className={classOf(figure)}>
      <span className={styles.score}>{t('score', { score: figure.score })}</span>
      {figure.failing > 0 && <div className={styles.quiet}>{t('failing', { count: figure.failing })}</div>}
    </span>
  );
}
