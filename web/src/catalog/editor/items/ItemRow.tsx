import { ArrowDownOutlined, ArrowUpOutlined, CopyOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { type KeyboardEvent, memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Row } from '../draft/draft.ts';
import { RemarkLine } from '../remarks/RemarkLine.tsx';
import type { Overlap } from '../sources/overlap.ts';
import { SourceMark } from '../sources/SourceMark.tsx';
import type { Column } from './columns.ts';
import { ItemCell } from './ItemCell.tsx';
import styles from './Items.module.css';
import { onCellKey } from './item-keys.ts';
import type { CellOptions } from './use-cell-options.ts';
import type { RowCommands } from './use-row-commands.ts';

type Props = {
  row: Row;
  overlap: Overlap | null;
  number: number;
  previousKey: string | null;
  nextKey: string | null;
  /** What is wrong, by column. */
  errors: ReadonlyMap<Column, string> | undefined;
  columns: readonly Column[];
  options: CellOptions;
  commands: RowCommands;
  /** Opens what is said of the item's source. */
  onAnswer: (key: string) => void;
};

/** One item: a cell for each column, and the commands of the row. */
export const ItemRow = memo(function ItemRow(props: Props) {
  const { row, overlap, number, previousKey, nextKey, errors, columns, options, commands, onAnswer } = props;
  const { t } = useTranslation('catalog');
  const { key } = row;
  const onKeyDown = (event: KeyboardEvent, column: Column) =>
    onCellKey(event, { key, column, previousKey, nextKey }, commands);
  const named = { number, name: row.name || t('items.unnamed') };
  return (
    <tr>
      <td className={styles.number}>{number}</td>
      {columns.map((column) => (
        <td key={column} className={styles[column]}>
          <div className={column === 'name' ? styles.named : undefined}>
            <ItemCell
              row={row}
              column={column}
              number={number}
              error={errors?.get(column)}
              options={options}
              commands={commands}
              onKeyDown={onKeyDown}
            />
            {column === 'name' && <SourceMark row={row} number={number} overlap={overlap} onAnswer={onAnswer} />}
          </div>
          {column === 'name' && <RemarkLine of={row.id} />}
        </td>
      ))}
      <td className={styles.commands}>
        {(
          [
            ['up', <ArrowUpOutlined key="up" />, () => commands.move(key, -1, 'name'), previousKey === null],
            ['down', <ArrowDownOutlined key="down" />, () => commands.move(key, 1, 'name'), nextKey === null],
            ['duplicate', <CopyOutlined key="duplicate" />, () => commands.duplicate(key), false],
            ['remove', <DeleteOutlined key="remove" />, () => commands.remove(key), false],
          ] as const
        ).map(([word, icon, run, disabled]) => (
          <Tooltip key={word} title={t(`items.${word}`)} mouseEnterDelay={0.5}>
            <Button
              type="text"
              size="small"
              icon={icon}
              disabled={disabled}
              aria-label={t(`items.${word}Named`, named)}
              onClick={run}
            />
          </Tooltip>
        ))}
      </td>
    </tr>
  );
});
