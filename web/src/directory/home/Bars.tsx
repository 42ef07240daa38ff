import { Link } from 'react-router-dom';
import styles from './Bars.module.css';

type Bar = { key: string; label: string; to: string; count: number };

/** Counts as bars, each a link to what it counts. */
export function Bars({ title, bars }: { title: string; bars: readonly Bar[] }) {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <section className={styles.chart}>
      <h3>{title}</h3>
      <ul className={styles.bars}>
        {bars.map(({ key, label, to, count }) => (
          <li key={key}>
            <Link to={to} className={styles.bar}>
              <span className={styles.label}>{label}</span> <span className={styles.count}>{count}</span>
              <span className={styles.track}>
                <span className={styles.fill} style={{ width: `${(100 * count) / most}%` }} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
