import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useToasts } from '../../../ui/toasts.ts';
import type { Row } from '../draft/draft.ts';
import { addItemId, cellId, focusOn } from '../problems.ts';
import type { Column } from './columns.ts';
import { readTable } from './paste.ts';
import { duplicated, moved, newRow, patch, putAfter, removed } from './rows.ts';
import { type RowStore, useRows } from './rows-store.ts';
import { useColumns } from './use-columns.ts';
import { usePasteWords } from './use-paste-words.ts';

/** What a row asks of the table. */
export type RowCommands = {
  set(key: string, changes: Partial<Row>): void;
  replace(rows: readonly Row[]): void;
  addAfter(key: string | null): void;
  duplicate(key: string): void;
  move(key: string, by: -1 | 1, column: Column): void;
  remove(key: string): void;
  paste(key: string | null, text: string): void;
};

/** The commands stay the same while rows change, so that a row is drawn anew only when it changes itself. */
export function useRowCommands(store: RowStore, onChanged: () => void): RowCommands {
  const { t } = useTranslation('catalog');
  const { notification } = useToasts();
  const words = usePasteWords();
  const columns = useColumns();
  const rows = useRows(store);
  const next = useRef<string | null>(null);

  // The cell to go on in is there only after the rows have been drawn
  useEffect(() => {
    if (next.current && rows) focusOn(next.current);
    next.current = null;
  }, [rows]);

  return useMemo(() => {
    const edit = (rows: readonly Row[], focus: string | null = null, mark?: string) => {
      next.current = focus;
      store.change(rows, mark);
      onChanged();
    };
    return {
      // Writing on in one cell is taken back in one step
      set: (key, changes) => edit(patch(store.get(), key, changes), null, `${key} ${Object.keys(changes)}`),
      replace: (rows) => edit(rows),
      addAfter: (key) => {
        const added = newRow(store.get().find((row) => row.key === key));
        edit(putAfter(store.get(), key, [added]), cellId(added.key, 'name'));
      },
      duplicate: (key) => edit(duplicated(store.get(), key, (name) => t('items.copyOf', { name }))),
      move: (key, by, column) => edit(moved(store.get(), key, by), cellId(key, column)),
      remove: (key) => {
        const rows = store.get();
        const at = rows.findIndex((row) => row.key === key);
        const neighbour = rows[at + 1] ?? rows[at - 1];
        edit(removed(rows, key), neighbour ? cellId(neighbour.key, 'name') : addItemId);
      },
      paste: (key, text) => {
        const { rows: read, unread, ignored } = readTable(text, words, columns);
        const added = read.map((item) => ({ ...newRow(), ...item }));
        const last = added.at(-1);
        if (!last) return;
        edit(putAfter(store.get(), key, added), cellId(last.key, 'name'));
        const lines = unread
          .slice(0, 5)
          .map((cell) => t('items.unread', { ...cell, column: t(`column.${cell.column}`) }));
        const left = [
          ...(unread.length > 0 ? [t('items.unreadLead', { count: unread.length }), ...lines] : []),
          ...(ignored.length > 0 ? [t('items.ignored', { count: ignored.length, headings: ignored.join(' · ') })] : []),
        ];
        notification[left.length > 0 ? 'warning' : 'success']({
          title: t('items.pasted', { count: added.length }),
          description: left.length > 0 ? left.join('\n') : undefined,
          style: { whiteSpace: 'pre-line' },
        });
      },
    };
  }, [store, onChanged, words, columns, t, notification]);
}
