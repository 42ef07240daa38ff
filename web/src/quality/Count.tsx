import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './Quality.module.css';

type Props = {
  /** Null where the reader is not told it. */
  count: number | null;
  /** What is counted. */
  figure: string;
  /** Opens the rows that it counts, for whoever may see them. */
  onOpen: (() => void) | null;
  /** How it is written, where not as a bare number: read out as it stands. */
  shown?: string;
};

/** A number that opens the rows that it counts. */
export function Count({ count, figure, onOpen, shown }: Props) {
  const { t } = useTranslation('quality');
  const number = count?.toLocaleString() ?? '—';
  if (!count || !onOpen) return shown ?? number;
  return (
    <Button
      type="link"
      size="small"
      className={styles.opens}
      aria-label={shown ? `${figure} ${shown}` : t('rowsOfFigure', { figure, shown: number })}
      onClick={onOpen}
    >
      {shown ?? number}
    </Button>
  );
}
