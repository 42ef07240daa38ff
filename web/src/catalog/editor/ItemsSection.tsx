import { PlusOutlined } from '@ant-design/icons';
import { App, Button, Form, type FormInstance } from 'antd';
import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Row, Values } from './draft.ts';
import { EditorSection } from './EditorSection.tsx';
import { FillBlanks } from './FillBlanks.tsx';
import styles from './Items.module.css';
import { ItemsTable } from './ItemsTable.tsx';
import type { Column } from './paste.ts';
import { readTable } from './paste.ts';
import { addItemId, cellId, focusOn } from './problems.ts';
import { duplicated, mostRows, moved, newRow, patch, putAfter, removed } from './rows.ts';
import type { CellErrors } from './use-marks.ts';
import { usePasteWords } from './use-paste-words.ts';

/** What a row asks of the table; the table holds the rows. */
export type RowCommands = {
  set(key: string, changes: Partial<Row>): void;
  addAfter(key: string | null): void;
  duplicate(key: string): void;
  move(key: string, by: -1 | 1, column: Column): void;
  remove(key: string): void;
  paste(key: string, text: string): void;
};

type Props = { form: FormInstance<Values>; errors: CellErrors; onChanged: () => void };

/** 信息项: a table to be filled in without the mouse, or from a spreadsheet. */
export function ItemsSection({ form, errors, onChanged }: Props) {
  const { t } = useTranslation(['catalog', 'content', 'common']);
  const rows = Form.useWatch('items', { form, preserve: true }) ?? [];
  const { commands, edit } = useRowCommands(form, onChanged);
  return (
    <EditorSection title={t('section.items')} lead={t('items.lead')}>
      <div className={styles.tools}>
        <span className={styles.count}>{t('items.count', { count: rows.length })}</span>
        <FillBlanks rows={rows} onFill={(next) => edit(() => next)} />
      </div>
      {rows.length > 0 && <ItemsTable rows={rows} errors={errors} commands={commands} />}
      <div className={styles.below}>
        <Button
          id={addItemId}
          icon={<PlusOutlined />}
          disabled={rows.length >= mostRows}
          onClick={() => commands.addAfter(rows.at(-1)?.key ?? null)}
          onPaste={(event) => {
            event.preventDefault();
            commands.paste(rows.at(-1)?.key ?? '', event.clipboardData.getData('text/plain'));
          }}
        >
          {t('items.add')}
        </Button>
        <span className={styles.keys}>{t('items.keys')}</span>
      </div>
    </EditorSection>
  );
}

/** The commands stay the same while rows change, so that a row is drawn anew only when it changes itself. */
function useRowCommands(form: FormInstance<Values>, onChanged: () => void) {
  const { t } = useTranslation('catalog');
  const { notification } = App.useApp();
  const words = usePasteWords();
  const next = useRef<string | null>(null);
  const rows = Form.useWatch('items', { form, preserve: true });

  // The cell to go on in is there only after the rows have been drawn
  useEffect(() => {
    if (next.current && rows) focusOn(next.current);
    next.current = null;
  }, [rows]);

  const edit = useCallback(
    (change: (rows: readonly Row[]) => Row[], focus: string | null = null) => {
      next.current = focus;
      form.setFieldValue('items', change(form.getFieldValue('items')));
      onChanged();
    },
    [form, onChanged],
  );
  const rowsNow = useCallback((): Row[] => form.getFieldValue('items'), [form]);

  const commands = useRef<RowCommands | null>(null);
  commands.current ??= {
    set: (key, changes) => edit((all) => patch(all, key, changes)),
    addAfter: (key) => {
      const added = newRow(rowsNow().find((row) => row.key === key));
      edit((all) => putAfter(all, key, [added]), cellId(added.key, 'name'));
    },
    duplicate: (key) => edit((all) => duplicated(all, key, (name) => t('items.copyOf', { name }))),
    move: (key, by, column) => edit((all) => moved(all, key, by), cellId(key, column)),
    remove: (key) => {
      const all = rowsNow();
      const at = all.findIndex((row) => row.key === key);
      const neighbour = all[at + 1] ?? all[at - 1];
      edit((now) => removed(now, key), neighbour ? cellId(neighbour.key, 'name') : addItemId);
    },
    paste: () => undefined,
  };
  commands.current.paste = (key, text) => {
    const { rows: read, unread } = readTable(text, words);
    const added = read.map((item) => ({ ...newRow(), ...item }));
    const last = added.at(-1);
    if (!last) return;
    edit((all) => putAfter(all, key, added), cellId(last.key, 'name'));
    const description = unread
      .slice(0, 5)
      .map((cell) => t('items.unread', { ...cell, column: t(`column.${cell.column}`) }));
    notification[unread.length > 0 ? 'warning' : 'success']({
      title: t('items.pasted', { count: added.length }),
      description:
        unread.length > 0 ? [t('items.unreadLead', { count: unread.length }), ...description].join('\n') : undefined,
      style: { whiteSpace: 'pre-line' },
    });
  };
  return { commands: commands.current, edit };
}
