import { RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { RowStore } from './rows-store.ts';

/** Takes back what was done with the rows last, a paste or a filled column as one step, and makes it again. */
export function UndoButtons({ store, onChanged }: { store: RowStore; onChanged: () => void }) {
  const { t } = useTranslation('catalog');
  const back = useSyncExternalStore(store.subscribe, store.canUndo);
  const forward = useSyncExternalStore(store.subscribe, store.canRedo);
  if (!back && !forward) return null;
  return (
    <span>
      <Button
        size="small"
        type="text"
        icon={<UndoOutlined aria-hidden />}
        disabled={!back}
        onClick={() => store.undo() && onChanged()}
      >
        {t('items.undo')}
      </Button>
      <Button
        size="small"
        type="text"
        icon={<RedoOutlined aria-hidden />}
        disabled={!forward}
        onClick={() => store.redo() && onChanged()}
      >
        {t('items.redo')}
      </Button>
    </span>
  );
}
