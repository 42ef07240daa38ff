import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useOpennessLabel } from '../../../words/use-openness-label.ts';
import { addItemId } from '../problems.ts';
import { EditorSection } from '../sections/EditorSection.tsx';
import type { Overlaps } from '../sources/overlap.ts';
import { SourcesNotice } from '../sources/SourcesNotice.tsx';
import type { CellErrors } from '../use-marks.ts';
import { BaseLibraryNotice } from './BaseLibraryNotice.tsx';
import { FillBlanks } from './FillBlanks.tsx';
import styles from './Items.module.css';
import { ItemsTable } from './ItemsTable.tsx';
import { mostRows } from './rows.ts';
import { type RowStore, useRows } from './rows-store.ts';
import { UndoButtons } from './UndoButtons.tsx';
import { useRowCommands } from './use-row-commands.ts';

type Props = {
  store: RowStore;
  overlaps: Overlaps;
  errors: CellErrors;
  onChanged: () => void;
  /** Opens what is said of a row's source. */
  onAnswer: (key: string) => void;
};

const leads = { declared: 'items.lead', derived: 'items.leadModes', none: 'items.leadNoOpenness' } as const;

/** 信息项: a table to be filled in without the mouse, or from a spreadsheet. */
export function ItemsSection({ store, overlaps, errors, onChanged, onAnswer }: Props) {
  const { t } = useTranslation(['catalog', 'content', 'common']);
  const rows = useRows(store);
  const commands = useRowCommands(store, onChanged);
  const { kind } = useOpennessLabel();
  return (
    <EditorSection field="items" title={t('section.items')} lead={t(leads[kind ?? 'none'])}>
      <BaseLibraryNotice />
      <SourcesNotice rows={rows} overlaps={overlaps} onAnswer={onAnswer} />
      <div className={styles.tools}>
        <span className={styles.count}>{t('items.count', { count: rows.length })}</span>
        {rows.length > 0 && <span className={styles.slide}>{t('items.slide')}</span>}
        <FillBlanks rows={rows} onFill={commands.replace} />
        <UndoButtons store={store} onChanged={onChanged} />
      </div>
      {rows.length > 0 && (
        <ItemsTable rows={rows} overlaps={overlaps} errors={errors} commands={commands} onAnswer={onAnswer} />
      )}
      <div className={styles.below}>
        <Button
          id={addItemId}
          icon={<PlusOutlined aria-hidden />}
          disabled={rows.length >= mostRows}
          onClick={() => commands.addAfter(rows.at(-1)?.key ?? null)}
          onPaste={(event) => {
            event.preventDefault();
            commands.paste(rows.at(-1)?.key ?? null, event.clipboardData.getData('text/plain'));
          }}
        >
          {t('items.add')}
        </Button>
        <span className={styles.keys}>{t('items.keys')}</span>
      </div>
    </EditorSection>
  );
}
