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
  /** How it is written, where not as a bare number. */
  shown?: string;
};

/** A number that opens the rows that it counts. */
export function Count({ count, figure, onOpen, shown = count?.toLocaleString() ?? '—' }: Props) {
  const { t } = useTranslation('quality');
  if (!count || !onOpen) return shown;
  return (
    <Button
      type="link"
      size="small"
      className={styles.opens}
      aria-label={t('rowsOfFigure', { figure, count })}
      onClick={onOpen}
    >
      {shown}
    </Button>
  );
}
