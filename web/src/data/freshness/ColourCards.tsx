import { type FreshnessColour, type FreshnessReason, freshnessColours } from '@onesource/db/vocabulary';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/Section.tsx';
import type { Freshness } from './queries.ts';
import { styles, toneOf } from './styles.ts';

type Chosen = { colour: FreshnessColour | null; reason: FreshnessReason | null };
type Props = Chosen & { view: Freshness; onChoose: (to: Chosen) => void };

/** 红黄绿: how many data are of each colour, and for which reasons; each opens the data that it counts. */
export function ColourCards({ view, colour: chosen, reason: because, onChoose }: Props) {
  const { t } = useTranslation('data');
  return (
    <Section title={t('fresh.cards')}>
      <ul style={styles.cards}>
        {freshnessColours.map((colour) => {
          const { count, reasons } = view.cards[colour];
          const whole = chosen === colour && because === null;
          return (
            <li key={colour} style={{ ...styles.card, borderInlineStartColor: toneOf(colour, count) }}>
              <button
                type="button"
                style={{ ...styles.whole, ...(whole && styles.pressed) }}
                aria-pressed={whole}
                onClick={() => onChoose({ colour: whole ? null : colour, reason: null })}
              >
                {t(`fresh.colour.${colour}`)}
                <span style={{ ...styles.figure, color: toneOf(colour, count) }}>{count}</span>
              </button>
              <ul style={styles.reasons}>
                {reasons.map(({ reason, count: many }) => (
                  <li key={reason}>
                    <button
                      type="button"
                      style={{ ...styles.reason, ...(because === reason && styles.pressed) }}
                      aria-pressed={because === reason}
                      onClick={() => onChoose(because === reason ? { colour: null, reason: null } : { colour, reason })}
                    >
                      <span>{t(`fresh.reason.${reason}`)}</span>{' '}
                      <span style={{ ...styles.count, color: toneOf(colour, count) }}>{many}</span>
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
