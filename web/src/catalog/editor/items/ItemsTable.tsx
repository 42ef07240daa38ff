import { useTranslation } from 'react-i18next';
import type { Row } from '../draft/draft.ts';
import { type Overlaps, overlapOf } from '../sources/overlap.ts';
import type { CellErrors } from '../use-marks.ts';
import { ItemRow } from './ItemRow.tsx';
import styles from './Items.module.css';
import { useCellOptions } from './use-cell-options.ts';
import { useColumns } from './use-columns.ts';
import type { RowCommands } from './use-row-commands.ts';

type Props = {
  rows: readonly Row[];
  overlaps: Overlaps;
  errors: CellErrors;
  commands: RowCommands;
  onAnswer: (key: string) => void;
};

export function ItemsTable({ rows, overlaps, errors, commands, onAnswer }: Props) {
  const { t } = useTranslation(['catalog', 'content']);
  const options = useCellOptions();
  const columns = useColumns();
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className="only-read-out">{t('section.items')}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.number}>
              {t('items.number')}
            </th>
            {columns.map((column) => (
              <th key={column} scope="col" className={styles[column]}>
                {t(`column.${column}`)}
              </th>
            ))}
            <th scope="col" className={styles.commands}>
              {t('items.commands')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <ItemRow
              key={row.key}
              row={row}
              overlap={overlapOf(row, overlaps)}
              number={at + 1}
              nextKey={rows[at + 1]?.key ?? null}
              previousKey={rows[at - 1]?.key ?? null}
              errors={errors.get(row.key)}
              columns={columns}
              options={options}
              commands={commands}
              onAnswer={onAnswer}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
