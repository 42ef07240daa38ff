import { useTranslation } from 'react-i18next';
import { ToneTag } from '../../../ui/ToneTag.tsx';
import type { Row } from '../draft/draft.ts';
import { type Overlap, rivalsOf, standingOf } from './overlap.ts';
import styles from './Sources.module.css';

type Props = { row: Row; number: number; overlap: Overlap | null; onAnswer: (key: string) => void };

const tones = { open: 'amber', contested: 'red', cited: 'teal', authoritative: 'teal', justified: 'grey' } as const;

/** Beside an item's name: that other departments publish the same, or what was said of its source. */
export function SourceMark({ row, number, overlap, onAnswer }: Props) {
  const { t } = useTranslation('sources');
  const standing = standingOf(row, overlap);
  if (standing === null) return null;
  const count = overlap ? rivalsOf(overlap) : 0;
  const { name } = row;
  const word = standing === 'open' ? t('mark.open', { count }) : t(`mark.${standing}`);
  return (
    <button
      type="button"
      id={`source-${row.key}`}
      className={styles.mark}
      aria-label={t(`markNamed.${standing === 'open' ? 'open' : 'answered'}`, { number, name, word })}
      aria-haspopup="dialog"
      onClick={() => onAnswer(row.key)}
    >
      <ToneTag tone={tones[standing]}>{word}</ToneTag>
    </button>
  );
}
