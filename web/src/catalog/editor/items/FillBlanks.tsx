import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Row } from '../draft/draft.ts';
import { chosen, isUnchosen } from './rows.ts';
import { useCellOptions } from './use-cell-options.ts';
import { useColumns } from './use-columns.ts';

/** Fills a column wherever nothing is chosen yet. */
export function FillBlanks({ rows, onFill }: { rows: readonly Row[]; onFill: (rows: Row[]) => void }) {
  const { t } = useTranslation('catalog');
  const options = useCellOptions();
  const shown = useColumns();
  const sharing = (['shareType', 'openness', 'mode'] as const).filter((column) => shown.includes(column));
  return sharing.map((column) => {
    const blank = rows.filter((row) => isUnchosen(row, column)).length;
    return blank < 2 ? null : (
      <Dropdown
        key={column}
        trigger={['click']}
        menu={{
          items: options[column].map(({ value, label }) => ({ key: value, label })),
          onClick: ({ key }) =>
            onFill(rows.map((row) => (isUnchosen(row, column) ? { ...row, ...chosen(column, key) } : row))),
        }}
      >
        <Button size="small">{t('items.fill', { count: blank, column: t(`column.${column}`) })}</Button>
      </Dropdown>
    );
  });
}
