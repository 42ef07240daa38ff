import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Citation } from '../../../words/Citation.tsx';
import { catalogQueries } from '../../queries.ts';
import type { Row } from '../draft/draft.ts';
import styles from '../items/Items.module.css';
import { type Overlaps, openRows } from './overlap.ts';

type Props = { rows: readonly Row[]; overlaps: Overlaps; onAnswer: (key: string) => void };

/** How many items other departments publish too, and a way through them. */
export function SourcesNotice({ rows, overlaps, onAnswer }: Props) {
  const { t } = useTranslation('sources');
  const { data: rules } = useQuery(catalogQueries.rules());
  const open = openRows(rows, overlaps);
  const [first] = open;
  if (!first) return null;
  return (
    <div className={styles.notice} role="status">
      {t('notice.text', { count: open.length })}{' '}
      <Button size="small" onClick={() => onAnswer(first.key)}>
        {t('notice.answer')}
      </Button>
      <Citation citation={rules?.oneSource ?? null} short />
    </div>
  );
}
