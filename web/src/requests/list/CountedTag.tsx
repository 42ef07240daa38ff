import type { FigureKind } from '@onesource/db/vocabulary';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

type Props = {
  /** What a figure counts, of which department and between which days; empty where that is not narrowed. */
  figure: FigureKind | null;
  department: string;
  from: string;
  until: string;
  onClose: () => void;
};

/** 统计: that the list holds what a figure counts, which one, and the way back to all. */
export function CountedTag({ figure, department, from, until, onClose }: Props) {
  const { t } = useTranslation(['requests', 'figures']);
  const what = [t(`figures:kind.${figure ?? 'received'}`), department, [from, until].filter(Boolean).join(' – ')];
  return (
    <div>
      <Button title={t('requests:list.clear')} onClick={onClose}>
        {t('requests:list.countedOf', { what: what.filter(Boolean).join(' · ') })} ×
      </Button>
    </div>
  );
}
