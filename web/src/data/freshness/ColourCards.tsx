import { type FreshnessColour, type FreshnessReason, freshnessColours } from '@onesource/db/vocabulary';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/Section.tsx';
import styles from './Freshness.module.css';
import type { Freshness } from './queries.ts';

type Chosen = { colour: FreshnessColour | null; reason: FreshnessReason | null };
type Props = Chosen & { view: Freshness; onChoose: (to: Chosen) => void };

/** 红黄绿: how many data are of each colour, and for which reasons; each opens the data that it counts. */
export function ColourCards({ view, colour: chosen, reason: because, onChoose }: Props) {
  const { t } = useTranslation('data');
  return (
    <Section title={t('fresh.cards')}>
      <ul className={styles.cards}>
        {freshnessColours.map((colour) => {
          const { count, reasons } = view.cards[colour];
          const whole = chosen === colour && because === null;
          return (
            <li key={colour} className={`${styles.card} ${count === 0 ? styles.none : styles[colour]}`}>
              <button
                type="button"
                className={styles.whole}
                aria-pressed={whole}
                onClick={() => onChoose({ colour: whole ? null : colour, reason: null })}
              >
                {t(`fresh.colour.${colour}`)}
                <span className={styles.figure}>{count}</span>
              </button>
              <ul className={styles.reasons}>
                {reasons.map(({ reason, count: many }) => (
                  <li key={reason}>
                    <button
                      type="button"
                      className={styles.reason}
                      aria-pressed={because === reason}
                      onClick={() => onChoose(because === reason ? { colour: null, reason: null } : { colour, reason })}
                    >
                      <span>{t(`fresh.reason.${reason}`)}</span> <span className={styles.count}>{many}</span>
                    </button>
                  </li>
                ))}
              </ul>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
