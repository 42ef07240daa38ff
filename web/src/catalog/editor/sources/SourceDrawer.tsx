import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dataIn, Sentence } from '../../../ui/Sentence.tsx';
import { useToasts } from '../../../ui/toasts.ts';
import { Citation } from '../../../words/Citation.tsx';
import { catalogQueries } from '../../queries.ts';
import type { Row } from '../draft/draft.ts';
import { type RowStore, useRows } from '../items/rows-store.ts';
import { focusOn } from '../problems.ts';
import { nextOpen, type Overlaps, overlapOf } from './overlap.ts';
import { SourceForm } from './SourceForm.tsx';
import styles from './Sources.module.css';

type Props = {
  store: RowStore;
  overlaps: Overlaps;
  /** The row that is answered for; null closes the drawer. */
  answering: string | null;
  onAnswer: (key: string | null) => void;
  onChanged: () => void;
};

/** Beside the form: what other departments publish by an item's name, and what the registrar says of it. */
export function SourceDrawer({ store, overlaps, answering, onAnswer, onChanged }: Props) {
  const { t } = useTranslation('sources');
  const { message } = useToasts();
  const { data: rules } = useQuery(catalogQueries.rules());
  const rows = useRows(store);
  // What closes shows its last row until it is gone
  const [last, setLast] = useState(answering);
  if (answering !== null && answering !== last) setLast(answering);
  const at = rows.findIndex(({ key }) => key === last);
  const row = rows[at];
  const overlap = row ? overlapOf(row, overlaps) : null;

  /** Takes the answers over and goes on to the row named; without one the drawer closes. */
  const take = (sources: ReadonlyMap<string, Row['source']>, next: string | null) => {
    store.change(
      store.get().map((each) => (sources.has(each.key) ? { ...each, source: sources.get(each.key) ?? null } : each)),
    );
    onChanged();
    onAnswer(next);
  };
  return (
    <Drawer
      open={answering !== null && row !== undefined}
      onClose={() => onAnswer(null)}
      afterOpenChange={(open) => {
        // The button that opened it may be gone with the last answer
        if (!open && document.activeElement === document.body) focusOn(`source-${last}`);
      }}
      size={520}
      title={row && <Sentence>{t('drawer.title', { number: at + 1, name: dataIn(row.name) })}</Sentence>}
      destroyOnHidden
    >
      {row && (
        <>
          <p className={styles.rule}>
            <Citation citation={rules?.oneSource ?? null} />
          </p>
          <SourceForm
            key={row.key}
            row={row}
            rows={rows}
            overlap={overlap}
            overlaps={overlaps}
            next={nextOpen(rows, overlaps, row.key)?.key ?? null}
            onTake={(sources, next) => {
              take(sources, next);
              const taken = sources.get(row.key) ? 'saved' : 'cleared';
              message.success(t(`drawer.${taken}`, { number: at + 1 }));
            }}
            onTakeAll={(sources, name) => {
              take(sources, null);
              message.success(t('drawer.savedAll', { count: sources.size, name }));
            }}
          />
        </>
      )}
    </Drawer>
  );
}
