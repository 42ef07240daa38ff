import { itemMode } from '@onesource/api/areas/catalog/rules/content/openness';
import { itemFields, mostLength } from '@onesource/api/areas/catalog/rules/fields/item-fields';
import type { ClipboardEvent, KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Row } from '../draft/draft.ts';
import { cellId } from '../problems.ts';
import type { Column } from './columns.ts';
import styles from './Items.module.css';
import { isTable } from './paste.ts';
import { chosen } from './rows.ts';
import type { CellOptions } from './use-cell-options.ts';
import type { RowCommands } from './use-row-commands.ts';

type Props = {
  row: Row;
  column: Column;
  number: number;
  error: string | undefined;
  options: CellOptions;
  commands: RowCommands;
  onKeyDown: (event: KeyboardEvent, column: Column) => void;
};

/** One cell. The browser's own controls: hundreds of rows stay quick, and every key works as people know it. */
export function ItemCell({ row, column, number, error, options, commands, onKeyDown }: Props) {
  const { t } = useTranslation('catalog');
  const label = t('items.cell', { number, column: t(`column.${column}`) });
  const id = cellId(row.key, column);
  const common = {
    id,
    'aria-label': error ? `${label}: ${error}` : label,
    'aria-invalid': error ? true : undefined,
    title: error,
    onKeyDown: (event: KeyboardEvent) => onKeyDown(event, column),
  };
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    if (!isTable(text)) return;
    event.preventDefault();
    commands.paste(row.key, text);
  };
  switch (column) {
    case 'name':
      return (
        <input
          {...common}
          className={styles.control}
          value={row.name}
          maxLength={itemFields.name.kind.max}
          autoComplete="off"
          onPaste={onPaste}
          onChange={({ target }) => commands.set(row.key, { name: target.value })}
        />
      );
    case 'length':
      return (
        <input
          {...common}
          className={styles.control}
          value={row.length ?? ''}
          inputMode="numeric"
          maxLength={String(mostLength).length}
          autoComplete="off"
          onPaste={onPaste}
          onChange={({ target }) => commands.set(row.key, { length: lengthOf(target.value) })}
        />
      );
    case 'required':
    case 'identifier':
    case 'base':
      return (
        <input
          {...common}
          type="checkbox"
          className={styles.check}
          checked={row[column]}
          onChange={({ target }) => commands.set(row.key, { [column]: target.checked })}
        />
      );
    default: {
      const value = column === 'mode' ? itemMode(row) : row[column];
      return (
        <select
          {...common}
          className={styles.control}
          value={value ?? ''}
          onChange={({ target }) => commands.set(row.key, chosen(column, target.value))}
        >
          {column !== 'sensitivity' && <option value="">{t('choose')}</option>}
          {options[column].map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      );
    }
  }
}

/** Digits only; nothing is no length. */
function lengthOf(text: string): number | null {
  const length = Number(text.replace(/\D/g, ''));
  return length > 0 ? Math.min(length, 1_000_000) : null;
}
